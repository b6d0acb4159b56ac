package org.wengert.programs.language;

/** Loops that read the same row in each turn, or only seem to. */
final class RowLoops {
  private RowLoops() {}

  static Theme theme() {
    return new Theme(RowLoops.class)
        .add("product", RowLoops::product, x -> 12 * x)
        .add("constantPosition", RowLoops::constantPosition, x -> 9 * x * x)
        .add("sameRowTwice", RowLoops::sameRowTwice, x -> 6 * x)
        .add("rowReplacedInside", RowLoops::rowReplacedInside, x -> 1 + 6 * x)
        .add("rowReplacedByCall", RowLoops::rowReplacedByCall, x -> 1 + 6 * x)
        .add("rowsSwappedOutside", RowLoops::rowsSwappedOutside, x -> 3 + 4 * x)
        .add("arrayAssignedInside", RowLoops::arrayAssignedInside, x -> 1 + 6 * x)
        .add("positionStepsInside", RowLoops::positionStepsInside, x -> 2 * x + 3 * x * x)
        .add("noTurnOutOfBounds", RowLoops::noTurnOutOfBounds, x -> 2)
        .add("noTurnNullArray", RowLoops::noTurnNullArray, x -> 3)
        .add("noTurnNullRow", RowLoops::noTurnNullRow, x -> 4)
        .add("nullRowCaught", RowLoops::nullRowCaught, x -> 5)
        .add("outOfBoundsCaught", RowLoops::outOfBoundsCaught, x -> 6)
        .add("ofFloats", RowLoops::ofFloats, x -> 6)
        .add("planes", RowLoops::planes, x -> 8 * x)
        .add("enteredInTheMiddle", RowLoops::enteredInTheMiddle, x -> 4)
        .add("rowOfAnotherRound", RowLoops::rowOfAnotherRound, x -> 6 * x)
        .add("writtenThroughAlias", RowLoops::writtenThroughAlias, x -> 7)
        .add("rowReturnedFromLoop", RowLoops::rowReturnedFromLoop, x -> 2 * x)
        .add("rowKeptBehindLoop", RowLoops::rowKeptBehindLoop, x -> 3 * x * x)
        .add("rowReplacedBetween", RowLoops::rowReplacedBetween, x -> 1 + 2 * x)
        .add("fieldRead", RowLoops::fieldRead, x -> 9)
        .add("jumpIntoInnerLoop", RowLoops::jumpIntoInnerLoop, x -> 4 * x)
        .add("largeRows", RowLoops::largeRows, x -> 2 * x)
        .add("largeRowCopied", RowLoops::largeRowCopied, x -> 3);
  }

