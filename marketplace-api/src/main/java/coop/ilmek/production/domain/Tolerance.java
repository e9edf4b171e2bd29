package coop.ilmek.production.domain;

/**
 * How far a delivery in full may differ from what was ordered.
 *
 * @param under percent that may be missing
 * @param over percent that may be too much
 */
public record Tolerance(int under, int over) {
  /** The fewest pieces that count as all of them. */
  public int least(int pieces) {
    return Math.toIntExact(Math.ceilDiv(pieces * (100L - under), 100L));
  }

  /** The most pieces that may be delivered. */
  public int most(int pieces) {
    return (int) (pieces * (100L + over) / 100);
  }
}
