package org.wengert.check.program;

import java.util.Locale;
import java.util.Map;
import org.wengert.check.Finding;
import org.wengert.check.TextTable;
import org.wengert.check.Verdict;

/** The report of check mode as one HTML page, which needs nothing else and runs no script. */
public final class SummaryPage {
  /** What is said if no class had a method to check. */
  static final String NOTHING =
      "No class that was loaded had a method to check. Mark methods with @Differentiable or"
          + " @GradientOf, or name them in the options differentiate and gradient.";

  /** Digits of a double, for the bars. */
  private static final double DIGITS = 16;

  private final ProgramReport report;
  private final Html html = new Html();

  /**
   * A page.
   *
   * @param report what was found
   */
  public SummaryPage(ProgramReport report) {
    this.report = report;
  }

  /**
   * The page.
   *
   * @return all of it, in ASCII
   */
  public String html() {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // the browser itself sees to it that nothing is loaded and no script runs
    html.raw("<meta http-equiv=\"Content-Security-Policy\"");
    html.raw(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    html.raw("<title>Gradient checks</title>\n<style>\n").raw(PageStyle.CSS);
    html.raw("</style>\n</head>\n<body>\n<main>\n<h1>Gradient checks</h1>\n");
    html.raw("<p class=\"lead\">").text(Words.circumstances(report)).raw(".</p>\n");
    html.raw("<div class=\"banner " + banner() + "\" id=\"verdict\">");
    html.text(Words.headline(report)).raw("</div>\n");
    if (report.methods().isEmpty() && report.refused().isEmpty()) {
      html.raw("<div class=\"card\">").text(NOTHING).raw("</div>\n");
    }
    if (!report.methods().isEmpty()) {
      totals();
      table();
    }
    for (int i = 0; i < report.methods().size(); i++) {
      section(report.methods().get(i), "m" + i);
    }
    refused();
    legend();
    return html.raw("</main>\n</body>\n</html>\n").toString();
  }

  private String banner() {
    return report.methods().isEmpty() ? "none" : type(report.methods().get(0).status());
  }

  private static String type(MethodStatus status) {
    return switch (status) {
      case WRONG -> "wrong";
      case REFUSED, UNCHECKABLE, UNSURE -> "doubt";
      case RIGHT -> "right";
      case UNCHECKED -> "none";
    };
  }

  private static String type(Verdict verdict) {
    return switch (verdict) {
      case WRONG -> "wrong";
      case KINK, UNSURE -> "doubt";
      case OK -> "right";
    };
  }

  private void totals() {
    html.raw("<dl class=\"facts\">");
    fact("Methods", Integer.toString(report.methods().size()));
    fact("Calls", Long.toString(report.calls()));
    fact("Checked", Long.toString(report.checked()));
    fact(
        "Comparisons",
        Long.toString(report.methods().stream().mapToLong(MethodReport::compared).sum()));
    fact("Wrong", Long.toString(report.methods().stream().mapToLong(MethodReport::wrong).sum()));
    fact("Time of checks", Words.seconds(report.seconds()));
    html.raw("</dl>\n");
  }

  private void fact(String name, String value) {
    html.raw("<div>").element("dt", name).element("dd", value).raw("</div>");
  }

  private void factUnless(long usual, String name, long value) {
    if (value != usual) {
      fact(name, Long.toString(value));
    }
  }

  private void heads(String... heads) {
    html.raw("<table><thead><tr>");
    for (String head : heads) {
      boolean isNumber = head.startsWith("#");
      html.raw(isNumber ? "<th class=\"n\">" : "<th>");
      html.text(isNumber ? head.substring(1) : head).raw("</th>");
    }
    html.raw("</tr></thead><tbody>\n");
  }

  private void endTable() {
    html.raw("</tbody></table>\n");
  }

  private void table() {
    html.raw("<div class=\"card\" id=\"summary\">\n");
    heads(
        "Method",
        "Verdict",
        "#Calls",
        "#Checked",
        "#Worst error",
        "#Kinks",
        "#Boundaries",
        "#Tape",
        "#Overhead");
    for (int i = 0; i < report.methods().size(); i++) {
      MethodReport method = report.methods().get(i);
      html.raw("<tr><td class=\"code\"><a href=\"#m" + i + "\">").text(method.title());
      html.raw("</a></td><td>").element("span", "pill " + type(method.status()), word(method));
      html.raw("</td>");
      number(Long.toString(method.calls()));
      number(Long.toString(method.checked()));
      html.raw("<td class=\"n\">").text(Words.error(method.worstError()));
      bar(method);
      html.raw("</td>");
      number(Integer.toString(method.kinkCount()));
      number(method.statements() < 0 ? "-" : Integer.toString(method.boundaries().size()));
      number(Words.bytes(method));
      number(Words.times(method.overhead()));
      html.raw("</tr>\n");
    }
    endTable();
    html.raw("</div>\n");
  }

  private static String word(MethodReport method) {
    return method.status().text();
  }

  private void number(String text) {
    html.element("td", "n", text);
  }

  /** How many digits agree, as a bar. */
  private void bar(MethodReport method) {
    if (Double.isNaN(method.worstError())) {
      return;
    }
    double digits = Math.max(0, Math.min(DIGITS, -Math.log10(method.worstError())));
    String width = String.format(Locale.ROOT, "%.0f", 100 * digits / DIGITS);
    String type = method.wrong() > 0 ? " class=\"wrong\"" : "";
    html.raw("<span class=\"digits\" title=\"digits that agree\"><i" + type);
    html.raw(" style=\"width:" + width + "%\"></i></span>");
  }

  private void section(MethodReport method, String id) {
    html.raw("<section id=\"" + id + "\">\n<h2><span class=\"code\">").text(method.title());
    html.raw("</span> ").element("span", "pill " + type(method.status()), word(method));
    html.raw("</h2>\n<div class=\"lead\">").text(method.derivative()).raw("</div>\n");
    html.raw("<dl class=\"facts\">");
    fact("Outermost calls", Long.toString(method.calls()));
    fact("Checked", Long.toString(method.checked()));
    fact("Comparisons", Long.toString(method.compared()));
    factUnless(0, "Wrong", method.wrong());
    factUnless(0, "Could not be judged", method.unsure());
    factUnless(0, "Ended with an exception", method.threw());
    factUnless(-1, "Statements", method.statements());
    if (method.statements() >= 0) {
      fact("Tape", Words.bytes(method));
    }
    fact("Derivative / call", Words.times(method.overhead()));
    fact("Time of checks", Words.seconds(method.seconds()));
    html.raw("</dl>\n");
    notes(method);
    entries(method);
    places("Kinks met", "Where", method.kinks());
    places("Calls that are not followed", "What was called", method.boundaries());
    html.raw("</section>\n");
  }

  private void notes(MethodReport method) {
    if (!method.notes().isEmpty()) {
      html.raw("<h3>Notes</h3>\n<ul>\n");
      method.notes().forEach(note -> html.element("li", note).raw("\n"));
      html.raw("</ul>\n");
    }
  }

  private void entries(MethodReport method) {
    if (method.worst().isEmpty()) {
      return;
    }
    html.raw("<h3>Worst entries</h3>\n");
    heads(
        "Entry",
        "Verdict",
        "#Derivative",
        "#Difference",
        "#Error",
        "#Tolerance",
        "#Times",
        "#Call",
        "Numbers in that call");
    for (Entry entry : method.worst()) {
      Finding finding = entry.finding();
      html.raw(finding.verdict() == Verdict.WRONG ? "<tr class=\"bad\">" : "<tr>");
      html.element("td", "code entry", finding.entry()).raw("<td>");
      html.element("span", "pill " + type(finding.verdict()), finding.verdict().text());
      if (!finding.note().isEmpty()) {
        html.element("div", "note", finding.note());
      }
      html.raw("</td>");
      number(TextTable.number(finding.derivative()));
      number(TextTable.number(finding.difference()));
      number(Words.error(finding.error()));
      number(Words.error(finding.tolerance()));
      number(Integer.toString(entry.times()));
      number(Long.toString(entry.call()));
      html.element("td", "code", entry.at()).raw("</tr>\n");
    }
    endTable();
  }

  private void places(String title, String head, Map<String, Integer> places) {
    if (places.isEmpty()) {
      return;
    }
    html.element("h3", title).raw("\n");
    heads(head, "#Times");
    places.forEach(
        (place, times) -> {
          html.raw("<tr>").element("td", "code", place);
          number(Integer.toString(times));
          html.raw("</tr>\n");
        });
    endTable();
  }

  private void refused() {
    if (report.refused().isEmpty()) {
      return;
    }
    html.raw("<section id=\"refused\">\n<h2>Not checked</h2>\n");
    heads("Method", "Why");
    report
        .refused()
        .forEach(
            (method, reason) ->
                html.raw("<tr>")
                    .element("td", "code", method)
                    .element("td", reason)
                    .raw("</tr>\n"));
    endTable();
    html.raw("</section>\n");
  }

  private void legend() {
    html.raw("<footer>\n<dl>\n");
    explain("Worst error", "the largest error, as a part of the largest derivative of its check");
    explain("Kinks", "comparisons at points where the function has no derivative; not an error");
    explain("Boundaries", "code that is called and not followed, so its results are constants");
    explain("Overhead", "time of one derivative, as a multiple of that of one call");
    explain("Tape", "memory of the longest recording");
    html.raw("</dl>\n</footer>\n");
  }

  private void explain(String word, String meaning) {
    html.element("dt", word).element("dd", meaning).raw("\n");
  }
}
