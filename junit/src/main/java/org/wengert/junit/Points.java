package org.wengert.junit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** The points of a test: those that are written down, and random ones. */
final class Points {
  /** Most entries of a point that its name shows. */
  private static final int SHOWN = 6;

  private Points() {}

  /**
   * A point and what reports call it.
   *
   * @param x the point
   * @param name a short name
   */
  record Point(double[] x, String name) {}

  /**
   * The points that an annotation asks for.
   *
   * @throws IllegalArgumentException if it asks for none, or for something that makes no sense
   */
  static List<Point> of(GradientTest settings) {
    List<Point> points = new ArrayList<>();
    for (String text : settings.points()) {
      points.add(given(parse(text, "points[" + points.size() + "]")));
    }
    if (settings.count() < 0) {
      throw new IllegalArgumentException("count is " + settings.count());
    }
    if (settings.count() > 0) {
      int size = settings.size();
      if (size == 0 && !points.isEmpty()) {
        size = points.get(0).x().length;
      }
      points.addAll(
          random(settings.count(), size, settings.seed(), settings.from(), settings.to()));
    }
    if (points.isEmpty()) {
      throw new IllegalArgumentException("there are no points; set points, or count and size");
    }
    return points;
  }

  /** A point that somebody wrote down. */
  static Point given(double[] x) {
    return new Point(x, "x = " + text(x));
  }

  /** Random points. */
  static List<Point> random(int count, int size, long seed, double from, double to) {
    if (size < 1) {
      throw new IllegalArgumentException("size is " + size + ": how long are random points?");
    }
    if (!(from < to && Double.isFinite(to - from))) {
      throw new IllegalArgumentException(
          "random entries cannot lie between " + from + " and " + to);
    }
    SplittableRandom random = new SplittableRandom(seed);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] x = new double[size];
      for (int j = 0; j < size; j++) {
        x[j] = from + (to - from) * random.nextDouble();
      }
      points.add(new Point(x, "random point " + i + " of seed " + seed + ", x = " + text(x)));
    }
    return points;
  }

  /** The numbers in a text. */
  static double[] parse(String text, String name) {
    if (text.isBlank()) {
      return new double[0];
    }
    String[] words = text.strip().split("\\s*,\\s*|\\s+", -1);
    double[] x = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      try {
        x[i] = Double.parseDouble(words[i]);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            name + " is \"" + text + "\", in which '" + words[i] + "' is not a number", e);
      }
    }
    return x;
  }

  private static String text(double[] x) {
    String shown =
        Arrays.stream(x).limit(SHOWN).mapToObj(Double::toString).collect(Collectors.joining(", "));
    return "[" + shown + (x.length > SHOWN ? ", ... " + x.length + " entries]" : "]");
  }
}
