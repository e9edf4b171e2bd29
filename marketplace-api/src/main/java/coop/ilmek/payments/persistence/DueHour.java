package coop.ilmek.payments.persistence;

import coop.ilmek.shared.IsoWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Days of money speak at nine in the morning, when somebody is at the desk. */
final class DueHour {
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private DueHour() {}

  static @Nullable Instant of(@Nullable LocalDate day) {
    return day == null ? null : day.atTime(NINE).atZone(IsoWeek.ZONE).toInstant();
  }
}
