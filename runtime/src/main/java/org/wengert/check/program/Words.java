package org.wengert.check.program;

import java.util.Locale;

/** How reports write numbers. */
final class Words {
  private Words() {}

  /** A number of things. */
  static String count(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** An error, or a dash. */
  static String error(double error) {
    return Double.isNaN(error) ? "-" : String.format(Locale.ROOT, "%.1e", error);
  }

  /** A multiple, or a dash. */
  static String times(double factor) {
    return Double.isNaN(factor) ? "-" : String.format(Locale.ROOT, "%.1fx", factor);
  }

  /** Statements of a tape, or a dash. */
  static String statements(MethodReport method) {
    return method.statements() < 0 ? "-" : Long.toString(method.statements());
  }

  /** Bytes of a tape, or a dash. */
  static String bytes(MethodReport method) {
    if (method.statements() < 0) {
      return "-";
    }
    long bytes = method.bytes();
    if (bytes < 1000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  /** How much is wrong of a method. */
  static String wrong(MethodReport method) {
    return method.wrong()
        + " of "
        + count(method.compared(), "comparison", "comparisons")
        + " wrong";
  }

  /** A duration. */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  /** What the whole report says, in a sentence. */
  static String headline(ProgramReport report) {
    if (report.methods().isEmpty()) {
      return "No method was checked";
    }
    StringBuilder out = new StringBuilder();
    count(report, MethodStatus.WRONG, "is wrong", "are wrong", out);
    count(report, MethodStatus.REFUSED, "cannot be differentiated", null, out);
    count(report, MethodStatus.UNCHECKABLE, "cannot be checked", null, out);
    count(report, MethodStatus.UNSURE, "could not be judged", null, out);
    count(report, MethodStatus.RIGHT, "agrees with differences", "agree with differences", out);
    count(report, MethodStatus.UNCHECKED, "was not checked", "were not checked", out);
    String text = out.toString();
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void count(
      ProgramReport report, MethodStatus status, String one, String many, StringBuilder out) {
    long count = report.count(status);
    if (count > 0) {
      out.append(out.isEmpty() ? "" : ", ").append(count(count, "method ", "methods "));
      out.append(count == 1 || many == null ? one : many);
    }
  }

  /** How much was looked at, in a sentence. */
  static String circumstances(ProgramReport report) {
    return count(report.methods().size(), "method", "methods")
        + ", "
        + count(report.calls(), "outermost call", "outermost calls")
        + ", "
        + report.checked()
        + " of them checked: the first "
        + report.first()
        + " of each method, then those whose number is a power of two";
  }
}
