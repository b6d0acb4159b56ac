package org.wengert.programs.tour;

import java.math.BigDecimal;
import org.wengert.UnsupportedDifferentiationException;

/** Prints gradients of functions that lose a derivative on their way, or how they fail. */
public final class LossyTour {
  private LossyTour() {}

  /** Prints one line for each. */
  public static void main(String[] arguments) {
    Printed printed = new Printed(System.out);
    for (int repeat = 0; repeat < 2; repeat++) {
      try {
        printed.gradient("lossy", LossyTour::lossy, 3, 5);
      } catch (UnsupportedDifferentiationException e) {
        System.out.println("lossy " + e.getMessage());
      }
    }
  }

  static double lossy(double[] x) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += x[1] * decimal(x[0]);
    }
    return sum + x[0] * (Double.doubleToLongBits(x[1]) == 0 ? 1 : 2);
  }

  private static double decimal(double v) {
    return BigDecimal.valueOf(v).doubleValue();
  }
}