  static double product(double x) {
    double[][] a = {{x, 2, 0}, {x, x, 3}};
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        a[i][2] += a[i][k] * a[1][k] * 2;
      }
    }
    // rows: 2 (x^2 + 2x), 3 + 2 (2x^2)
    return a[0][2] + a[1][2] - 4 * x; // 6 x^2 + 3
  }

  static double constantPosition(double x) {
    double[][] a = {{0}, {x, x, x}};
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += a[1][k] * a[1][k] * a[1][2];
    }
    return sum; // 3 x^3
  }

  static double sameRowTwice(double x) {
    double[][] a = {{x, x, x}};
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += a[0][k];
      if (k < 3) {
        sum += a[0][k] * x - x;
      }
    }
    return sum; // 3 x^2
  }

  static double rowReplacedInside(double x) {
    double[][] a = {{x}};
    double[] other = {3 * x * x};
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      sum += a[0][0];
      a[0] = other;
    }
    return sum; // x + 3x^2
  }

  private static void replace(double[][] a, double[] row) {
    a[0] = row;
  }

  static double rowReplacedByCall(double x) {
    double[][] a = {{x}};
    double[] other = {3 * x * x};
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      sum += a[0][0];
      replace(a, other);
    }
    return sum; // x + 3x^2
  }

  static double rowsSwappedOutside(double x) {
    double[][] a = {{x, 2 * x}, {x * x, x * x}};
    double sum = 0;
    for (int round = 0; round < 2; round++) {
      for (int k = 0; k < 2; k++) {
        sum += a[0][k];
      }
      double[] row = a[0];
      a[0] = a[1];
      a[1] = row;
    }
    return sum; // 3x + 2x^2
  }

  static double arrayAssignedInside(double x) {
    double[][] a = {{x}};
    double[][] b = {{3 * x * x}};
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      sum += a[0][0];
      a = b;
    }
    return sum; // x + 3x^2
  }

  static double positionStepsInside(double x) {
    double[][] a = {{x * x}, {x * x * x}};
    double sum = 0;
    int i = 0;
    while (i < 2) {
      sum += a[i][0];
      i++;
    }
    return sum; // x^2 + x^3
  }

  static double noTurnOutOfBounds(double x) {
    double[][] a = {{x}};
    double sum = 2 * x;
    for (int i = -1; i < 3; i += 2) {
      for (int k = 0; k < 0; k++) {
        sum += a[i][k];
      }
    }
    return sum;
  }

  static double noTurnNullArray(double x) {
    double[][] a = x > 1e9 ? new double[][] {{x}} : null;
    double sum = 3 * x;
    for (int k = 0; k < 0; k++) {
      sum += a[0][k];
    }
    return sum;
  }

  static double noTurnNullRow(double x) {
    double[][] a = new double[2][];
    a[1] = new double[] {x};
    double sum = 3 * x;
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < i; k++) {
        sum += a[i][k];
      }
    }
    return sum;
  }

  static double nullRowCaught(double x) {
    double[][] a = {{x}, null};
    double sum = 4 * x;
    try {
      for (int i = 0; i < 2; i++) {
        for (int k = 0; k < 1; k++) {
          sum += a[i][k];
        }
      }
    } catch (NullPointerException expected) {
      return sum;
    }
    return 0;
  }

  static double outOfBoundsCaught(double x) {
    double[][] a = {{x}, {x}};
    double sum = 4 * x;
    try {
      for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 1; k++) {
          sum += a[i][k];
        }
      }
    } catch (ArrayIndexOutOfBoundsException expected) {
      return sum;
    }
    return 0;
  }

  static double ofFloats(double x) {
    float[][] a = {{(float) x, (float) x}, {1, 2}};
    float sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        sum += a[0][k] * a[1][k];
      }
    }
    return sum; // 2 (x + 2x)
  }

  static double planes(double x) {
    double[][][] a = {{{x}, {x}}, {{x}, {x}}};
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 2; k++) {
        sum += a[i][k][0] * a[1][k][0];
      }
    }
    return sum; // 4x^2
  }

  static double enteredInTheMiddle(double x) {
    double[][] a = {{x, x, x, x}};
    double sum = 0;
    int k = 0;
    do {
      if (k == 0) {
        k++;
        sum += x;
        continue;
      }
      sum += a[0][k++];
    } while (k < 4);
    return sum;
  }

  private static double[][] made(double x, int i) {
    return new double[][] {{i == 0 ? x * x : 2 * x * x}};
  }

  static double rowOfAnotherRound(double x) {
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      double[][] a = made(x, i);
      for (int k = 0; k < 1; k++) {
        sum += a[0][k];
      }
    }
    return sum; // 3x^2
  }

  static double writtenThroughAlias(double x) {
    double[][] a = {{x, x}};
    double[] row = a[0];
    double sum = 0;
    for (int k = 0; k < 2; k++) {
      row[k] = (3 + k) * x;
      sum += a[0][k];
    }
    return sum;
  }

  private static double[] found(double[][] a, int i) {
    for (int k = 0; k < 3; k++) {
      if (a[i] != null && a[i][k] > 0) {
        return a[i];
      }
    }
    return null;
  }

  static double rowReturnedFromLoop(double x) {
    double[][] a = {null, {-1, x * x}};
    double[] none = found(new double[][] {{-1, -1, -1}}, 0);
    return found(a, 1)[1] + (none == null ? 0 : none[0]);
  }

  static double rowKeptBehindLoop(double x) {
    double[][] a = {{1}, {x * x * x}};
    double[] kept = a[0];
    for (int k = 0; k < 2; k++) {
      kept = a[1];
    }
    a[1] = a[0];
    return kept[0] + 0 * a[1][0];
  }

  static double rowReplacedBetween(double x) {
    double[][] a = {{x}};
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 1; k++) {
        sum += a[0][k];
      }
      a[0] = new double[] {x * x};
    }
    return sum;
  }

  /** Something with a field. */
  private static final class Bound {
    private int most = 3;
  }

  static double fieldRead(double x) {
    Bound bound = new Bound();
    double[][] a = {{x, 3 * x, 5 * x}};
    double sum = 0;
    for (int k = 0; k < bound.most; k++) {
      sum += a[0][k];
    }
    return sum;
  }

  static double jumpIntoInnerLoop(double x) {
    double[][] a = {{x * x, x * x}, {7, 7}};
    double sum = 0;
    int i = 0;
    outer:
    while (true) {
      int k = 0;
      while (k < 2) {
        sum += a[i][k++];
        if (i > 0) {
          break outer;
        }
      }
      i++;
    }
    return sum;
  }

  static double largeRows(double x) {
    double[][] a = new double[2][5000];
    a[1][4999] = x;
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int k = 4000; k < 5000; k++) {
        sum += a[i][k] * a[1][k];
      }
    }
    return sum; // x^2
  }

  static double largeRowCopied(double x) {
    double[][] a = new double[2][5000];
    double[] small = {0, 0};
    System.arraycopy(small, 0, a[0], 10, 2);
    small[1] = 3 * x;
    System.arraycopy(small, 0, a[1], 20, 2);
    System.arraycopy(a[1], 20, a[0], 30, 2);
    System.arraycopy(a[0], 10, a[1], 20, 2);
    double sum = 0;
    for (int i = 0; i < 2; i++) {
      for (int k = 0; k < 50; k++) {
        sum += a[i][k];
      }
    }
    return sum;
  }
}
