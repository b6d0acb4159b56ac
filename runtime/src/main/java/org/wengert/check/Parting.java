package org.wengert.check;

import java.util.List;

/** Explains by recorded branches what differences found. */
final class Parting {
  /** A trace takes several slow runs, and the first kinks show where to look. */
  private static final int MOST = 50;

  private final Subject subject;
  private final CheckSettings settings;
  private List<Branch> here;
  private int left = MOST;

  Parting(Subject subject, CheckSettings settings) {
    this.subject = subject;
    this.settings = settings;
  }

  /**
   * Looks where the paths at the point and to both sides of it part.
   *
   * @param finding a kink, or a derivative that seems wrong
   * @param line along which the differences were taken
   * @param step how far from the point to look
   * @return the finding with the place; a kink if the point is on a path of its own
   */
  Finding locate(Finding finding, Line line, double step) {
    if (left-- <= 0) {
      return finding;
    }
    // both sides part from x at once only if x is on a path of its own
    double tiny = line.tinyStep();
    String before = parting(line.point(-tiny));
    String after = parting(line.point(tiny));
    if (before != null && after != null) {
      return with(
          finding, Verdict.KINK, "another branch at " + before + ", only x itself takes it");
    }
    String near = before != null ? before : after;
    if (near == null) {
      near = parting(line.point(-step));
    }
    if (near == null) {
      near = parting(line.point(step));
    }
    return near == null ? finding : with(finding, finding.verdict(), "another branch at " + near);
  }

  /** Where the path at another point parts from that at the point of the check, or null. */
  private String parting(double[] there) {
    BranchTrace trace = settings.branches();
    if (trace != null) {
      return trace.parting(subject::value, settings.x().clone(), there);
    }
    if (here == null) {
      here = subject.branches(settings.x().clone());
    }
    List<Branch> other = here == null ? null : subject.branches(there);
    return other == null ? null : firstDifference(here, other);
  }

  private static String firstDifference(List<Branch> one, List<Branch> other) {
    int common = Math.min(one.size(), other.size());
    for (int i = 0; i < common; i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i).place();
      }
    }
    if (one.size() == other.size()) {
      return null;
    }
    return (one.size() > common ? one : other).get(common).place();
  }

  private static Finding with(Finding finding, Verdict verdict, String place) {
    String note = finding.note().isEmpty() ? place : finding.note() + "; " + place;
    return new Finding(
        finding.entry(),
        finding.output(),
        finding.input(),
        finding.derivative(),
        finding.difference(),
        finding.error(),
        finding.tolerance(),
        finding.left(),
        finding.right(),
        verdict,
        note);
  }
}
