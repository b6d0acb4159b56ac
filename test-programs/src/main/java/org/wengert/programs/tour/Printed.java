package org.wengert.programs.tour;

import java.io.PrintStream;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.ValueAndGradient;

/** Prints values and derivatives, one function a line: name, then numbers in full. */
final class Printed {
  private final PrintStream out;

  Printed(PrintStream out) {
    this.out = out;
  }

  /** Prints the value and the gradient. */
  void gradient(String name, ToDoubleFunction<double[]> f, double... x) {
    ValueAndGradient found = Derivatives.valueAndGradient(f, x);
    print(name, new double[] {found.value()}, found.gradient());
  }

  /** Prints the Jacobian, row by row. */
  void jacobian(String name, Function<double[], double[]> f, double... x) {
    print(name, Derivatives.jacobian(f, x));
  }

  private void print(String name, double[]... rows) {
    StringBuilder line = new StringBuilder(name);
    for (double[] row : rows) {
      for (double number : row) {
        line.append(' ').append(number);
      }
    }
    out.println(line);
  }
}
