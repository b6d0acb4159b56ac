package org.wengert.check;

import java.util.List;
import java.util.Locale;

/** Compares derivatives with slopes. */
final class Judge {
  /** A tolerance above this part of the numbers hides a mistake that anybody would call one. */
  private static final double COARSE = 0.1;

  /** The same for numbers that are small beside others of their kind. */
  private static final double COARSE_BESIDE = 1e-4;

  /** How many bends beside a kink a derivative may be. */
  private static final double FAR = 100;

  private final CheckSettings settings;
  private final Probe probe;

  Judge(CheckSettings settings, Probe probe) {
    this.settings = settings;
    this.probe = probe;
  }

  /**
   * One comparison to make.
   *
   * @param entry what is compared
   * @param output position of the output, or -1
   * @param input position of the input, or number of the direction
   * @param here the function's value at the point
   * @param derivative the derivative in question
   * @param row the largest derivative of the same output
   */
  record Case(String entry, int output, int input, double here, double derivative, double row) {}

  /** Compares a derivative with several slopes, of which the first that agrees counts. */
  Finding judge(Case one, List<Slope> slopes) {
    Finding first = judge(one, slopes.get(0));
    if (first.verdict() != Verdict.WRONG) {
      return first;
    }
    for (Slope slope : slopes) {
      Finding finding = judge(one, slope);
      if (finding.verdict() == Verdict.OK) {
        return finding;
      }
    }
    return first;
  }

  /** Compares a derivative with a slope. */
  Finding judge(Case one, Slope slope) {
    double derivative = one.derivative();
    double error = Math.abs(derivative - slope.value());
    double tolerance = settings.tolerance(derivative, slope.value(), slope.error());
    Verdict verdict = verdict(one.here(), derivative, slope, error, tolerance);
    String note = note(one.here(), slope);
    if (verdict == Verdict.OK && isCoarse(one, slope, tolerance)) {
      verdict = Verdict.UNSURE;
      note = "the difference is too inaccurate to tell";
    }
    return new Finding(
        one.entry(),
        one.output(),
        one.input(),
        derivative,
        slope.value(),
        error,
        tolerance,
        slope.left(),
        slope.right(),
        verdict,
        note);
  }

  private static Verdict verdict(
      double here, double derivative, Slope slope, double error, double tolerance) {
    if (!Double.isFinite(here)) {
      return Verdict.UNSURE;
    }
    return switch (slope.shape()) {
      case UNDEFINED -> Verdict.UNSURE;
      case KINK -> isFarFromKink(derivative, slope) ? Verdict.WRONG : Verdict.KINK;
      case JUMP, STEEP -> Verdict.KINK;
      // an error that is NaN is not within any tolerance
      case SMOOTH, ONE_SIDED ->
          error <= tolerance && Double.isFinite(derivative) ? Verdict.OK : Verdict.WRONG;
    };
  }

  /**
   * Whether a derivative has nothing to do with the slopes at a kink. It need not lie between them:
   * the bends of several kinks may cancel, of which each takes the slope of its own side.
   */
  private static boolean isFarFromKink(double derivative, Slope slope) {
    double bend = Math.abs(slope.right() - slope.left());
    double distance =
        Math.min(Math.abs(derivative - slope.left()), Math.abs(derivative - slope.right()));
    return !(distance <= FAR * bend);
  }

  private static boolean isCoarse(Case one, Slope slope, double tolerance) {
    double larger = Math.max(Math.abs(one.derivative()), Math.abs(slope.value()));
    return tolerance > COARSE * larger
        && tolerance > COARSE_BESIDE * Math.max(one.row(), slope.scale())
        && tolerance > Double.MIN_NORMAL;
  }

  private String note(double here, Slope slope) {
    if (!Double.isFinite(here)) {
      return "f is " + here + " at x";
    }
    return switch (slope.shape()) {
      case SMOOTH -> "";
      case ONE_SIDED -> "f is finite on one side only" + thrown();
      case KINK -> "slopes " + slope(slope.left()) + " and " + slope(slope.right());
      case JUMP -> "f jumps";
      case STEEP -> "the slope grows without bound";
      case UNDEFINED -> "f is not finite around x" + thrown();
    };
  }

  private String thrown() {
    return probe.thrown() == null ? "" : ", where it throws " + probe.thrown();
  }

  private static String slope(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
