package coop.ilmek.production.domain;

import coop.ilmek.shared.IsoWeek;
import java.time.Instant;

/** When a delivery that nobody answers counts as accepted. */
public final class Silence {
  private Silence() {}

  /** The end of the last of so many whole days after the report, in Istanbul. */
  public static Instant ends(Instant reported, int days) {
    return IsoWeek.day(reported).plusDays(days + 1L).atStartOfDay(IsoWeek.ZONE).toInstant();
  }
}
