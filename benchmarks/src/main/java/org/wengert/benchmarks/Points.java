package org.wengert.benchmarks;

/** Points near a first one, always another, in the same array. */
final class Points {
  /** Relative change of an entry of the point from one call to the next. */
  private static final double STEP = 0x1.0p-30;

  private final double[] start;
  private final double[] x;
  private int calls;

  Points(double[] start) {
    this.start = start;
    this.x = start.clone();
  }

  /** Moves one entry of the point, another one each time, near to where it was at the start. */
  double[] next() {
    calls++;
    int entry = calls % x.length;
    x[entry] = start[entry] * (1 + STEP * (calls & 0xff));
    return x;
  }
}
