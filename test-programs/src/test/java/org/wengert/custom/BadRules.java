package org.wengert.custom;

import java.awt.geom.Point2D;
import org.wengert.DerivativeOf;

/** Rules that cannot be used, each in a class of its own. */
final class BadRules {
  private BadRules() {}

  static double f(double x) {
    return x;
  }

  static float f(float x, int n) {
    return x;
  }

  static int round(double x) {
    return (int) x;
  }

  double instance(double x) {
    return x;
  }

  static double two(double x, int n) {
    return x;
  }

  /** For an instance. */
  static final class NotStatic {
    @DerivativeOf(type = BadRules.class, method = "f", argument = 0)
    double slope(double x, double result) {
      return 1;
    }
  }

  static final class ReturnsFloat {
    @DerivativeOf(type = BadRules.class, method = "f", argument = 0)
    static float slope(double x, double result) {
      return 1;
    }
  }

  static final class NoParameters {
    @DerivativeOf(type = BadRules.class, method = "f", argument = 0)
    static double slope() {
      return 1;
    }
  }

  static final class NoResult {
    @DerivativeOf(type = BadRules.class, method = "f", argument = 0)
    static double slope(double x) {
      return 1;
    }
  }

  static final class WrongName {
    @DerivativeOf(type = BadRules.class, method = "g", argument = 0)
    static double slope(double x, double result) {
      return 1;
    }
  }

  static final class ForInstanceMethod {
    @DerivativeOf(type = BadRules.class, method = "instance", argument = 0)
    static double slope(double x, double result) {
      return 1;
    }
  }

  static final class ForInteger {
    @DerivativeOf(type = BadRules.class, method = "round", argument = 0)
    static double slope(double x, int result) {
      return 1;
    }
  }

  static final class NoSuchArgument {
    @DerivativeOf(type = BadRules.class, method = "f", argument = 1)
    static double slope(double x, double result) {
      return 1;
    }
  }

  static final class NegativeArgument {
    @DerivativeOf(type = BadRules.class, method = "f", argument = -1)
    static double slope(double x, double result) {
      return 1;
    }
  }

  static final class ArgumentIsNoNumber {
    @DerivativeOf(type = BadRules.class, method = "two", argument = 1)
    static double slope(double x, int n, double result) {
      return 1;
    }
  }

  static final class OfMath {
    @DerivativeOf(type = Math.class, method = "sin", argument = 0)
    static double slope(double x, double result) {
      return 1;
    }
  }

  static final class OneOfTwo {
    @DerivativeOf(type = Point2D.class, method = "distanceSq", argument = 0)
    static double slope(double x1, double y1, double x2, double y2, double result) {
      return 2 * (x1 - x2);
    }
  }

  static final class OtherOfTwo {
    @DerivativeOf(type = Point2D.class, method = "distanceSq", argument = 0)
    static double theSame(double x1, double y1, double x2, double y2, double result) {
      return 2 * (x1 - x2);
    }
  }

  /** Beside its method, and wrong. */
  static final class Beside {
    static double f(double x) {
      return x;
    }

    @DerivativeOf(type = Beside.class, method = "f", argument = 0)
    double slope(double x, double result) {
      return 1;
    }
  }

  /** Has a method that is differentiated before its rule comes. */
  static final class Early {
    static double f(double x) {
      return 2 * x;
    }
  }

  static final class Late {
    @DerivativeOf(type = Early.class, method = "f", argument = 0)
    static double slope(double x, double result) {
      return 1;
    }
  }
}
