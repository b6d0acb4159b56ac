package org.wengert.programs.language;

/** Interfaces with default, static and private methods. */
final class Interfaces {
  private Interfaces() {}

  static Theme theme() {
    return new Theme(Interfaces.class)
        .add("plain", Interfaces::plain, x -> 2 * x)
        .add("defaultMethod", Interfaces::defaultMethod, x -> 4 * x)
        .add("overriddenDefault", Interfaces::overriddenDefault, x -> 5)
        .add("superDefault", Interfaces::superDefault, x -> 4 * x + 1)
        .add("staticMethod", Interfaces::staticMethod, x -> 3)
        .add("privateMethod", Interfaces::privateMethod, x -> 6)
        .add("ofLambda", Interfaces::ofLambda, x -> 4 * x)
        .add("arrayMethods", Interfaces::arrayMethods, x -> 2 * x);
  }

  private interface Curve {
    double at(double x);

    default double twice(double x) {
      return 2 * at(x);
    }

    static Curve line(double slope) {
      return x -> slope * x;
    }
  }

  private static final class Parabola implements Curve {
    @Override
    public double at(double x) {
      return x * x;
    }
  }

  static double plain(double x) {
    Curve curve = new Parabola();
    return curve.at(x); // d = 2x
  }

  static double defaultMethod(double x) {
    return new Parabola().twice(x); // d = 4x
  }

  private static final class Overriding implements Curve {
    @Override
    public double at(double x) {
      return x;
    }

    @Override
    public double twice(double x) {
      return 5 * x;
    }
  }

  static double overriddenDefault(double x) {
    Curve curve = new Overriding();
    return curve.twice(x); // d = 5
  }

  private static final class CallingSuper implements Curve {
    @Override
    public double at(double x) {
      return x * x;
    }

    @Override
    public double twice(double x) {
      return Curve.super.twice(x) + x;
    }
  }

  static double superDefault(double x) {
    return new CallingSuper().twice(x); // 2x^2 + x, d = 4x + 1
  }

  static double staticMethod(double x) {
    return Curve.line(3).at(x); // d = 3
  }

  private interface Hiding {
    default double six(double x) {
      return half(x) * 2 + nothing(x);
    }

    private double half(double x) {
      return 3 * x;
    }

    private static double nothing(double x) {
      return x - x;
    }
  }

  static double privateMethod(double x) {
    return new Hiding() {}.six(x); // d = 6
  }

  static double ofLambda(double x) {
    Curve curve = y -> y * y;
    return curve.twice(x); // d = 4x
  }

  private interface Filling {
    void fill(double[] row, double x);

    default double[] row(double x) {
      double[] row = new double[2];
      fill(row, x);
      return row;
    }
  }

  static double arrayMethods(double x) {
    Filling filling = (row, y) -> row[1] = y * y;
    return filling.row(x)[1]; // d = 2x
  }
}
