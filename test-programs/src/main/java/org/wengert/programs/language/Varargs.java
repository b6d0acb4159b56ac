package org.wengert.programs.language;

/** Variable numbers of arguments. */
final class Varargs {
  private Varargs() {}

  static Theme theme() {
    return new Theme(Varargs.class)
        .add("varargsOfDouble", Varargs::varargsOfDouble, x -> 3 * x * x)
        .add("varargsOfArray", Varargs::varargsOfArray, x -> 2 * x)
        .add("varargsEmpty", Varargs::varargsEmpty, x -> 1)
        .add("varargsOfBoxes", Varargs::varargsOfBoxes, x -> 3)
        .add("varargsOfObjects", Varargs::varargsOfObjects, x -> 2 * x);
  }

  private static double product(double... factors) {
    double product = 1;
    for (double factor : factors) {
      product *= factor;
    }
    return product;
  }

  static double varargsOfDouble(double x) {
    return product(x, x, x); // d = 3x^2
  }

  static double varargsOfArray(double x) {
    double[] factors = {x, x};
    return product(factors); // d = 2x
  }

  static double varargsEmpty(double x) {
    return product() * x; // d = 1
  }

  private static double sumOfBoxes(Double... numbers) {
    double sum = 0;
    for (Double number : numbers) {
      sum += number;
    }
    return sum;
  }

  static double varargsOfBoxes(double x) {
    return sumOfBoxes(x, 2 * x, 5.0); // d = 3
  }

  private static double first(Object... things) {
    return (Double) things[0] * ((double[]) things[1])[0];
  }

  static double varargsOfObjects(double x) {
    return first(x, new double[] {x}, "text"); // d = 2x
  }
}
