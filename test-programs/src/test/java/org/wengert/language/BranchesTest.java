package org.wengert.language;

import org.junit.jupiter.api.Test;

/** Branches, switches, and conditional values on the operand stack. */
class BranchesTest {
  @SuppressWarnings("fallthrough")
  private static double onInt(int k, double x) {
    switch (k) {
      case 0:
        return x;
      case 1:
        x = x * x;
      // fall through
      case 2:
        return 3 * x;
      case 1000:
        return -x;
      default:
        return 0;
    }
  }

  @Test
  void switchOnInt() {
    Expect.derivative(x -> onInt(0, x), 5, 1);
    Expect.derivative(x -> onInt(1, x), 5, 30);
    Expect.derivative(x -> onInt(2, x), 5, 3);
    Expect.derivative(x -> onInt(1000, x), 5, -1);
    Expect.derivative(x -> onInt(-7, x), 5, 0);
  }

  private static double onString(String name, double x) {
    return switch (name) {
      case "square" -> x * x;
      case "cube" -> x * x * x;
      case "Aa", "BB" -> 7 * x; // the same hash code
      default -> {
        double y = 2 * x;
        yield y + 1;
      }
    };
  }

  @Test
  void switchOnString() {
    Expect.derivative(x -> onString("square", x), 5, 10);
    Expect.derivative(x -> onString("cube", x), 5, 75);
    Expect.derivative(x -> onString("BB", x), 5, 7);
    Expect.derivative(x -> onString("", x), 5, 2);
  }

  private enum Kind {
    LINE,
    SQUARE,
    EXPONENTIAL
  }

  private static double onEnum(Kind kind, double x) {
    return 2
        * switch (kind) {
          case LINE -> x;
          case SQUARE -> x * x;
          case EXPONENTIAL -> Math.exp(x);
        };
  }

  @Test
  void switchOnEnumWithinAnExpression() {
    Expect.derivative(x -> onEnum(Kind.LINE, x), 0, 2);
    Expect.derivative(x -> onEnum(Kind.SQUARE, x), 3, 12);
    Expect.derivative(x -> onEnum(Kind.EXPONENTIAL, x), 0, 2);
  }

  // the stack holds x and y when the conditional value is computed
  private static double conditionalOnTheStack(double x, double y, boolean up) {
    return x * (y + (up ? x * x : y)) - (up ? 1 : x) / (up ? y : 2);
  }

  @Test
  void conditionalValuesAmongOthers() {
    // x y + x^3 - 1/y: (y + 3 x^2, x + 1/y^2)
    Expect.gradient(v -> conditionalOnTheStack(v[0], v[1], true), new double[] {3, 2}, 29, 3.25);
    // 2 x y - x/2: (2 y - 1/2, 2 x)
    Expect.gradient(v -> conditionalOnTheStack(v[0], v[1], false), new double[] {3, 2}, 3.5, 6);
  }

  private static double nestedConditional(double x) {
    return x < 0 ? x < -1 ? -x : x * x : x > 1 ? 2 * x : 0.5;
  }

  @Test
  void nestedConditionals() {
    Expect.derivative(BranchesTest::nestedConditional, -2, -1);
    Expect.derivative(BranchesTest::nestedConditional, -0.5, -1);
    Expect.derivative(BranchesTest::nestedConditional, 0.5, 0);
    Expect.derivative(BranchesTest::nestedConditional, 2, 2);
  }

  // one arm constant, the other active, both of type double
  private static double oneArmConstant(double x, int k) {
    double y = k == 0 ? 1 : x;
    double z = k == 1 ? x : 1;
    return x * y + z;
  }

  @Test
  void constantInOneArm() {
    Expect.derivative(x -> oneArmConstant(x, 0), 3, 1);
    Expect.derivative(x -> oneArmConstant(x, 1), 3, 7);
    Expect.derivative(x -> oneArmConstant(x, 2), 3, 6);
  }

  private static boolean above(double x, double limit) {
    return x > limit;
  }

  private static double shortCircuit(double x, double y) {
    if (above(x, 0) && (above(y, 0) || !above(y, -1)) || x * y > 100) {
      return x * y;
    }
    return x + y;
  }

  @Test
  void conditionsThatStopEarly() {
    Expect.gradient(v -> shortCircuit(v[0], v[1]), new double[] {3, 2}, 2, 3);
    Expect.gradient(v -> shortCircuit(v[0], v[1]), new double[] {3, -0.5}, 1, 1);
    Expect.gradient(v -> shortCircuit(v[0], v[1]), new double[] {3, -2}, -2, 3);
    Expect.gradient(v -> shortCircuit(v[0], v[1]), new double[] {-30, -20}, -20, -30);
  }

  // arrays chosen by a condition: the chosen one is written
  private static double conditionalArray(double[] v, boolean first) {
    double[] a = {v[0]};
    double[] b = {v[1]};
    double[] chosen = first ? a : b;
    chosen[0] *= 10;
    return a[0] * b[0];
  }

  @Test
  void arrayChosenByACondition() {
    Expect.gradient(v -> conditionalArray(v, true), new double[] {3, 2}, 20, 30);
    Expect.gradient(v -> conditionalArray(v, false), new double[] {3, 2}, 20, 30);
  }

  // null or an array: only the array is read
  private static double perhapsNull(double[] v, boolean isNull) {
    double[] array = isNull ? null : v;
    double y = v[0];
    if (array != null) {
      y *= array[0];
    }
    return y;
  }

  @Test
  void arrayThatMayBeNull() {
    Expect.gradient(v -> perhapsNull(v, true), new double[] {3}, 1);
    Expect.gradient(v -> perhapsNull(v, false), new double[] {3}, 6);
  }
}
