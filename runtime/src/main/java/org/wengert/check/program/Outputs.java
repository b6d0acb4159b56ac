package org.wengert.check.program;

import java.util.ArrayList;
import java.util.List;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/** The numbers in what a method returned: one, or those in an array. */
final class Outputs {
  private Outputs() {}

  /**
   * The numbers.
   *
   * @param result a box or an array
   * @throws IllegalArgumentException if it is null
   */
  static double[] numbers(Object result) {
    if (result instanceof Double number) {
      return new double[] {number};
    }
    List<Double> numbers = new ArrayList<>();
    for (double[] row : rows(result)) {
      for (double each : row) {
        numbers.add(each);
      }
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The shadows of the numbers. */
  static int[] indices(Object result, Run run) {
    if (result instanceof Double) {
      return new int[] {run.shadows().box(result)};
    }
    return indices(rows(result), run);
  }

  /** The shadows of the numbers in arrays. */
  static int[] indices(List<double[]> rows, Run run) {
    int[] indices = new int[rows.stream().mapToInt(row -> row.length).sum()];
    int next = 0;
    for (double[] row : rows) {
      ArrayShadow shadow = run.shadows().known(row);
      for (int i = 0; i < row.length; i++) {
        indices[next++] = shadow == null ? 0 : shadow.index(i);
      }
    }
    return indices;
  }

  private static List<double[]> rows(Object result) {
    if (result == null) {
      throw new IllegalArgumentException("it returned null instead of numbers");
    }
    List<double[]> rows = new ArrayList<>();
    collect(result, rows);
    return rows;
  }

  private static void collect(Object array, List<double[]> rows) {
    if (array instanceof double[] row) {
      rows.add(row);
    } else if (array instanceof Object[] outer) {
      for (Object each : outer) {
        collect(each, rows);
      }
    }
  }
}
