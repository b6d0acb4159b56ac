package org.wengert.hostile;

import java.util.function.DoubleUnaryOperator;

/** A class to be mangled: it has fields, an array, frames, handlers, a lambda and a switch. */
public final class HostileVictim implements DoubleUnaryOperator {
  private static float single = 1.5f;

  private double field = 2;
  private final double[] row = {1, 2, 3};

  @Override
  public double applyAsDouble(double x) {
    double product = field * x;
    DoubleUnaryOperator square = v -> v * v + row[1];
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      try {
        sum += row[i] * square.applyAsDouble(x) / (i - 1 == 0 ? product : single);
      } catch (ArithmeticException e) {
        sum -= 1;
      } finally {
        field = sum;
      }
    }
    return switch ((int) x) {
      case 0 -> sum;
      case 1 -> sum * x;
      default -> Math.sin(sum) * field;
    };
  }
}
