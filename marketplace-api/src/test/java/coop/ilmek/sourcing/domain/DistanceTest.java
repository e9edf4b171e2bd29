package coop.ilmek.sourcing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DistanceTest {
  @Test
  void aStraightLineIsMeasuredInWholeKilometres() {
    assertEquals(0, Distance.km(41.04, 28.88, 41.04, 28.88));
    // one degree of latitude
    assertEquals(111, Distance.km(41, 29, 42, 29));
    // the harbours of Istanbul and Izmir, about
    assertEquals(328, Distance.km(41.0082, 28.9784, 38.4237, 27.1428), 3);
  }
}
