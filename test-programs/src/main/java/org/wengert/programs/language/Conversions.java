package org.wengert.programs.language;

import java.util.Locale;

/** Numbers that become something else: integers, text, comparisons. All of that is passive. */
final class Conversions {
  private Conversions() {}

  static Theme theme() {
    return new Theme(Conversions.class)
        .add("toInt", Conversions::toInt, x -> 0)
        .add("toSmallIntegers", Conversions::toSmallIntegers, x -> 0)
        .add("round", Conversions::round, x -> 0)
        .add("fraction", Conversions::fraction, x -> 1)
        .add("fromInt", Conversions::fromInt, x -> 7)
        .add("positionInTable", Conversions::positionInTable, x -> x > 1 ? 40 : 10)
        .add("printed", Conversions::printed, x -> 1)
        .add("formatted", Conversions::formatted, x -> 1)
        .add("concatenated", Conversions::concatenated, x -> 3)
        .add("concatenatedArray", Conversions::concatenatedArray, x -> 1)
        .add("readBack", Conversions::readBack, x -> x)
        .add("constantBits", Conversions::constantBits, x -> 4)
        .add("exponent", Conversions::exponent, x -> Math.getExponent(x))
        .add("hashed", Conversions::hashed, x -> 1)
        .add("characters", Conversions::characters, x -> 97)
        .add("literals", Conversions::literals, x -> 1e3 + 0x1p-1 + 1_0.5 + 'b' - 'a');
  }

  static double toInt(double x) {
    return (int) x + (long) x; // steps: d = 0
  }

  static double toSmallIntegers(double x) {
    return (byte) x + (short) x + (char) x; // steps: d = 0
  }

  static double round(double x) {
    return Math.round(x) + Math.floor(x) + Math.ceil(x) + Math.rint(x); // steps: d = 0
  }

  static double fraction(double x) {
    return x - (long) x; // d = 1
  }

  static double fromInt(double x) {
    int seven = 7;
    long no = 0;
    return seven * x + (double) no; // d = 7
  }

  static double positionInTable(double x) {
    int[] table = {10, 20, 40};
    return table[Math.max(0, (int) x)] * x; // d = 10 or 40
  }

  static double printed(double x) {
    StringBuilder log = new StringBuilder();
    log.append("x = ").append(x).append(' ').append((float) x);
    return log.length() > 4 ? x : 0; // d = 1
  }

  static double formatted(double x) {
    String text = String.format(Locale.ROOT, "%.3f %s", x, x);
    return text.isEmpty() ? 0 : x; // d = 1
  }

  static double concatenated(double x) {
    String text = "x = " + x + ", twice " + 2 * x;
    return text.startsWith("x = ") ? 3 * x : 0; // d = 3
  }

  static double concatenatedArray(double x) {
    double[] row = {x};
    String text = "row of " + row.length + ": " + row[0];
    return text.isEmpty() ? 0 : row[0]; // d = 1
  }

  static double readBack(double x) {
    return Double.parseDouble(String.valueOf(x)) * x; // text is passive: d = x
  }

  static double constantBits(double x) {
    return Double.longBitsToDouble(Double.doubleToLongBits(4.0)) * x; // d = 4
  }

  static double exponent(double x) {
    return Math.getExponent(x) * x; // d = the exponent
  }

  static double hashed(double x) {
    return Double.hashCode(x) == Double.valueOf(x).hashCode() ? x : 0; // d = 1
  }

  static double characters(double x) {
    char a = 'a';
    return a * x; // d = 97
  }

  static double literals(double x) {
    return 1e3 * x + 0x1p-1 * x + 1_0.5f * x + 'b' * x - 'a' * x;
    // d = 1000 + 0.5 + 10.5 + 98 - 97
  }
}
