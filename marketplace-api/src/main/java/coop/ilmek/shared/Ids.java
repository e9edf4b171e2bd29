package coop.ilmek.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids are made in Java: UUID version 7 (RFC 9562 section 5.7), so that rows sort by creation. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next() {
    long millis = System.currentTimeMillis();
    long high = millis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
