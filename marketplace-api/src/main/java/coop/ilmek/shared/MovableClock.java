package coop.ilmek.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs like the system's, shifted by an offset that tests and the demo may move. */
public final class MovableClock extends Clock {
  private volatile Duration offset = Duration.ZERO;

  /** From now on it is this time, and time goes on. */
  public void moveTo(Instant time) {
    offset = Duration.between(Instant.now(Clock.systemUTC()), time);
  }

  public void moveBy(Duration step) {
    offset = offset.plus(step);
  }

  /** Back to the real time. */
  public void reset() {
    offset = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(Clock.system(zone), offset);
  }
}
