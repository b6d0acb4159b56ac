package org.wengert.check.program;

import java.util.List;
import java.util.Map;
import org.wengert.check.Finding;
import org.wengert.check.TextTable;
import org.wengert.check.Verdict;

/** The report of check mode as text. */
public final class SummaryText {
  /** Most wrong entries that are shown of a method. */
  private static final int SHOWN = 5;

  /** Most places of kinks or boundaries that are shown of a method. */
  private static final int PLACES = 5;

  private final ProgramReport report;
  private final String page;

  /**
   * A text.
   *
   * @param report what was found
   * @param page where there is more, or null
   */
  public SummaryText(ProgramReport report, String page) {
    this.report = report;
    this.page = page;
  }

  /**
   * The text.
   *
   * @return lines, each with a line feed at its end
   */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("[wengert] check: ").append(Words.headline(report)).append(".\n");
    if (!report.methods().isEmpty()) {
      out.append('\n').append(table()).append('\n');
      report.methods().forEach(method -> out.append(section(method)));
      out.append(Words.circumstances(report)).append(". The checks took ");
      out.append(Words.seconds(report.seconds())).append(".\n");
    }
    report
        .refused()
        .forEach(
            (method, reason) ->
                out.append("Not checked: ")
                    .append(method)
                    .append(", ")
                    .append(reason)
                    .append(".\n"));
    if (report.methods().isEmpty() && report.refused().isEmpty()) {
      out.append(SummaryPage.NOTHING).append('\n');
    }
    if (page != null) {
      out.append("More is in ").append(page).append('\n');
    }
    return out.toString();
  }

  private String table() {
    TextTable table =
        new TextTable(
            List.of(0, 1),
            "method",
            "verdict",
            "calls",
            "checked",
            "worst error",
            "kinks",
            "boundaries",
            "statements",
            "tape",
            "overhead");
    for (MethodReport method : report.methods()) {
      table.row(
          method.title(),
          method.status().text(),
          Long.toString(method.calls()),
          Long.toString(method.checked()),
          Words.error(method.worstError()),
          Integer.toString(method.kinkCount()),
          method.statements() < 0 ? "-" : Integer.toString(method.boundaries().size()),
          Words.statements(method),
          Words.bytes(method),
          Words.times(method.overhead()));
    }
    return table.text("  ");
  }

  /** What there is to know of a method beside its row; empty if nothing. */
  private static String section(MethodReport method) {
    StringBuilder out = new StringBuilder();
    if (method.wrong() > 0) {
      out.append(wrong(method));
    }
    places("kink at ", method.kinks(), out);
    places("not followed: ", method.boundaries(), out);
    method.notes().forEach(note -> out.append("  ").append(note).append('\n'));
    return out.isEmpty()
        ? ""
        : method.title() + ", " + method.derivative() + ":\n" + out.append('\n');
  }

  private static String wrong(MethodReport method) {
    TextTable table =
        new TextTable(
            List.of(0, 5, 7),
            "entry",
            "derivative",
            "difference",
            "error",
            "tolerance",
            "verdict",
            "call",
            "numbers in that call");
    method.worst().stream()
        .filter(entry -> entry.finding().verdict() == Verdict.WRONG)
        .limit(SHOWN)
        .forEach(entry -> table.row(row(entry)));
    return table.text("  ") + "  " + Words.wrong(method) + ".\n";
  }

  /** The cells of an entry. */
  private static String[] row(Entry entry) {
    Finding finding = entry.finding();
    String note = finding.note().isEmpty() ? "" : ", " + finding.note();
    return new String[] {
      finding.entry(),
      TextTable.number(finding.derivative()),
      TextTable.number(finding.difference()),
      Words.error(finding.error()),
      Words.error(finding.tolerance()),
      finding.verdict().text() + note,
      Long.toString(entry.call()),
      entry.at()
    };
  }

  private static void places(String what, Map<String, Integer> places, StringBuilder out) {
    places.entrySet().stream()
        .limit(PLACES)
        .forEach(
            place ->
                out.append("  ")
                    .append(what)
                    .append(place.getKey())
                    .append(", ")
                    .append(Words.count(place.getValue(), "time", "times"))
                    .append('\n'));
    if (places.size() > PLACES) {
      out.append("  ... and ").append(places.size() - PLACES).append(" more places\n");
    }
  }
}
