package org.wengert.programs.nist;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What NIST publishes of a nonlinear regression problem: observations, two starting points, and the
 * certified solution. Source: <a href="https://www.itl.nist.gov/div898/strd/">NIST StRD</a>. The
 * arrays are shared: read them only.
 *
 * @param name the name of the data set
 * @param difficulty {@code lower}, {@code average} or {@code higher}
 * @param start1 the starting point far from the solution, p parameters
 * @param start2 the starting point near the solution, p parameters
 * @param certified the certified parameters, p, to 11 digits
 * @param standardDeviations the certified standard deviations of the parameters, p
 * @param residualSumOfSquares the certified sum of squared residuals
 * @param residualStandardDeviation the certified residual standard deviation
 * @param y the observed responses, n
 * @param x the predictors, one row per observation, n x 1 (n x 2 for Nelson)
 */
public record ProblemData(
    String name,
    String difficulty,
    double[] start1,
    double[] start2,
    double[] certified,
    double[] standardDeviations,
    double residualSumOfSquares,
    double residualStandardDeviation,
    double[] y,
    double[][] x) {

  /**
   * Reads a data set from the resources of this package.
   *
   * @throws UncheckedIOException if there is no data set of this name
   */
  public static ProblemData read(String name) {
    List<String[]> lines = lines(name + ".txt");
    double[][] parameters = numbers(lines, "parameter");
    double[][] observations = numbers(lines, "observation");
    return new ProblemData(
        name,
        word(lines, "difficulty"),
        column(parameters, 0),
        column(parameters, 1),
        column(parameters, 2),
        column(parameters, 3),
        Double.parseDouble(word(lines, "residual-sum-of-squares")),
        Double.parseDouble(word(lines, "residual-standard-deviation")),
        column(observations, 0),
        Stream.of(observations).map(ProblemData::withoutFirst).toArray(double[][]::new));
  }

  /** Returns the lines of a resource as words, without comment lines. */
  private static List<String[]> lines(String resource) {
    List<String[]> lines = new ArrayList<>();
    try (InputStream stream = ProblemData.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException(resource);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          lines.add(line.split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** Returns the numbers of all lines that begin with a keyword, one row per line. */
  private static double[][] numbers(List<String[]> lines, String keyword) {
    return lines.stream()
        .filter(words -> words[0].equals(keyword))
        .map(words -> Stream.of(words).skip(1).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** Returns the second word of the line that begins with a keyword. */
  private static String word(List<String[]> lines, String keyword) {
    return lines.stream().filter(words -> words[0].equals(keyword)).findFirst().orElseThrow()[1];
  }

  private static double[] column(double[][] rows, int column) {
    return Stream.of(rows).mapToDouble(row -> row[column]).toArray();
  }

  private static double[] withoutFirst(double[] row) {
    return Arrays.copyOfRange(row, 1, row.length);
  }
}
