package org.wengert.programs.language;

/** Calls: parameters and results of every kind, overloads, recursion. */
final class Methods {
  private Methods() {}

  static Theme theme() {
    return new Theme(Methods.class)
        .add("call", Methods::call, x -> 4 * x * x * x)
        .add("ownParameterChanged", Methods::ownParameterChanged, x -> 2 * x + 1)
        .add("ownParameterInALoop", Methods::ownParameterInALoop, x -> 8 * Math.pow(x, 7))
        .add("overloads", Methods::overloads, x -> 3)
        .add("manyKinds", Methods::manyKinds, x -> 2 * x)
        .add("orderOfArguments", Methods::orderOfArguments, x -> 4 * x)
        .add("outParameter", Methods::outParameter, x -> 2 * x)
        .add("arrayResult", Methods::arrayResult, x -> 5 * x * x * x * x)
        .add("rowResult", Methods::rowResult, x -> 2 * x)
        .add("recursion", Methods::recursion, x -> 7 * Math.pow(x, 6))
        .add("mutualRecursion", Methods::mutualRecursion, x -> 6)
        .add("resultIgnored", Methods::resultIgnored, x -> 1)
        .add("severalReturns", Methods::severalReturns, x -> x > 1 ? 2 : x < 0 ? -3 : 0)
        .add("returnOfNothing", Methods::returnOfNothing, x -> 2 * x + 3)
        .add("returnOfAnInt", Methods::returnOfAnInt, x -> 7)
        .add("booleanResult", Methods::booleanResult, x -> x > 0 ? 2 * x : 1)
        .add("staticThroughInstance", Methods::staticThroughInstance, x -> 2 * x)
        .add("mathRules", Methods::mathRules, Methods::mathRulesSlope);
  }

  private static double square(double x) {
    return x * x;
  }

  static double call(double x) {
    return square(square(x)); // d = 4x^3
  }

  private static double increment(double x) {
    double before = x;
    x = x * x;
    return x + before;
  }

  static double ownParameterChanged(double x) {
    return increment(x); // d = 2x + 1
  }

  private static double squared(double x, int times) {
    for (int i = 0; i < times; i++) {
      x = x * x;
    }
    return x;
  }

  static double ownParameterInALoop(double x) {
    return squared(x, 3); // d = 8x^7
  }

  private static double overloaded(double x) {
    return 2 * x;
  }

  private static double overloaded(float x) {
    return x;
  }

  private static double overloaded(int x) {
    return 100 * x;
  }

  private static double overloaded(Double x) {
    return 1000 * x;
  }

  static double overloads(double x) {
    return overloaded(x) + overloaded((float) x) + overloaded(3); // d = 2 + 1
  }

  private static double mixed(
      int i, double a, long l, float f, boolean b, double[] v, String s, double c) {
    return b ? a * c + v[i] * l + f * s.length() : 0;
  }

  static double manyKinds(double x) {
    return mixed(0, x, 5, 1, true, new double[] {1}, "four", x); // d = 2x
  }

  private static double[] trace;

  private static double traced(double x) {
    trace[0] = trace[0] + x;
    return trace[0];
  }

  static double orderOfArguments(double x) {
    trace = new double[1];
    return product(traced(x), traced(x)); // x * 2x, d = 4x
  }

  private static double product(double... factors) {
    double product = 1;
    for (double factor : factors) {
      product *= factor;
    }
    return product;
  }

  private static void squareInto(double x, double[] out) {
    out[0] = x * x;
  }

  static double outParameter(double x) {
    double[] out = new double[1];
    squareInto(x, out);
    return out[0]; // d = 2x
  }

  private static double[] powers(double x, int n) {
    double[] powers = new double[n];
    powers[0] = 1;
    for (int i = 1; i < n; i++) {
      powers[i] = powers[i - 1] * x;
    }
    return powers;
  }

  static double arrayResult(double x) {
    return powers(x, 6)[5]; // d = 5x^4
  }

  private static double[][] table(double x) {
    return new double[][] {{1, 2}, powers(x, 3)};
  }

  static double rowResult(double x) {
    return table(x)[1][2]; // d = 2x
  }

  private static double power(double x, int n) {
    return n == 0 ? 1 : x * power(x, n - 1);
  }

  static double recursion(double x) {
    return power(x, 7); // d = 7x^6
  }

  private static double even(double x, int n) {
    return n == 0 ? 0 : x + odd(x, n - 1);
  }

  private static double odd(double x, int n) {
    return n == 0 ? 0 : x + even(x, n - 1);
  }

  static double mutualRecursion(double x) {
    return even(x, 6); // d = 6
  }

  static double resultIgnored(double x) {
    square(x);
    return x; // d = 1
  }

  static double severalReturns(double x) {
    if (x > 1) {
      return 2 * x; // d = 2
    }
    if (x < 0) {
      return -3 * x; // d = -3
    }
    return 8; // d = 0
  }

  private static boolean positive(double x) {
    return x > 0;
  }

  static double booleanResult(double x) {
    return positive(x) ? x * x : x; // d = 2x or 1
  }

  private static final class Squaring {
    private static double of(double x) {
      return square(x);
    }
  }

  static double staticThroughInstance(double x) {
    return Squaring.of(x); // d = 2x
  }

  static double mathRules(double x) {
    return Math.sin(x) * Math.exp(x) + Math.hypot(x, 1); // d = e^x (sin x + cos x) + x / hypot
  }

  private static void fill(double[] a, double x) {
    a[0] = x * x;
    a[1] = 3 * x;
    if (x < 1e9) {
      return;
    }
    a[0] = 5 * x;
    a[1] = 7 * x;
  }

  static double returnOfNothing(double x) {
    double[] a = new double[2];
    fill(a, x);
    return a[0] + a[1]; // x^2 + 3x
  }

  private static int chosen(double[] a, int least) {
    int n = least;
    if (a[0] * a[1] > 1e18) {
      n = 100;
    }
    if (a[1] < 1e9) {
      return 7;
    }
    n += a[0] > a[1] ? 20 : 30;
    return n * 10;
  }

  static double returnOfAnInt(double x) {
    return x * chosen(new double[] {x, 2 * x}, 1);
  }

  private static double mathRulesSlope(double x) {
    return Math.exp(x) * (Math.sin(x) + Math.cos(x)) + x / Math.hypot(x, 1);
  }
}
