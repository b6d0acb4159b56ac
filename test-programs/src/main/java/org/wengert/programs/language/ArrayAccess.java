package org.wengert.programs.language;

/** Arrays: their elements, and they themselves as objects. */
final class ArrayAccess {
  private ArrayAccess() {}

  static Theme theme() {
    return new Theme(ArrayAccess.class)
        .add("elements", ArrayAccess::elements, x -> 2 * x)
        .add("initialiser", ArrayAccess::initialiser, x -> 3 * x * x)
        .add("alias", ArrayAccess::alias, x -> 2 * x)
        .add("cloned", ArrayAccess::cloned, x -> 1)
        .add("asObject", ArrayAccess::asObject, x -> 2 * x)
        .add("activePosition", ArrayAccess::activePosition, x -> 3, 1.5)
        .add("prefixSums", ArrayAccess::prefixSums, x -> 20)
        .add("scratch", ArrayAccess::scratch, x -> 2 * x)
        .add("emptyArray", ArrayAccess::emptyArray, x -> 1)
        .addArray(
            "norm",
            ArrayAccess::norm,
            v -> new double[] {2 * v[0], 2 * v[1], 2 * v[2]},
            new double[] {3, -1, 0.5})
        .addArray("inPlace", ArrayAccess::inPlace, v -> new double[] {5, 5}, new double[] {1, 2})
        .addArray(
            "product",
            ArrayAccess::product,
            v -> new double[] {v[1] * v[2], v[0] * v[2], v[0] * v[1]},
            new double[] {3, -1, 0.5});
  }

  static double elements(double x) {
    double[] row = new double[3];
    row[1] = x;
    row[2] = row[1] * row[1];
    return row[2] + row[0]; // d = 2x
  }

  static double initialiser(double x) {
    double[] row = {x, x * x};
    return row[0] * row[1]; // d = 3x^2
  }

  static double alias(double x) {
    double[] first = new double[1];
    double[] second = first;
    second[0] = x * x;
    return first[0]; // d = 2x
  }

  static double cloned(double x) {
    double[] row = {x};
    double[] copy = row.clone();
    row[0] = 7;
    return copy[0]; // d = 1
  }

  static double asObject(double x) {
    Object object = new double[][] {{x}};
    double[][] rows = (double[][]) object;
    return rows[0][0] * rows[0][0]; // d = 2x
  }

  static double activePosition(double x) {
    double[] row = {0, 3 * x};
    return row[(int) x]; // d = 3
  }

  static double prefixSums(double x) {
    double[] row = {x, x, x, x};
    for (int i = 1; i < row.length; i++) {
      row[i] += row[i - 1];
    }
    return 2 * (row[0] + row[1] + row[2] + row[3]); // d = 2 (1 + 2 + 3 + 4)
  }

  private static final double[] SCRATCH = new double[2];

  static double scratch(double x) {
    SCRATCH[0] = x;
    SCRATCH[1] = SCRATCH[0] * x;
    return SCRATCH[1]; // d = 2x
  }

  static double emptyArray(double x) {
    double[] empty = {};
    return x + empty.length + new double[0][5].length; // d = 1
  }

  static double norm(double[] v) {
    double sum = 0;
    for (double entry : v) {
      sum += entry * entry;
    }
    return sum; // d_i = 2v_i
  }

  static double inPlace(double[] v) {
    double sum = 0;
    for (int i = 0; i < v.length; i++) {
      sum += v[i] *= 5;
    }
    return sum; // d_i = 5
  }

  static double product(double[] v) {
    return v[0] * v[1] * v[2]; // d_i = product of the others
  }
}
