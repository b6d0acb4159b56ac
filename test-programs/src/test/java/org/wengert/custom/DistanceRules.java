package org.wengert.custom;

import java.awt.geom.Point2D;
import org.wengert.DerivativeOf;

/** Rules for a method of the JDK that has no twin. */
final class DistanceRules {
  private DistanceRules() {}

  @DerivativeOf(type = Point2D.class, method = "distance", argument = 0)
  private static double byX1(double x1, double y1, double x2, double y2, double result) {
    return (x1 - x2) / result;
  }

  @DerivativeOf(type = Point2D.class, method = "distance", argument = 1)
  private static double byY1(double x1, double y1, double x2, double y2, double result) {
    return (y1 - y2) / result;
  }

  @DerivativeOf(type = Point2D.class, method = "distance", argument = 2)
  private static double byX2(double x1, double y1, double x2, double y2, double result) {
    return (x2 - x1) / result;
  }

  @DerivativeOf(type = Point2D.class, method = "distance", argument = 3)
  private static double byY2(double x1, double y1, double x2, double y2, double result) {
    return (y2 - y1) / result;
  }
}
