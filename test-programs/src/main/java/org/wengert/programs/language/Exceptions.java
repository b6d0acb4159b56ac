package org.wengert.programs.language;

import java.util.function.DoubleUnaryOperator;

/** Exceptions of the program, those that carry numbers among them. */
final class Exceptions {
  private Exceptions() {}

  static Theme theme() {
    return new Theme(Exceptions.class)
        .add("carrying", Exceptions::carrying, x -> x > 0 ? 6 * x : 1)
        .add("carryingArray", Exceptions::carryingArray, x -> 2 * x)
        .add("checked", Exceptions::checked, x -> 2 * x)
        .add("fromBelow", Exceptions::fromBelow, x -> 5 * x * x * x * x)
        .add("catchOrder", Exceptions::catchOrder, x -> 5)
        .add("rethrown", Exceptions::rethrown, x -> 2 * x)
        .add("cause", Exceptions::cause, x -> 2 * x)
        .add("fromLambda", Exceptions::fromLambda, x -> 2 * x);
  }

  private static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final double number;
    final transient double[] row;

    Carrier(double number, double... row) {
      super("carrier");
      this.number = number;
      this.row = row;
    }

    Carrier(Throwable cause) {
      super(cause);
      number = 0;
      row = null;
    }
  }

  static double carrying(double x) {
    try {
      double square = x * x;
      if (x > 0) {
        throw new Carrier(square);
      }
      return x; // d = 1
    } catch (Carrier e) {
      return 3 * e.number; // d = 6x
    }
  }

  static double carryingArray(double x) {
    try {
      throw new Carrier(0, x, x);
    } catch (Carrier e) {
      return e.row[0] * e.row[1]; // d = 2x
    }
  }

  private static final class Checked extends Exception {
    private static final long serialVersionUID = 1L;
    private final double number;

    Checked(double number) {
      this.number = number;
    }

    double number() {
      return number;
    }
  }

  private static double failing(double x) throws Checked {
    throw new Checked(x * x);
  }

  static double checked(double x) {
    try {
      return failing(x);
    } catch (Checked e) {
      return e.number(); // d = 2x
    }
  }

  private static double first(double x) {
    double lost = second(x * x) * 100;
    return lost + 1;
  }

  private static double second(double square) {
    throw new Carrier(square * square);
  }

  static double fromBelow(double x) {
    try {
      return first(x);
    } catch (Carrier e) {
      return e.number * x; // x^5, d = 5x^4
    }
  }

  static double catchOrder(double x) {
    try {
      throw new Carrier(x);
    } catch (IllegalStateException e) {
      return 100 * x;
    } catch (Carrier e) {
      return 5 * e.number; // d = 5
    } catch (RuntimeException e) {
      return 1000 * x;
    }
  }

  static double rethrown(double x) {
    try {
      try {
        throw new Carrier(x * x);
      } catch (Carrier e) {
        throw e;
      }
    } catch (Carrier e) {
      return e.number; // d = 2x
    }
  }

  static double cause(double x) {
    try {
      throw new Carrier(new Carrier(x * x));
    } catch (Carrier e) {
      return ((Carrier) e.getCause()).number + e.number; // d = 2x
    }
  }

  static double fromLambda(double x) {
    DoubleUnaryOperator throwing =
        y -> {
          throw new Carrier(x * y);
        };
    try {
      return throwing.applyAsDouble(x);
    } catch (Carrier e) {
      return e.number; // d = 2x
    }
  }
}
