package org.wengert.programs.language;

import java.util.function.DoubleSupplier;

/** Initialisers, and what constructors leave behind. */
final class Initialisers {
  private Initialisers() {}

  static Theme theme() {
    return new Theme(Initialisers.class)
        .add("initialisers", Initialisers::initialisers, x -> 2 * x)
        .add("initialiserOrder", Initialisers::initialiserOrder, x -> 2)
        .add("virtualCallFromSuper", Initialisers::virtualCallFromSuper, x -> 10)
        .add("lambdaInConstructor", Initialisers::lambdaInConstructor, x -> 2 * x)
        .add("throwingConstructor", Initialisers::throwingConstructor, x -> x < 0 ? 2 * x : 1)
        .add("staticInitialiser", Initialisers::staticInitialiser, x -> 4)
        .add("singleton", Initialisers::singleton, x -> 2 * x);
  }

  private static final class Initialised {
    final double[] powers = new double[3];
    double product = 1;

    {
      powers[0] = 1;
    }

    Initialised(double x) {
      for (int i = 1; i < powers.length; i++) {
        powers[i] = powers[i - 1] * x;
      }
      product *= powers[2];
    }
  }

  static double initialisers(double x) {
    return new Initialised(x).product; // d = 2x
  }

  private static double counter;

  private static final class Ordered {
    final double first = counter;
    final double second;

    {
      counter += first;
      second = counter;
    }
  }

  static double initialiserOrder(double x) {
    counter = x;
    return new Ordered().second; // d = 2
  }

  private abstract static class Calling {
    final double result;

    Calling(double x) {
      result = twist(x);
    }

    abstract double twist(double x);
  }

  private static final class Called extends Calling {
    private double factor = 3; // not yet set when the superclass calls

    Called(double x) {
      super(x);
    }

    @Override
    double twist(double x) {
      return (10 + factor) * x;
    }
  }

  static double virtualCallFromSuper(double x) {
    return new Called(x).result; // (10 + 0) x, d = 10
  }

  private static final class Deferred {
    final DoubleSupplier later;
    double y;

    Deferred(double x) {
      later = () -> x * y;
      y = x;
    }
  }

  static double lambdaInConstructor(double x) {
    return new Deferred(x).later.getAsDouble(); // d = 2x
  }

  private static final class Picky {
    final double x;

    Picky(double x) {
      this.x = x;
      if (x < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
  }

  static double throwingConstructor(double x) {
    try {
      return new Picky(x).x; // d = 1
    } catch (IllegalArgumentException e) {
      return x * x; // d = 2x
    }
  }

  private static final class Lazy {
    static final double FOUR;

    static {
      double sum = 0;
      for (int i = 0; i < 4; i++) {
        sum += 1;
      }
      FOUR = sum;
    }
  }

  static double staticInitialiser(double x) {
    return Lazy.FOUR * x; // d = 4
  }

  private static final class Single {
    static final Single INSTANCE = new Single();
    double last;
  }

  static double singleton(double x) {
    Single.INSTANCE.last = x;
    return Single.INSTANCE.last * Single.INSTANCE.last; // d = 2x
  }
}
