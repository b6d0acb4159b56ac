package org.wengert.programs.language;

/** Arrays of arrays, of floats and of objects. */
final class ArrayShapes {
  private ArrayShapes() {}

  static Theme theme() {
    return new Theme(ArrayShapes.class)
        .add("clonedOuter", ArrayShapes::clonedOuter, x -> 2 * x)
        .add("matrix", ArrayShapes::matrix, x -> 2 * x)
        .add("ragged", ArrayShapes::ragged, x -> 3 * x * x)
        .add("rowInAVariable", ArrayShapes::rowInAVariable, x -> 2 * x + 2)
        .add("threeDimensions", ArrayShapes::threeDimensions, x -> 2 * x)
        .add("rowReplaced", ArrayShapes::rowReplaced, x -> 2)
        .add("rowsExchanged", ArrayShapes::rowsExchanged, x -> 5)
        .add("rowSharedTwice", ArrayShapes::rowSharedTwice, x -> 4 * x)
        .add("ofFloats", ArrayShapes::ofFloats, x -> 2 * x)
        .add("ofIntegers", ArrayShapes::ofIntegers, x -> 6)
        .add("ofObjects", ArrayShapes::ofObjects, x -> 2 * x)
        .add("ofBoxes", ArrayShapes::ofBoxes, x -> 2 * x)
        .add("inObjectArray", ArrayShapes::inObjectArray, x -> 3 * x * x);
  }

  static double clonedOuter(double x) {
    double[][] rows = {{0}, {x}};
    double[][] copy = rows.clone();
    rows[1][0] *= x;
    return copy[1][0]; // rows are shared: d = 2x
  }

  static double matrix(double x) {
    double[][] a = {{x, 1}, {0, x}};
    double[][] b = new double[2][2];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          b[i][j] += a[i][k] * a[k][j];
        }
      }
    }
    return b[1][1]; // x^2, d = 2x
  }

  static double ragged(double x) {
    double[][] rows = new double[3][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[i + 1];
      rows[i][i] = x;
    }
    return rows[0][0] * rows[1][1] * rows[2][2] + rows[2][0]; // d = 3x^2
  }

  static double rowInAVariable(double x) {
    double[][] rows = {{1, 2}, {x, x * x}};
    double[] row = rows[1];
    double sum = row[0];
    for (int i = 0; i < 2; i++) {
      sum += row[i];
    }
    return sum; // 2x + x^2
  }

  static double threeDimensions(double x) {
    double[][][] cube = new double[2][3][4];
    cube[1][2][3] = x;
    cube[0][1] = cube[1][2];
    return cube[0][1][3] * cube[1][2][3]; // d = 2x
  }

  static double rowReplaced(double x) {
    double[][] rows = {{x * x}};
    double[] old = rows[0];
    rows[0] = new double[] {2 * x};
    return rows[0][0] + 0 * old[0]; // d = 2
  }

  static double rowsExchanged(double x) {
    double[][] rows = {{x}, {5 * x}};
    double[] row = rows[0];
    rows[0] = rows[1];
    rows[1] = row;
    return rows[0][0]; // d = 5
  }

  static double rowSharedTwice(double x) {
    double[] row = {x};
    double[][] rows = {row, row};
    rows[0][0] *= x;
    return rows[0][0] + rows[1][0]; // d = 4x
  }

  static double ofFloats(double x) {
    float[] row = {0, (float) x};
    row[0] = row[1] * row[1];
    return row[0]; // d = 2x
  }

  static double ofIntegers(double x) {
    int[] weights = {1, 2, 3};
    double sum = 0;
    for (int weight : weights) {
      sum += weight * x;
    }
    return sum; // d = 6
  }

  private record Cell(double value) {}

  static double ofObjects(double x) {
    Cell[] cells = {new Cell(x), null, new Cell(x)};
    return cells[0].value() * cells[2].value(); // d = 2x
  }

  static double ofBoxes(double x) {
    Double[] boxes = new Double[2];
    boxes[0] = x;
    boxes[1] = boxes[0] * x;
    return boxes[1]; // d = 2x
  }

  static double inObjectArray(double x) {
    Object[] things = {new double[] {x}, x, new Object[] {new float[] {(float) x}}};
    float[] floats = (float[]) ((Object[]) things[2])[0];
    return ((double[]) things[0])[0] * (Double) things[1] * floats[0]; // d = 3x^2
  }
}
