package org.wengert.check;

/** Explains by recorded branches what differences found. */
final class Parting {
  private Parting() {}

  /**
   * Looks where the paths at the point and to both sides of it part.
   *
   * @param finding a kink, or a derivative that seems wrong
   * @param subject has the function
   * @param settings has the trace of branches
   * @param line along which the differences were taken
   * @param step how far from the point to look
   * @return the finding with the place; a kink if the point is on a path of its own
   */
  static Finding locate(
      Finding finding, Subject subject, CheckSettings settings, Line line, double step) {
    // both sides part from x at once only if x is on a path of its own
    String[] near = parting(subject, settings, line, line.tinyStep());
    if (near[0] != null && near[1] != null) {
      return with(
          finding, Verdict.KINK, "another branch at " + near[0] + ", only x itself takes it");
    }
    String[] far = parting(subject, settings, line, step);
    for (String place : new String[] {near[0], near[1], far[0], far[1]}) {
      if (place != null) {
        return with(finding, finding.verdict(), "another branch at " + place);
      }
    }
    return finding;
  }

  /** Where the path at the point parts from that before it, and from that after it. */
  private static String[] parting(Subject subject, CheckSettings settings, Line line, double step) {
    BranchTrace branches = settings.branches();
    double[] x = settings.x();
    return new String[] {
      branches.parting(subject::value, x.clone(), line.point(-step)),
      branches.parting(subject::value, x.clone(), line.point(step))
    };
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
