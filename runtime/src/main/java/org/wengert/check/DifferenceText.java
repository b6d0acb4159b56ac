package org.wengert.check;

import java.util.List;

/** Writes a {@link DifferenceReport} for people. */
final class DifferenceText {
  /** Most lines of the table that are not wrong. */
  private static final int SHOWN = 10;

  /** Most lines of the table, if there are wrong ones. */
  private static final int SHOWN_WRONG = 30;

  private final DifferenceReport report;
  private final CheckSettings settings;

  DifferenceText(DifferenceReport report) {
    this.report = report;
    this.settings = report.settings();
  }

  String text() {
    StringBuilder out = new StringBuilder();
    out.append(report.title()).append(" at x = ").append(TextTable.point(settings.x()));
    out.append(report.passes() ? ": passed" : ": FAILED").append(summary()).append(".\n");
    if (report.problem() != null) {
      return out.append('\n').append(report.problem()).append('\n').toString();
    }
    if (!report.findings().isEmpty()) {
      out.append('\n').append(table()).append(omitted());
    }
    return out.append('\n').append(circumstances()).append('\n').toString();
  }

  private String things(int count) {
    String one = settings.directions() == 0 ? "entry" : "direction";
    String many = settings.directions() == 0 ? "entries" : "directions";
    return count + " " + (count == 1 ? one : many);
  }

  private String summary() {
    if (report.problem() != null) {
      return "";
    }
    String all = things(report.findings().size());
    int wrong = report.count(Verdict.WRONG);
    if (wrong > 0) {
      return ", " + wrong + " of " + all + (wrong == 1 ? " is wrong" : " are wrong");
    }
    if (report.isBlind()) {
      return ", nothing could be judged";
    }
    int right = report.count(Verdict.OK);
    StringBuilder out = new StringBuilder();
    out.append(", ").append(right == report.findings().size() ? all : right + " of " + all);
    out.append(right == 1 ? " agrees" : " agree");
    int kinks = report.count(Verdict.KINK);
    out.append(kinks == 0 ? "" : ", " + kinks + (kinks == 1 ? " is at a kink" : " are at kinks"));
    int unsure = report.count(Verdict.UNSURE);
    return out.append(unsure == 0 ? "" : ", " + unsure + " could not be judged").toString();
  }

  private int shown() {
    int wrong = report.count(Verdict.WRONG);
    return Math.min(
        report.findings().size(), wrong > 0 ? Math.min(wrong + SHOWN, SHOWN_WRONG) : SHOWN);
  }

  private String table() {
    String what = settings.directions() == 0 ? "entry" : "direction";
    TextTable table =
        new TextTable(
            List.of(0, 5), what, "derivative", "difference", "error", "tolerance", "verdict");
    for (Finding each : report.findings().subList(0, shown())) {
      String note = each.note().isEmpty() ? "" : ", " + each.note();
      table.row(
          each.entry(),
          TextTable.number(each.derivative()),
          TextTable.number(each.difference()),
          TextTable.size(each.error()),
          TextTable.size(each.tolerance()),
          each.verdict().text() + note);
    }
    return table.text();
  }

  private String omitted() {
    int more = report.findings().size() - shown();
    if (more == 0) {
      return "";
    }
    Verdict worst = report.findings().get(shown()).verdict();
    return "  ... and " + more + " more, at worst: " + worst.text() + "\n";
  }

  private String circumstances() {
    int inputs = settings.x().length;
    StringBuilder out = new StringBuilder();
    out.append("f has ").append(inputs).append(inputs == 1 ? " input and " : " inputs and ");
    out.append(report.outputs()).append(report.outputs() == 1 ? " output" : " outputs");
    int masked = settings.masked();
    out.append(masked == 0 ? "" : ", " + masked + (masked == 1 ? " input is" : " inputs are"));
    out.append(masked == 0 ? "" : " masked");
    out.append(". It ran ").append(report.runs()).append(" times; its noise is about ");
    out.append(TextTable.size(report.noise())).append('.');
    if (settings.directions() > 0) {
      out.append(" The directions are those of seed ").append(settings.seed()).append('.');
    }
    if (settings.directions() > 0 && report.count(Verdict.WRONG) > 0) {
      out.append('\n').append("A check without directions says which entries are wrong.");
    }
    return out.toString();
  }
}
