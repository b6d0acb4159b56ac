package org.wengert.opcodes.fuzz;

/**
 * A double or float with its derivatives.
 *
 * @param value the number
 * @param single whether it is a float
 * @param tangent its derivatives with respect to the inputs
 * @param magnitude the same with every path counted positively: the scale of rounding errors
 */
record Num(double value, boolean single, double[] tangent, double[] magnitude) {
  static Num constant(double value, boolean single, int inputs) {
    return new Num(value, single, new double[inputs], new double[inputs]);
  }

  static Num input(double value, int input, int inputs) {
    double[] unit = new double[inputs];
    unit[input] = 1;
    return new Num(value, false, unit, unit.clone());
  }

  /** A function of one number. */
  static Num of(double value, boolean single, double partial, Num a) {
    return of(value, single, partial, a, 0, a);
  }

  /** A function of two numbers. */
  static Num of(double value, boolean single, double byA, Num a, double byB, Num b) {
    int n = a.tangent.length;
    double[] tangent = new double[n];
    double[] magnitude = new double[n];
    for (int i = 0; i < n; i++) {
      tangent[i] = byA * a.tangent[i] + byB * b.tangent[i];
      magnitude[i] = Math.abs(byA) * a.magnitude[i] + Math.abs(byB) * b.magnitude[i];
    }
    return new Num(value, single, tangent, magnitude);
  }
}
