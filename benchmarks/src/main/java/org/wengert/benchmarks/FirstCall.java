package org.wengert.benchmarks;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.wengert.benchmarks.Table.Cell;

/**
 * What the first gradient in a JVM takes: twins are derived, places linked, and all of that by code
 * that is not compiled yet. Start it with the agent.
 */
public final class FirstCall {
  private static final int RUNS = 5;
  private static final int LIMIT = 60;
  private static final double GMM = 0.6;
  private static final double DORMAND_PRINCE = 1.2;

  private FirstCall() {}

  /**
   * Prints the tables.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    System.out.println(run().markdown());
  }

  /** Runs it. */
  static Section run() {
    Section section = new Section("The first gradient in a JVM");
    section.say(
        "Seconds, medians of "
            + RUNS
            + " JVMs: all classes are derived and linked, and nothing is compiled. Targets: "
            + GMM
            + " for gmm, "
            + DORMAND_PRINCE
            + " for an integration by Commons Math's DormandPrince853Integrator.");
    Table table =
        new Table("program", "first gradient", "CPU of its thread", "second gradient", "verdict");
    add(table, "gmm", GMM);
    add(table, "dormand-prince", DORMAND_PRINCE);
    section.add("first", table);
    section.say(
        "The first gradient by one method of a class with more and more methods, which are all"
            + " derived:");
    section.add("deriving", deriving());
    return section;
  }

  private static void add(Table table, String program, double target) {
    ChildJvm.Result[] results = new ChildJvm.Result[RUNS];
    for (int i = 0; i < RUNS; i++) {
      results[i] = ChildJvm.run(true, LIMIT, FirstCallRun.class, program);
    }
    double first = median(results, "seconds");
    Progress.line("first gradient of " + program + ": " + Text.number(first) + " s");
    table.add(
        Cell.text(program),
        Cell.number(first),
        Cell.number(median(results, "cpu")),
        Cell.number(median(results, "second")),
        Cell.text(first <= target ? "met" : "**missed**"));
  }

  private static double median(ChildJvm.Result[] results, String word) {
    return Arrays.stream(results)
        .mapToDouble(result -> result.number(word))
        .sorted()
        .skip(results.length / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Table deriving() {
    Table table = new Table("methods", "first gradient", "milliseconds more a method");
    double before = 0;
    int methodsBefore = 0;
    for (int methods = 100; methods <= 1600; methods *= 2) {
      Path folder = SourceCompiler.compile(Map.of("Many", source(methods)));
      ChildJvm.Result[] results = new ChildJvm.Result[3];
      String classPath = System.getProperty("java.class.path") + File.pathSeparator + folder;
      for (int i = 0; i < results.length; i++) {
        List<String> command = List.of(FirstCallRun.class.getName(), "Many");
        results[i] = ChildJvm.run(true, LIMIT, classPath, command);
      }
      SourceCompiler.remove(folder);
      double first = median(results, "seconds");
      Progress.line(methods + " methods: " + Text.number(first) + " s");
      table.add(
          Cell.count(methods),
          Cell.number(first),
          methodsBefore == 0
              ? Cell.text("–")
              : Cell.number(1e3 * (first - before) / (methods - methodsBefore)));
      before = first;
      methodsBefore = methods;
    }
    return table;
  }

  /** A class with many methods of ten operations, of which one is called. */
  private static String source(int methods) {
    StringBuilder text = new StringBuilder();
    text.append("public class Many implements java.util.function.ToDoubleFunction<double[]> {\n");
    text.append("public double applyAsDouble(double[] x) { return f0(x, x[0], 3); }\n");
    for (int i = 0; i < methods; i++) {
      text.append("static double f").append(i);
      text.append("(double[] x, double a, int n) {\ndouble s = 0;\n");
      text.append("for (int j = 0; j < n; j++) { s += x[j] * a - Math.sin(s / (a + j)); }\n");
      text.append("return s * s > 1 ? s : x[0] + ").append(i).append(" * a; }\n");
    }
    return text.append("}\n").toString();
  }
}
