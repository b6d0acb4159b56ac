package org.wengert.check;

import java.util.ArrayList;
import java.util.List;

/** Compares a derivative with differences: entry by entry, or along random directions. */
public final class DifferenceCheck {
  private static final int DOUBTS = 20;

  private final Subject subject;
  private final CheckSettings settings;
  private final Probe probe;
  private final Judge judge;
  private final Parting parting;
  private final List<Finding> findings = new ArrayList<>();
  private double[] noise = new double[0];
  private int wrong;

  private DifferenceCheck(Subject subject, CheckSettings settings) {
    this.subject = subject;
    this.settings = settings;
    this.probe = new Probe(subject, settings.x());
    this.judge = new Judge(settings, probe);
    this.parting = new Parting(subject, settings);
  }

  /**
   * Makes the check. Each entry or direction takes about a dozen runs of the function, and several
   * dozen where something is not as it should be.
   *
   * @param subject the function and its derivative
   * @param settings how
   * @return what was found
   * @throws IllegalArgumentException if function or derivative have a wrong shape
   */
  public static DifferenceReport run(Subject subject, CheckSettings settings) {
    return new DifferenceCheck(subject, settings).run();
  }

  private DifferenceReport run() {
    String problem = probe.irregularity();
    if (problem == null) {
      problem = settings.directions() == 0 ? checkEntries() : checkDirections();
    }
    if (problem == null) {
      problem = probe.irregularity();
    }
    if (problem != null) {
      findings.clear();
    }
    return new DifferenceReport(
        subject.title(), settings, probe, largest(noise), problem, findings);
  }

  private String checkEntries() {
    Subject.Claim claim = subject.jacobian(settings.x().clone(), probe.outputs());
    Subject.Claim again = subject.jacobian(settings.x().clone(), probe.outputs());
    String problem = irregularity(claim, again);
    if (problem != null) {
      return problem;
    }
    Differences differences = differences();
    for (int i = 0; i < settings.x().length; i++) {
      if (settings.checks(i)) {
        checkEntry(differences, claim.rows(), i);
      }
    }
    return null;
  }

  private void checkEntry(Differences differences, double[][] rows, int input) {
    Line line = Line.ofEntry(settings.x(), input);
    Slope[] slopes = differences.slopes(line, null);
    List<List<Slope>> thorough = null;
    for (int j = 0; j < slopes.length; j++) {
      String entry = subject.entry(j, slopes.length, input);
      Judge.Case one =
          new Judge.Case(entry, j, input, probe.y()[j], rows[j][input], largest(rows[j]));
      Finding finding = judge.judge(one, slopes[j]);
      if (isDoubtful(finding)) {
        thorough = thorough == null ? differences.thorough(line, null) : thorough;
        finding = judge.judge(one, thorough.get(j));
      }
      add(finding, line, slopes[j].step());
    }
  }

  private String checkDirections() {
    Directions random = new Directions(settings.seed());
    double[] sizes = Directions.sizes(settings.x());
    Differences differences = differences();
    for (int k = 0; k < settings.directions(); k++) {
      double[] direction = random.direction(sizes, settings);
      double[] weights = random.weights(probe.outputs());
      Subject.Claim claim = product(weights, direction);
      Subject.Claim again = product(weights, direction);
      String problem = irregularity(claim, again);
      if (problem != null) {
        return problem;
      }
      checkDirection(differences, k, direction, weights, claim.rows()[0][0]);
    }
    return null;
  }

  private Subject.Claim product(double[] weights, double[] direction) {
    return subject.product(settings.x().clone(), weights.clone(), direction.clone());
  }

  private void checkDirection(
      Differences differences,
      int number,
      double[] direction,
      double[] weights,
      double derivative) {
    Line line = Line.along(settings.x(), direction);
    double here = Differences.weighted(probe.y(), weights)[0];
    Judge.Case one = new Judge.Case("direction " + number, -1, number, here, derivative, 0);
    Slope slope = differences.slopes(line, weights)[0];
    Finding finding = judge.judge(one, slope);
    if (isDoubtful(finding)) {
      finding = judge.judge(one, differences.thorough(line, weights).get(0));
    }
    add(finding, line, slope.step());
  }

  /**
   * Whether to do all that differences can before something is called wrong. Where much is, the
   * first ones are enough: that takes some hundred runs each.
   */
  private boolean isDoubtful(Finding finding) {
    return finding.verdict() == Verdict.WRONG && wrong < DOUBTS;
  }

  private void add(Finding finding, Line line, double step) {
    Finding located = located(finding, line, step);
    wrong += located.verdict() == Verdict.WRONG ? 1 : 0;
    findings.add(located);
  }

  private Differences differences() {
    noise = Noise.of(probe);
    return new Differences(probe, noise);
  }

  /** Names the place of a kink, if branches can be traced. */
  private Finding located(Finding finding, Line line, double step) {
    boolean isSuspect = finding.verdict() == Verdict.WRONG || finding.verdict() == Verdict.KINK;
    return isSuspect && Double.isFinite(step) ? parting.locate(finding, line, step) : finding;
  }

  /** What is wrong with a derivative before it is compared with anything, or null. */
  private String irregularity(Subject.Claim claim, Subject.Claim again) {
    String difference = claim.value() == null ? null : probe.difference(claim.value());
    if (difference != null) {
      return "f behaves differently while it is recorded: a plain run and a recorded run at the same"
          + (" point gave "
              + difference
              + ". Look for state that f keeps from one run to the next,")
          + " and for code that asks who calls it.";
    }
    for (int j = 0; j < claim.rows().length; j++) {
      for (int i = 0; i < claim.rows()[j].length; i++) {
        double first = claim.rows()[j][i];
        double second = again.rows()[j][i];
        if (Double.doubleToLongBits(first) != Double.doubleToLongBits(second)) {
          String entry =
              settings.directions() == 0 ? subject.entry(j, probe.outputs(), i) : "a direction";
          return "The derivative is not deterministic: computed twice at the same point, it gave "
              + (first + " and " + second + " for " + entry)
              + ". Look for sums and buffers that are not cleared.";
        }
      }
    }
    return null;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
    }
    return largest;
  }
}
