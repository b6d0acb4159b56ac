package org.wengert.programs;

/**
 * The splitmix64 generator of pseudorandom numbers: the same seed gives the same numbers on every
 * machine and in every language.
 *
 * <p>Source: G. L. Steele, D. Lea, C. H. Flood, Fast splittable pseudorandom number generators,
 * OOPSLA 2014; constants of S. Vigna's public domain implementation.
 */
public final class SplitMix64 {
  private static final double TWO_POW_MINUS_53 = 0x1.0p-53;

  private long state;

  /** Creates a generator whose initial state is the seed. */
  public SplitMix64(long seed) {
    this.state = seed;
  }

  /** Returns the next 64 bits. */
  public long nextLong() {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Returns the next number of [0, 1), a multiple of 2^-53. */
  public double nextDouble() {
    return (nextLong() >>> 11) * TWO_POW_MINUS_53;
  }

  /** Returns the next number of [low, high), computed as {@code (high - low) u + low}. */
  public double nextDouble(double low, double high) {
    return (high - low) * nextDouble() + low;
  }

  /** Returns the next {@code length} numbers of [low, high). */
  public double[] nextDoubles(int length, double low, double high) {
    double[] numbers = new double[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = nextDouble(low, high);
    }
    return numbers;
  }
}
