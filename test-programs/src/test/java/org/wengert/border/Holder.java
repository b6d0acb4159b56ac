package org.wengert.border;

/** An object that holds a number; there is one in a static field, and a number in another. */
public final class Holder {
  /** A number in a static field. */
  static double common;

  /** An object in a static field. */
  static final Holder COMMON = new Holder(0);

  /** The number. */
  public double value;

  /** An object that holds a number. */
  public Holder(double value) {
    this.value = value;
  }

  /** The numbers in static fields. */
  public static double statics() {
    return common + COMMON.value;
  }

  /** All three. */
  double sum() {
    return value + statics();
  }
}
