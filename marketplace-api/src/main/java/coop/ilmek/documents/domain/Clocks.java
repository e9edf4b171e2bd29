package coop.ilmek.documents.domain;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.workflows.DocumentRenewal.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The instants at which a paper's term concerns people, in the time of Istanbul. */
public final class Clocks {
  /** Nobody is reminded in the night. */
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private Clocks() {}

  public static Facts of(Term term) {
    LocalDate last = term.last();
    LocalDate soon = term.endsSoonFrom();
    if (last == null || soon == null) {
      return new Facts(null, null, null, null, null);
    }
    Instant morning = last.atTime(MORNING).atZone(IsoWeek.ZONE).toInstant();
    return new Facts(
        midnight(soon),
        midnight(last.plusDays(1)),
        morning,
        term.shortLived() ? null : morning,
        term.shortLived() ? morning : null);
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(IsoWeek.ZONE).toInstant();
  }
}
