package org.wengert.check;

import java.util.ArrayList;
import java.util.List;

/** A straight line through the point of a check, along which the function is differenced. */
final class Line {
  /** First step, as a part of the size of what is varied. */
  private static final double FIRST = 0.05;

  /** How much smaller the first step of each later attempt is. */
  private static final double REDUCTION = 32;

  private static final int ATTEMPTS = 6;

  /** Steps below this part of the size of what is varied are mostly rounding. */
  private static final double LAST = 1e-14;

  /** Entries below this size are first varied as if they were of this size. */
  private static final double TYPICAL = 0.1;

  private final double[] x;
  private final double[] direction;

  /** Position of the one entry that varies, or -1. */
  private final int entry;

  private Line(double[] x, double[] direction, int entry) {
    this.x = x;
    this.direction = direction;
    this.entry = entry;
  }

  /** The line on which one entry varies. */
  static Line ofEntry(double[] x, int entry) {
    return new Line(x, null, entry);
  }

  /** The line in a direction, whose entries are in proportion to the sizes of those of x. */
  static Line along(double[] x, double[] direction) {
    return new Line(x, direction, -1);
  }

  /** The point at a parameter. */
  double[] point(double t) {
    double[] point = x.clone();
    if (entry >= 0) {
      point[entry] += t;
    } else {
      for (int i = 0; i < point.length; i++) {
        point[i] += t * direction[i];
      }
    }
    return point;
  }

  /** The number nearest to a step that can be added to the entry without a rounding error. */
  double step(double step) {
    return entry < 0 ? step : x[entry] + step - x[entry];
  }

  /** A step that hardly leaves the point. */
  double tinyStep() {
    double size = entry < 0 || x[entry] == 0 ? 1 : Math.abs(x[entry]);
    return step(size * 0x1p-40);
  }

  /** The largest step of each attempt, the largest first; all down to where nothing varies. */
  List<Double> allFirstSteps() {
    List<Double> steps = new ArrayList<>();
    double size = entry < 0 ? 1 : Math.abs(x[entry]);
    double step = FIRST * Math.max(size, TYPICAL);
    double last = LAST * (size == 0 ? 1 : size);
    while (step > last) {
      steps.add(step);
      step /= REDUCTION;
    }
    return steps;
  }

  /** The largest step of each attempt that is usually made, the largest first. */
  List<Double> firstSteps() {
    double size = entry < 0 ? 1 : Math.abs(x[entry]);
    List<Double> steps = new ArrayList<>();
    double step = FIRST * Math.max(size, TYPICAL);
    for (int i = 0; i < ATTEMPTS; i++) {
      steps.add(step);
      step /= REDUCTION;
    }
    if (FIRST * size < step && size > 0) {
      // so small an entry is perhaps measured in large units
      for (int i = 0; i < ATTEMPTS / 2; i++) {
        steps.add(FIRST * size / Math.pow(REDUCTION, i));
      }
    }
    return steps;
  }
}
