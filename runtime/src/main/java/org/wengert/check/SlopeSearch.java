package org.wengert.check;

import java.util.ArrayList;
import java.util.List;

/** Finds the slope of one output along a line from several attempts with ever smaller steps. */
final class SlopeSearch {
  /** A slope known to this part of its size needs no further attempt. */
  private static final double ENOUGH = 1e-8;

  /** A slope with an error below this part of its size has been resolved. */
  private static final double RESOLVED = 1e-3;

  /** An attempt whose error is above this part of the slope has not resolved it. */
  private static final double ROUGH = 0.1;

  /** Quotients that grow this much from one attempt to the next have no limit. */
  private static final double GROWTH = 4;

  /** Quotients that grow this much belong to a jump: then they grow as the steps shrink. */
  private static final double JUMP_GROWTH = 16;

  /** Attempts that have to see the same bend. */
  private static final int PERSISTENT = 3;

  /** With noise above this part of a bend, smaller steps would not show it any more. */
  private static final double NOISY_BEND = 0.003;

  private final List<Sides> attempts = new ArrayList<>();

  /** Takes the next attempt, whose steps are smaller than those of the last one. */
  void add(Sides attempt) {
    attempts.add(attempt);
  }

  /** Whether a further attempt is of no use. */
  boolean done() {
    Sides last = attempts.get(attempts.size() - 1);
    if (last.isBent()) {
      // a kink beside the point looks like one at the point until the steps are small enough
      return last.lastNoise() > NOISY_BEND * Math.abs(last.bend());
    }
    return last.best().error() <= ENOUGH * last.magnitude()
        || last.isAtNoise()
        || last.lastNoise() > best().best().error();
  }

  /** The result of all attempts. */
  Slope slope() {
    Sides best = best();
    Tableau table = best.best();
    double value = table.value();
    if (Double.isNaN(value)) {
      return new Slope(Slope.Shape.UNDEFINED, value, Double.POSITIVE_INFINITY, value, value, 0, 0);
    }
    Slope.Shape shape = best.isCentral() ? Slope.Shape.SMOOTH : Slope.Shape.ONE_SIDED;
    Sides sides = best;
    if (bends()) {
      shape = Slope.Shape.KINK;
      sides = attempts.get(attempts.size() - PERSISTENT);
    } else if (table.error() > ENOUGH * best.magnitude()) {
      double growth = growth();
      if (growth >= GROWTH) {
        shape = growth >= JUMP_GROWTH ? Slope.Shape.JUMP : Slope.Shape.STEEP;
      }
    }
    double left = sides.left().value();
    double right = sides.right().value();
    return new Slope(shape, value, error(best), left, right, best.step(), scale());
  }

  /**
   * The slopes that attempts with smaller steps than those of a slope found each for itself, and
   * that contradict it: what looked like noise may be the function's own shape.
   */
  List<Slope> slopesByScale(Slope slope) {
    List<Slope> slopes = new ArrayList<>();
    for (Sides each : attempts) {
      Tableau table = each.best();
      double distance = Math.abs(table.value() - slope.value());
      boolean contradicts =
          each.step() < slope.step()
              && distance > CheckSettings.SAFETY * (slope.error() + table.error())
              && table.error() <= RESOLVED * Math.abs(table.value());
      if (contradicts && !each.isConstant()) {
        Slope.Shape shape = each.isCentral() ? Slope.Shape.SMOOTH : Slope.Shape.ONE_SIDED;
        double left = each.left().value();
        double right = each.right().value();
        double step = each.step();
        slopes.add(new Slope(shape, table.value(), table.error(), left, right, step, scale()));
      }
    }
    return slopes;
  }

  /** The function's size divided by the largest step. */
  private double scale() {
    return attempts.get(0).firstSize();
  }

  /**
   * The attempt with the smallest error; both sides count more than one. Larger steps than those of
   * an attempt that did not resolve the slope do not count, if smaller ones do resolve it.
   */
  private Sides best() {
    Sides best = attempts.get(attempts.size() - 1);
    for (int i = attempts.size() - 2; i >= 0; i--) {
      Sides each = attempts.get(i);
      if (isRough(each) && best.best().error() <= ROUGH * best.magnitude()) {
        break;
      }
      boolean better = each.best().error() <= best.best().error();
      if (each.isCentral() == best.isCentral() ? better : each.isCentral()) {
        best = each;
      }
    }
    return best;
  }

  /** Whether an error is large, and not one of rounding. */
  private static boolean isRough(Sides attempt) {
    double error = attempt.best().error();
    return error > ROUGH * attempt.magnitude() && error > 100 * attempt.lastNoise();
  }

  /** The error of the best attempt, and what attempts with smaller steps contradict it by. */
  private double error(Sides best) {
    double error = best.best().error();
    for (int i = attempts.indexOf(best) + 1; i < attempts.size(); i++) {
      Tableau later = attempts.get(i).best();
      double distance = Math.abs(later.value() - best.best().value());
      error = Math.max(error, distance - CheckSettings.SAFETY * later.error());
    }
    return error;
  }

  /** Whether the last attempts see the same bend: that of a smooth function gets smaller. */
  private boolean bends() {
    int count = attempts.size();
    if (count < PERSISTENT) {
      return false;
    }
    Sides last = attempts.get(count - 1);
    for (int i = count - PERSISTENT; i < count; i++) {
      double ratio = attempts.get(i).bend() / last.bend();
      if (!attempts.get(i).isBent() || !(ratio > 0.8 && ratio < 1.25)) {
        return false;
      }
    }
    return true;
  }

  /**
   * How much the quotients grow from one attempt to the next, if the last three attempts agree on
   * that, as they do at a jump or a vertical tangent; else 1.
   */
  private double growth() {
    int count = attempts.size();
    if (count < 3) {
      return 1;
    }
    Sides last = attempts.get(count - 1);
    Sides before = attempts.get(count - 2);
    Sides first = attempts.get(count - 3);
    double noise = 100 * last.lastNoise();
    double left = growth(first.lastLeft(), before.lastLeft(), last.lastLeft(), noise);
    double right = growth(first.lastRight(), before.lastRight(), last.lastRight(), noise);
    return Math.max(left, right);
  }

  private static double growth(double first, double before, double last, double noise) {
    double growth = last / before;
    double change = growth / (before / first);
    boolean steady = change > 0.8 && change < 1.25;
    return steady && Math.abs(last) > noise && Double.isFinite(last) ? growth : 1;
  }
}
