package org.wengert.programs.language;

import java.util.List;
import java.util.Optional;

/** Exceptions that the JVM and the JDK throw. */
final class JdkExceptions {
  private JdkExceptions() {}

  static Theme theme() {
    return new Theme(JdkExceptions.class)
        .add("multiCatch", JdkExceptions::multiCatch, x -> 2 * x)
        .add("assignedBeforeThrow", JdkExceptions::assignedBeforeThrow, x -> 1 - 1 / (x * x))
        .add("outOfBounds", JdkExceptions::outOfBounds, x -> 2 * x)
        .add("nullPointer", JdkExceptions::nullPointer, x -> 4 * x)
        .add("badCast", JdkExceptions::badCast, x -> 3)
        .add("divisionByZero", JdkExceptions::divisionByZero, x -> 4)
        .add("fromJdk", JdkExceptions::fromJdk, x -> 7);
  }

  static double multiCatch(double x) {
    double y = x;
    try {
      Integer.parseInt("no number");
    } catch (NumberFormatException | NullPointerException e) {
      y *= x;
    }
    return y; // d = 2x
  }

  static double assignedBeforeThrow(double x) {
    double y = 0;
    try {
      y = 1 / x;
      Integer.parseInt("no number");
      y = 0;
    } catch (NumberFormatException e) {
      y += x;
    }
    return y; // 1 / x + x, d = 1 - 1 / x^2
  }

  static double outOfBounds(double x) {
    double[] row = new double[2];
    try {
      for (int i = 0; ; i++) {
        row[i] = i * x * x;
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return row[0] + row[1]; // d = 2x
    }
  }

  static double nullPointer(double x) {
    double[] nothing = null;
    double y = x * x;
    try {
      y = nothing[0];
    } catch (NullPointerException e) {
      y *= 2;
    }
    return y; // d = 4x
  }

  static double badCast(double x) {
    Object text = "text";
    try {
      return (Double) text;
    } catch (ClassCastException e) {
      return 3 * x; // d = 3
    }
  }

  static double divisionByZero(double x) {
    int zero = 0;
    try {
      return 1 / zero * x;
    } catch (ArithmeticException e) {
      return 4 * x; // d = 4
    }
  }

  static double fromJdk(double x) {
    double y = x;
    try {
      y = Optional.<Double>empty().orElseThrow();
    } catch (java.util.NoSuchElementException e) {
      y += 2 * x;
    }
    try {
      List.of(x).add(x);
    } catch (UnsupportedOperationException e) {
      y += 4 * x;
    }
    return y; // d = 1 + 2 + 4
  }
}
