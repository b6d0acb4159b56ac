package org.wengert.suites;

/**
 * What assertions of a suite are asked: every number that a test computes and asserts goes into a
 * sum, to the bit. Calls of JUnit's assertions are sent here by {@link SuiteLoader}.
 */
public final class Observed {
  private static long sum;
  private static int numbers;

  private Observed() {}

  /** Begins with the next test. */
  static void begin() {
    sum = 0;
    numbers = 0;
  }

  /** What was seen since. */
  static String result() {
    return numbers + " " + Long.toHexString(sum);
  }

  private static void see(long bits) {
    sum = sum * 0x9E3779B97F4A7C15L + bits;
    numbers++;
  }

  /** Notes a number; that of several bits which a NaN has is up to the compiler. */
  public static void see(double number) {
    see(Double.doubleToLongBits(number));
  }

  /** Notes the numbers of an array, or of arrays in an array. */
  public static void seeAll(Object array) {
    if (array instanceof double[] numbers) {
      for (double each : numbers) {
        see(each);
      }
    } else if (array instanceof Object[] rows) {
      for (Object each : rows) {
        seeAll(each);
      }
    } else if (array instanceof Number number) {
      see(number.doubleValue());
    }
  }
}
