package org.wengert.programs.tour;

import java.util.Arrays;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.programs.language.Example;
import org.wengert.programs.language.Refusal;
import org.wengert.programs.language.Tour;

/**
 * Prints values and gradients of all programs of the tour of the language, at each of their points,
 * and {@code refused} for those that are.
 */
public final class LanguageTour {
  private LanguageTour() {}

  /** Prints one line for each program and point. */
  public static void main(String[] arguments) {
    Printed printed = new Printed(System.out);
    for (Example example : Tour.examples()) {
      for (double[] x : example.points()) {
        printed.gradient(example.name(), example.function(), x);
      }
    }
    for (Refusal refusal : Tour.refusals()) {
      System.out.println(refusal.name() + ' ' + outcome(refusal));
    }
  }

  private static String outcome(Refusal refusal) {
    try {
      return Arrays.toString(Derivatives.gradient(refusal.function(), refusal.point()));
    } catch (UnsupportedDifferentiationException e) {
      return "refused";
    }
  }
}
