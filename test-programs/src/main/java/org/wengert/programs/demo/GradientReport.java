package org.wengert.programs.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.IntFunction;
import org.wengert.Tape;
import org.wengert.TapeStatistics;
import org.wengert.programs.Workload;

/** Differentiates one workload and prints the result as tables. */
final class GradientReport {
  /** The number of gradient entries that are printed. */
  private static final int SHOWN = 8;

  private final String title;
  private final Workload workload;
  private final IntFunction<String> entryName;

  /**
   * Creates a report.
   *
   * @param title what is differentiated
   * @param workload the function, the point, and the gradient by hand
   * @param entryName the name of a parameter
   */
  GradientReport(String title, Workload workload, IntFunction<String> entryName) {
    this.title = title;
    this.workload = workload;
    this.entryName = entryName;
  }

  /** Computes everything and prints it. */
  void print(PrintStream out) {
    double plain = workload.valueAtStart();
    try (Tape tape = new Tape()) {
      double value = tape.record(workload.value(), workload.start());
      double[] gradient = tape.gradient();
      out.println();
      out.println(title);
      out.println("-".repeat(title.length()));
      line(out, "value", Double.toString(value));
      boolean same = Double.doubleToRawLongBits(plain) == Double.doubleToRawLongBits(value);
      line(out, "same bits as the plain call", same ? "yes" : "NO");
      out.println();
      printGradient(out, gradient);
      out.println();
      printStatistics(out, tape.statistics());
      printTimes(out, tape);
    }
  }

  private void printGradient(PrintStream out, double[] gradient) {
    double[] differences = CentralDifferences.gradient(workload.value(), workload.start());
    double[] byHand = workload.gradient(workload.start());
    row(out, "", "gradient (Wengert)", "central differences", "rel. difference");
    for (int i = 0; i < Math.min(SHOWN, gradient.length); i++) {
      row(
          out,
          entryName.apply(i),
          String.format(Locale.ROOT, "%.16e", gradient[i]),
          String.format(Locale.ROOT, "%.16e", differences[i]),
          String.format(
              Locale.ROOT, "%.1e", Math.abs(differences[i] - gradient[i]) / Math.abs(gradient[i])));
    }
    if (gradient.length > SHOWN) {
      out.println("  ... and " + (gradient.length - SHOWN) + " more");
    }
    out.println();
    line(out, "largest difference to central differences", largest(gradient, differences));
    line(out, "largest difference to the gradient by hand", largest(gradient, byHand));
  }

  /** Returns the largest difference of two gradients, relative to the largest entry, as text. */
  private static String largest(double[] a, double[] b) {
    double difference = 0;
    double scale = 0;
    for (int i = 0; i < a.length; i++) {
      difference = Math.max(difference, Math.abs(a[i] - b[i]));
      scale = Math.max(scale, Math.abs(b[i]));
    }
    return String.format(Locale.ROOT, "%.1e", difference / scale);
  }

  private static void printStatistics(PrintStream out, TapeStatistics statistics) {
    line(out, "inputs", String.format(Locale.ROOT, "%,d", statistics.inputs()));
    line(out, "statements on the tape", String.format(Locale.ROOT, "%,d", statistics.statements()));
    line(out, "their arguments", String.format(Locale.ROOT, "%,d", statistics.arguments()));
    line(out, "bytes of the tape", String.format(Locale.ROOT, "%,d", statistics.bytes()));
  }

  private void printTimes(PrintStream out, Tape tape) {
    double value = Stopwatch.microseconds(workload::valueAtStart);
    double gradient =
        Stopwatch.microseconds(
            () -> tape.record(workload.value(), workload.start()) + tape.gradient()[0]);
    line(out, "time of a value", String.format(Locale.ROOT, "%,.2f us", value));
    line(
        out,
        "time of a gradient",
        String.format(Locale.ROOT, "%,.2f us, %.1f values", gradient, gradient / value));
    line(
        out,
        "by central differences",
        String.format(
            Locale.ROOT,
            "%,.2f us, %d values",
            2 * workload.start().length * value,
            2 * workload.start().length));
  }

  private static void line(PrintStream out, String name, String value) {
    out.printf(Locale.ROOT, "  %-44s %s%n", name, value);
  }

  private static void row(PrintStream out, String... cells) {
    out.printf(Locale.ROOT, "  %-8s %25s %25s %17s%n", (Object[]) cells);
  }
}
