package org.wengert.programs.language;

/** What finally blocks do on the way out. */
final class Finally {
  private Finally() {}

  static Theme theme() {
    return new Theme(Finally.class)
        .add("finallyChangesNoResult", Finally::finallyChangesNoResult, x -> 2 * x)
        .add("finallyChangesArray", Finally::finallyChangesArray, x -> 4 * x)
        .add("finallyOverrides", Finally::finallyOverrides, x -> 3)
        .add("finallySwallows", Finally::finallySwallows, x -> 3)
        .add("finallyAfterThrow", Finally::finallyAfterThrow, x -> 2 * x + 1)
        .add("nestedFinally", Finally::nestedFinally, x -> 111)
        .add("finallyInLoop", Finally::finallyInLoop, x -> 13);
  }

  private static final class Carrier extends RuntimeException {
    private static final long serialVersionUID = 1L;
    final double number;

    Carrier(double number) {
      super("carrier");
      this.number = number;
    }
  }

  static double finallyChangesNoResult(double x) {
    double y = x * x;
    try {
      return y; // already evaluated: d = 2x
    } finally {
      y = 100 * x;
    }
  }

  private static double[] squareInto(double[] row, double x) {
    try {
      row[0] = x * x;
      return row;
    } finally {
      row[0] *= 2;
    }
  }

  static double finallyChangesArray(double x) {
    return squareInto(new double[1], x)[0]; // d = 4x
  }

  @SuppressWarnings("finally")
  static double finallyOverrides(double x) {
    try {
      return x * x;
    } finally {
      return 3 * x; // d = 3
    }
  }

  @SuppressWarnings("finally")
  static double finallySwallows(double x) {
    double y = x;
    try {
      throw new Carrier(y);
    } finally {
      y *= 3;
      return y; // d = 3
    }
  }

  static double finallyAfterThrow(double x) {
    double y = 0;
    try {
      try {
        y = x * x;
        throw new Carrier(x);
      } finally {
        y += 1;
      }
    } catch (Carrier e) {
      y += e.number;
    }
    return y; // d = 2x + 1
  }

  static double nestedFinally(double x) {
    double y = 0;
    try {
      try {
        y += x;
      } finally {
        y += 10 * x;
      }
    } finally {
      y += 100 * x;
    }
    return y; // d = 111
  }

  static double finallyInLoop(double x) {
    double y = 0;
    for (int i = 0; i < 4; i++) {
      try {
        if (i == 1) {
          continue;
        }
        if (i == 3) {
          break;
        }
        y += 5 * x;
      } finally {
        y += i < 3 ? x : 0;
      }
    }
    return y; // rounds 0 and 2: 5 + 1 each, round 1: 1, round 3: 0; d = 13
  }
}
