package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.List;

/** {@code float}, which is followed like {@code double}. */
final class Floats {
  private Floats() {}

  static Theme theme() {
    return new Theme(Floats.class)
        .add("casts", Floats::casts, x -> 1)
        .add("arithmetic", Floats::arithmetic, x -> 4 * x + 1)
        .add("mixedWithDouble", Floats::mixedWithDouble, x -> 2 * x)
        .add("mixedWithInt", Floats::mixedWithInt, x -> 3)
        .add("division", Floats::division, x -> -2 / (x * x), 2, -0.5, 4)
        .add("remainder", Floats::remainder, x -> 1)
        .add("negation", Floats::negation, x -> -1)
        .add("fields", Floats::fields, x -> 3 * x * x)
        .add("staticField", Floats::staticField, x -> 2 * x)
        .add("array", Floats::array, x -> 2 * x)
        .add("matrix", Floats::matrix, x -> 2 * x)
        .add("copies", Floats::copies, x -> 3)
        .add("increments", Floats::increments, x -> 2 * x + 1)
        .add("compound", Floats::compound, x -> 4)
        .add("parameterAndResult", Floats::parameterAndResult, x -> 4 * x * x * x)
        .add("varargs", Floats::varargs, x -> 3)
        .add("branches", Floats::branches, x -> x > 0 ? 1 : -1)
        .add("mathMethods", Floats::mathMethods, x -> x > 0 ? 3 : -1)
        .add("roots", Floats::roots, x -> 0.5 / Math.sqrt(x), 4, 2.25)
        .add("boxed", Floats::boxed, x -> 2 * x)
        .add("list", Floats::list, x -> 3)
        .add("record", Floats::record, x -> 2 * x)
        .add("lambda", Floats::lambda, x -> 2 * x)
        .add("toInt", Floats::toInt, x -> 0)
        .add("rounding", Floats::rounding, x -> 1);
  }

  static double casts(double x) {
    return (float) x; // d = 1
  }

  static double arithmetic(double x) {
    float y = (float) x;
    return y * y + y * y + y - 5f; // d = 4x + 1
  }

  static double mixedWithDouble(double x) {
    float y = (float) x;
    return y * x; // d = 2x
  }

  static double mixedWithInt(double x) {
    float y = (float) x;
    return 3 * y + 0L * y; // d = 3
  }

  static double division(double x) {
    float y = 2 / (float) x;
    return y; // d = -2 / x^2
  }

  static double remainder(double x) {
    float y = (float) x % 8f;
    return y; // d = 1
  }

  static double negation(double x) {
    return -(float) x; // d = -1
  }

  private static final class Cell {
    static float last;
    private final float square;
    float value;

    Cell(float value) {
      this.value = value;
      square = value * value;
    }
  }

  static double fields(double x) {
    Cell cell = new Cell((float) x);
    return cell.value * cell.square; // d = 3x^2
  }

  static double staticField(double x) {
    Cell.last = (float) x;
    return Cell.last * Cell.last; // d = 2x
  }

  static double array(double x) {
    float[] row = {(float) x, 0};
    row[1] = row[0] * row[0];
    return row[1]; // d = 2x
  }

  static double matrix(double x) {
    float[][] rows = new float[2][2];
    rows[1][0] = (float) x;
    rows[0] = rows[1].clone();
    return rows[0][0] * rows[1][0]; // d = 2x
  }

  static double copies(double x) {
    float[] row = {(float) x, (float) (2 * x)};
    float[] copy = new float[3];
    System.arraycopy(row, 0, copy, 1, 2);
    float[] longer = java.util.Arrays.copyOf(row, 4);
    return longer[0] + copy[2]; // d = 1 + 2
  }

  static double increments(double x) {
    float y = (float) x;
    float before = y++;
    return before * y; // x (x + 1), d = 2x + 1
  }

  @SuppressWarnings("lossy-conversions")
  static double compound(double x) {
    float[] row = {1};
    row[0] *= x;
    row[0] += 3 * x;
    return row[0]; // d = 4
  }

  private static float square(float x) {
    return x * x;
  }

  static double parameterAndResult(double x) {
    return square(square((float) x)); // d = 4x^3
  }

  private static float sum(float... terms) {
    float sum = 0;
    for (float term : terms) {
      sum += term;
    }
    return sum;
  }

  static double varargs(double x) {
    return sum((float) x, (float) (2 * x), 5); // d = 3
  }

  static double branches(double x) {
    float y = (float) x;
    return y > 0f ? y : -y; // d = 1 or -1
  }

  static double mathMethods(double x) {
    float y = (float) x;
    return Math.max(y, 3 * y) + 0 * Math.min(y, 1f) - (x > 0 ? 0 : 2 * Math.max(y, -y) * -1);
    // x > 0: 3x; else x + 2 |x|: d = 3 or -1
  }

  static double roots(double x) {
    return (float) Math.sqrt((float) x); // d = 1 / (2 sqrt x)
  }

  static double boxed(double x) {
    Float box = (float) x;
    Object object = box;
    return box * (Float) object; // d = 2x
  }

  static double list(double x) {
    List<Float> list = new ArrayList<>(List.of((float) x, 1f));
    list.replaceAll(y -> 3 * y);
    return list.get(0); // d = 3
  }

  private record Pair(float left, float right) {}

  static double record(double x) {
    Pair pair = new Pair((float) x, (float) x);
    return pair.left() * pair.right(); // d = 2x
  }

  private interface OnFloats {
    float of(float x);
  }

  static double lambda(double x) {
    float factor = (float) x;
    OnFloats times = y -> factor * y;
    return times.of((float) x); // d = 2x
  }

  static double toInt(double x) {
    return (int) (float) x + Math.round((float) x); // d = 0
  }

  static double rounding(double x) {
    float tenth = 0.1f;
    return (float) (x + 0.1) - tenth; // rounded, and still d = 1
  }
}
