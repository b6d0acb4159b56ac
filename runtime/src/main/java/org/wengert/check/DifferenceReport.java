package org.wengert.check;

import java.util.Comparator;
import java.util.List;

/** What a comparison of a derivative with differences found. */
public final class DifferenceReport implements CheckReport {
  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::verdict)
          .thenComparing(Comparator.comparingDouble(Finding::badness).reversed())
          .thenComparingInt(Finding::output)
          .thenComparingInt(Finding::input);

  private final String title;
  private final CheckSettings settings;
  private final int outputs;
  private final long runs;
  private final double noise;
  private final String problem;
  private final List<Finding> findings;

  DifferenceReport(
      String title,
      CheckSettings settings,
      Probe probe,
      double noise,
      String problem,
      List<Finding> findings) {
    this.title = title;
    this.settings = settings;
    this.outputs = probe.outputs();
    this.runs = probe.runs();
    this.noise = noise;
    this.problem = problem;
    this.findings = findings.stream().sorted(WORST_FIRST).toList();
  }

  /**
   * All comparisons, the worst first; none if there is a {@link #problem}.
   *
   * @return an unmodifiable list
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * What made the comparison pointless: a function or a derivative that gives different numbers at
   * the same point.
   *
   * @return sentences, or null if there is nothing
   */
  public String problem() {
    return problem;
  }

  /**
   * How many comparisons had a verdict.
   *
   * @param verdict the verdict
   * @return their number
   */
  public int count(Verdict verdict) {
    return (int) findings.stream().filter(each -> each.verdict() == verdict).count();
  }

  @Override
  public boolean passes() {
    return problem == null && count(Verdict.WRONG) == 0 && !isBlind();
  }

  /** Whether nothing could be judged. */
  boolean isBlind() {
    return !findings.isEmpty() && count(Verdict.UNSURE) == findings.size();
  }

  @Override
  public DifferenceReport assertPasses() {
    if (!passes()) {
      throw new AssertionError(text());
    }
    return this;
  }

  String title() {
    return title;
  }

  CheckSettings settings() {
    return settings;
  }

  int outputs() {
    return outputs;
  }

  long runs() {
    return runs;
  }

  double noise() {
    return noise;
  }

  @Override
  public String text() {
    return new DifferenceText(this).text();
  }

  @Override
  public String json() {
    Json json = new Json().object().name("check").value(title);
    json.name("passes").value(passes()).name("problem").value(problem);
    json.name("inputs").value(settings.x().length).name("outputs").value(outputs);
    json.name("masked").value(settings.masked()).name("x").values(settings.x());
    json.name("directions").value(settings.directions()).name("seed").value(settings.seed());
    json.name("runs").value(runs).name("noise").value(noise).name("findings").array();
    for (Finding each : findings) {
      json.object().name("entry").value(each.entry());
      json.name("output").value(each.output()).name("input").value(each.input());
      json.name("derivative").value(each.derivative());
      json.name("difference").value(each.difference()).name("error").value(each.error());
      json.name("tolerance").value(each.tolerance()).name("left").value(each.left());
      json.name("right").value(each.right()).name("verdict").value(each.verdict().name());
      json.name("note").value(each.note()).end();
    }
    return json.end().end().text();
  }

  /** The same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
