package org.wengert.benchmarks;

import java.util.Locale;

/** Numbers for people. */
final class Text {
  private Text() {}

  /** Three significant digits, or whole numbers. */
  static String number(double value) {
    double size = Math.abs(value);
    int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }

  /** A ratio with one digit after the point. */
  static String ratio(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value);
  }
}
