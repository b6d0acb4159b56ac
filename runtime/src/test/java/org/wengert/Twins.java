package org.wengert;

/** Functions with hand-written twins that several tests use. */
final class Twins {
  private Twins() {}

  /** x0 * x1. */
  static final TwinScalar PRODUCT =
      (x, tape) -> Num.load(x, 0, tape).times(Num.load(x, 1, tape)).handOver();

  /** The sum of squares of any number of entries; gradient 2x. */
  static final TwinScalar SQUARES =
      (x, tape) -> {
        Num sum = Num.passive(0, tape);
        for (int i = 0; i < x.length; i++) {
          Num xi = Num.load(x, i, tape);
          sum = sum.plus(xi.times(xi));
        }
        return sum.handOver();
      };

  /** Every entry squared; Jacobian diag(2x). */
  static final TwinVector SQUARE_EACH =
      (x, tape) -> {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          Num xi = Num.load(x, i, tape);
          xi.times(xi).store(y, i);
        }
        return y;
      };

  /** Two outputs of two inputs: (sin x * y, sin y + x). */
  static final TwinVector TWO_BY_TWO =
      (x, tape) -> {
        Num a = Num.load(x, 0, tape);
        Num b = Num.load(x, 1, tape);
        double[] y = new double[2];
        a.sin().times(b).store(y, 0);
        b.sin().plus(a).store(y, 1);
        return y;
      };

  /** The point itself: the array that the function got. */
  static final TwinVector IDENTITY = (x, tape) -> x;

  /** Three passive outputs. */
  static final TwinVector CONSTANT = (x, tape) -> new double[] {1, 2, 3};

  /** No outputs. */
  static final TwinVector NOTHING = (x, tape) -> new double[0];

  /** Null in place of outputs. */
  static final TwinVector NULL = (x, tape) -> null;
}
