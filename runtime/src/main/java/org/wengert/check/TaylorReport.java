package org.wengert.check;

import java.util.List;
import java.util.Locale;

/** What a Taylor test found. */
public final class TaylorReport implements CheckReport {
  private final CheckSettings settings;
  private final long runs;
  private final String problem;
  private final List<Decay> decays;

  TaylorReport(CheckSettings settings, Probe probe, String problem, List<Decay> decays) {
    this.settings = settings;
    this.runs = probe.runs();
    this.problem = problem;
    this.decays = List.copyOf(decays);
  }

  /**
   * The result along each direction; none if there is a {@link #problem}.
   *
   * @return an unmodifiable list
   */
  public List<Decay> decays() {
    return decays;
  }

  /**
   * What made the test pointless: a function that gives different numbers at the same point.
   *
   * @return sentences, or null if there is nothing
   */
  public String problem() {
    return problem;
  }

  @Override
  public boolean passes() {
    return problem == null
        && decays.stream().noneMatch(each -> each.verdict() == Verdict.WRONG)
        && !decays.stream().allMatch(each -> each.verdict() == Verdict.UNSURE);
  }

  @Override
  public TaylorReport assertPasses() {
    if (!passes()) {
      throw new AssertionError(text());
    }
    return this;
  }

  @Override
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("Taylor test at x = ").append(TextTable.point(settings.x()));
    out.append(passes() ? ": passed.\n" : ": FAILED.\n");
    if (problem != null) {
      return out.append('\n').append(problem).append('\n').toString();
    }
    for (Decay decay : decays) {
      out.append('\n').append(text(decay));
    }
    out.append('\n')
        .append("The order of the remainder is 2 if the derivative is right, and 1 if it is not.");
    out.append("\nf ran ").append(runs).append(" times. The directions are those of seed ");
    return out.append(settings.seed()).append(".\n").toString();
  }

  private static String text(Decay decay) {
    StringBuilder out = new StringBuilder();
    out.append("Direction ").append(decay.direction()).append(", derivative ");
    out.append(TextTable.number(decay.derivative())).append(": ").append(decay.verdict().text());
    out.append(decay.note().isEmpty() ? "\n" : ", " + decay.note() + "\n");
    if (decay.steps().isEmpty()) {
      return out.toString();
    }
    TextTable table = new TextTable(List.of(), "step", "change", "order", "remainder", "order");
    TaylorStep before = null;
    for (TaylorStep step : decay.steps()) {
      table.row(
          TextTable.size(step.step()),
          TextTable.size(step.change()),
          before == null ? "" : order(before.change(), step.change()),
          TextTable.size(step.remainder()),
          before == null ? "" : order(before.remainder(), step.remainder()));
      before = step;
    }
    return out.append(table.text()).toString();
  }

  private static String order(double before, double now) {
    double order = TaylorStep.order(before, now);
    return Double.isFinite(order) ? String.format(Locale.ROOT, "%.2f", order) : "-";
  }

  @Override
  public String json() {
    Json json = new Json().object().name("check").value("Taylor test");
    json.name("passes").value(passes()).name("problem").value(problem);
    json.name("x").values(settings.x()).name("seed").value(settings.seed());
    json.name("runs").value(runs).name("directions").array();
    for (Decay decay : decays) {
      json.object().name("derivative").value(decay.derivative());
      json.name("order").value(decay.order()).name("verdict").value(decay.verdict().name());
      json.name("note").value(decay.note()).name("steps").array();
      for (TaylorStep step : decay.steps()) {
        json.object().name("step").value(step.step()).name("change").value(step.change());
        json.name("remainder").value(step.remainder()).end();
      }
      json.end().end();
    }
    return json.end().end().text();
  }

  /** The same as {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
