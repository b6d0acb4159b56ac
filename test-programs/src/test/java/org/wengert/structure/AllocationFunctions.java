package org.wengert.structure;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Functions that allocate nothing themselves, each of another kind. */
final class AllocationFunctions {
  private static final DoubleUnaryOperator[] OPERATORS = {
    a -> a * a,
    Math::sin,
    a -> 2 * Math.exp(a),
    a -> 1 / (1 + a * a),
    a -> a - 3,
    a -> a * a * a,
    Math::cos,
    Math::abs,
    a -> Math.sqrt(1 + a * a),
    a -> 5 * a,
    a -> -a
  };

  private static final ArithmeticException NEGATIVE = new ArithmeticException("negative");

  private static double product;
  private static final double[] KEPT = new double[4];

  private AllocationFunctions() {}

  /** A chain of springs; branches. */
  static double chain(double[] x) {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      double stretch = x[i] - x[i - 1] - 1;
      sum += stretch > 0 ? stretch * stretch : Math.exp(-stretch) - 1;
    }
    return sum;
  }

  /** Calls of an interface with so many implementations. */
  static double implementations(double[] x, int count) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += OPERATORS[i % count].applyAsDouble(x[i]);
    }
    return sum;
  }

  /** Rules of one and of two arguments. */
  static double rules(double[] x) {
    double sum = 0;
    for (double v : x) {
      sum += Math.max(v, 0.5) + Math.hypot(v, 2) + Math.pow(Math.abs(v), 3) + Math.floor(v) * v;
    }
    return sum;
  }

  /** Copies and fills of arrays that are there already. */
  static double copies(double[] x, double[] buffer) {
    System.arraycopy(x, 0, buffer, 0, x.length);
    Arrays.fill(buffer, 0, 1, 2.0);
    double sum = 0;
    for (double v : buffer) {
      sum += v * v;
    }
    return sum;
  }

  /** Logistic loss over rows of constants. */
  static double loss(double[] x, double[][] data) {
    double sum = 0;
    for (double[] row : data) {
      double margin = 0;
      for (int j = 0; j < x.length; j++) {
        margin += row[j] * x[j];
      }
      sum += Math.log(1 + Math.exp(margin));
    }
    return sum;
  }

  static double recursion(double[] x, int from) {
    return from == x.length ? 0 : x[from] * x[from] + recursion(x, from + 1);
  }

  /** Under a lock, over static fields. */
  static double statics(double[] x) {
    synchronized (KEPT) {
      product = x[0] * x[1];
      KEPT[2] = product * x[2];
      return KEPT[2] + product;
    }
  }

  /** Exceptions that are thrown and caught. */
  static double exceptions(double[] x) {
    double sum = 0;
    for (double v : x) {
      try {
        sum += squareOfPositive(v);
      } catch (ArithmeticException e) {
        sum -= v;
      }
    }
    return sum;
  }

  private static double squareOfPositive(double v) {
    if (v < 0) {
      throw NEGATIVE;
    }
    return v * v;
  }

  /** An object goes to JDK code that is not followed. */
  static double boundary(double[] x, StringBuilder text, Object lock) {
    text.setLength(0);
    text.append(x.length);
    return Thread.holdsLock(lock) ? 0 : x[0] * x[0];
  }

  /** An object with fields of all kinds that lasts. */
  static final class State {
    private final double[] entries = new double[50];
    private final double[][] rows = new double[30][7];
    private double sum;
    private float single;

    double run(double[] x) {
      sum = 0;
      for (int i = 0; i < entries.length; i++) {
        entries[i] = x[i % x.length] * i;
      }
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < rows[i].length; j++) {
          rows[i][j] = entries[i] * j;
          sum += rows[i][j] * Math.sin(entries[j]);
          single = (float) sum;
        }
      }
      return sum + single;
    }
  }

  /** A vector function whose outputs are an array that it keeps. */
  static final class Outputs {
    private final double[] y;

    Outputs(int m) {
      y = new double[m];
    }

    double[] run(double[] x) {
      for (int i = 0; i < y.length; i++) {
        y[i] = x[i % x.length] * Math.sin(x[(i + 1) % x.length] + i);
      }
      return y;
    }
  }
}
