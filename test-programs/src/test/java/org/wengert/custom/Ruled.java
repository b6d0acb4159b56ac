package org.wengert.custom;

import org.wengert.DerivativeOf;

/**
 * Methods with rules beside them. The rules are not what the code would give, so that it shows
 * which of them was used.
 */
final class Ruled {
  private Ruled() {}

  static double plus1(double x) {
    return x + 1;
  }

  @DerivativeOf(type = Ruled.class, method = "plus1", argument = 0)
  private static double plus1Slope(double x, double result) {
    return 100 * x + result;
  }

  /** Called within its own class, where twins call each other directly. */
  static double twicePlus1(double x) {
    return plus1(x) + plus1(x);
  }

  static double plus1(float x) {
    return x + 1;
  }

  static float halve(float x) {
    return x / 2;
  }

  @DerivativeOf(type = Ruled.class, method = "halve", argument = 0)
  static double halveSlope(float x, float result) {
    return 7;
  }

  static double area(double width, String unit, double height, int count) {
    return width * height * count;
  }

  @DerivativeOf(type = Ruled.class, method = "area", argument = 0)
  static double byWidth(double width, String unit, double height, int count, double result) {
    return 10 * height * count;
  }

  @DerivativeOf(type = Ruled.class, method = "area", argument = 2)
  static double byHeight(double width, String unit, double height, int count, double result) {
    return 1000 * width * count;
  }

  /** Has a rule for its first argument only. */
  static double weighted(double x, double weight) {
    return x * weight;
  }

  @DerivativeOf(type = Ruled.class, method = "weighted", argument = 0)
  static double weightedByX(double x, double weight, double result) {
    return 3 * weight;
  }

  static double first(double x, double[] rest, Object note) {
    return x;
  }

  @DerivativeOf(type = Ruled.class, method = "first", argument = 0)
  static double firstSlope(double x, double[] rest, Object note, double result) {
    return 5;
  }

  @DerivativeOf(type = Ruled.class, method = "sum", argument = 0)
  @DerivativeOf(type = Ruled.class, method = "sum", argument = 1)
  static double bySummand(double a, double b, double result) {
    return 2;
  }

  static double sum(double a, double b) {
    return a + b;
  }

  static double notANumber(double x) {
    return x;
  }

  @DerivativeOf(type = Ruled.class, method = "notANumber", argument = 0)
  static double notANumberSlope(double x, double result) {
    return Double.NaN;
  }

  static double infinite(double x) {
    return x;
  }

  @DerivativeOf(type = Ruled.class, method = "infinite", argument = 0)
  static double infiniteSlope(double x, double result) {
    return Double.POSITIVE_INFINITY;
  }

  static double throwing(double x) {
    return x;
  }

  @DerivativeOf(type = Ruled.class, method = "throwing", argument = 0)
  static double throwingSlope(double x, double result) {
    throw new IllegalStateException("in the rule");
  }

  static double failing(double x) {
    throw new IllegalStateException("in the method");
  }

  @DerivativeOf(type = Ruled.class, method = "failing", argument = 0)
  static double failingSlope(double x, double result) {
    return 1;
  }

  /** Bits of an active value would be refused, had it no rule. */
  static double magnitude(double x) {
    return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & Long.MAX_VALUE);
  }

  @DerivativeOf(type = Ruled.class, method = "magnitude", argument = 0)
  static double magnitudeSlope(double x, double result) {
    return x < 0 ? -1 : 1;
  }

  /** A rule that takes a derivative itself. */
  static double cube(double x) {
    return x * x * x;
  }

  @DerivativeOf(type = Ruled.class, method = "cube", argument = 0)
  static double cubeSlope(double x, double result) {
    return 2 * org.wengert.Derivatives.gradient(v -> v[0] * v[0] * v[0], new double[] {x})[0];
  }

  /** A method that may be inherited under another class's name. */
  static class Base {
    static double inherited(double x) {
      return x;
    }

    @DerivativeOf(type = Base.class, method = "inherited", argument = 0)
    static double inheritedSlope(double x, double result) {
      return 11;
    }
  }

  /** Inherits a method with a rule. */
  static final class Derived extends Base {}

  /** Static methods of interfaces may have rules too. */
  interface Shape {
    static double side(double x) {
      return x;
    }

    @DerivativeOf(type = Shape.class, method = "side", argument = 0)
    static double sideSlope(double x, double result) {
      return 13;
    }
  }
}
