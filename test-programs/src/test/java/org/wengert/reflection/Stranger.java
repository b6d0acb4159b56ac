package org.wengert.reflection;

/** Another class, whose private members are not those of the tests. */
final class Stranger {
  private double held;

  private Stranger(double held) {
    this.held = held;
  }

  private static double hidden(double v) {
    return v * v;
  }
}
