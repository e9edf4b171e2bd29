package coop.ilmek.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that is the same every time: each thing of the cluster draws from a stream of its own,
 * named after it, so that the order in which things are made changes nothing.
 */
final class Seed {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long root;
  private final SplittableRandom random;

  private Seed(long root) {
    this.root = root;
    this.random = new SplittableRandom(root);
  }

  static Seed of(long seed) {
    return new Seed(seed);
  }

  /** The stream of one thing. */
  Seed of(String thing, int number) {
    return new Seed((root * 31 + thing.hashCode()) * GOLDEN + number * 0xD1B54A32D192ED03L);
  }

  /** From a to b, both included. */
  int between(int a, int b) {
    return random.nextInt(a, b + 1);
  }

  double between(double a, double b) {
    return random.nextDouble(a, b);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  double gauss() {
    return random.nextGaussian();
  }

  double lognormal(double median, double sigma) {
    return median * Math.exp(sigma * gauss());
  }
}
