package org.wengert.thirdparty;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.wengert.programs.Agreement;
import org.wengert.programs.Recorded;

/** The derivatives of special functions, computed with 500 digits, to hold libraries against. */
final class SpecialTable {
  /** Relative to the derivative; libraries that compute with their own values lose digits. */
  private static final double ROUNDING = 2e-12;

  private static final List<Row> ROWS = read();

  private SpecialTable() {}

  /**
   * One partial derivative.
   *
   * @param function the function's name
   * @param argument position of the argument
   * @param partial the derivative by it
   * @param arguments where
   */
  private record Row(String function, int argument, double partial, double[] arguments) {}

  /**
   * Demands that a library's function has the derivatives of the table, wherever it has a value.
   */
  static void demand(String function, ToDoubleFunction<double[]> library) {
    demand(function, x -> true, library);
  }

  /** The same for a part of the table, where the library is to be had. */
  static void demand(
      String function, Predicate<double[]> domain, ToDoubleFunction<double[]> library) {
    demand(function, 1, domain, library);
  }

  /** The same for a multiple of a function of the table. */
  static void demand(
      String function, int factor, Predicate<double[]> domain, ToDoubleFunction<double[]> library) {
    int points = 0;
    double[] at = null;
    double[] gradient = null;
    for (Row row : ROWS) {
      if (row.function.equals(function) && domain.test(row.arguments)) {
        if (!Arrays.equals(at, row.arguments)) {
          at = row.arguments;
          gradient = Recorded.gradientInBothModes(library, at);
          points++;
        }
        double expected = factor * row.partial;
        double actual = gradient[row.argument];
        if (actual != expected) {
          Agreement.close(
              function + Arrays.toString(at) + " by argument " + row.argument,
              expected,
              actual,
              ROUNDING * Math.abs(expected) + Double.MIN_NORMAL);
        }
      }
    }
    if (points < 3) {
      throw new IllegalStateException("points of " + function + ": " + points);
    }
  }

  private static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                SpecialTable.class.getResourceAsStream("/org/wengert/rule/special-partials.csv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split(",");
          double[] arguments =
              Arrays.stream(cells, 4, cells.length).mapToDouble(Double::parseDouble).toArray();
          int argument = Integer.parseInt(cells[1]);
          rows.add(new Row(cells[0], argument, Double.parseDouble(cells[2]), arguments));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
