package org.wengert.programs.tour;

import org.wengert.Derivatives;

/** Differentiates recursions, within a class and between classes, as deep as it is told. */
public final class RecursionTour {
  private RecursionTour() {}

  /** Prints the derivative of each; takes the depths. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      int depth = Integer.parseInt(argument);
      double[] own = Derivatives.gradient(x -> own(x[0], depth), new double[] {1});
      double[] mutual = Derivatives.gradient(x -> mutual(x[0], depth), new double[] {1});
      System.out.println(depth + " " + own[0] + " " + mutual[0]);
    }
  }

  private static double own(double v, int depth) {
    return depth == 0 ? v : own(v, depth - 1) + v;
  }

  static double mutual(double v, int depth) {
    return depth == 0 ? v : Other.back(v, depth - 1) + v;
  }

  /** Another class, called through a linked site. */
  private static final class Other {
    private Other() {}

    static double back(double v, int depth) {
      return depth == 0 ? v : mutual(v, depth - 1) + v;
    }
  }
}
