package org.wengert.programs.language;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Sorting, searching and choosing. */
final class Sorting {
  private Sorting() {}

  static Theme theme() {
    return new Theme(Sorting.class)
        .add("sort", Sorting::sort, x -> x > 1 ? 3 : x < 0 ? 1 : 2)
        .add("sortRange", Sorting::sortRange, x -> 4)
        .add("sortLong", Sorting::sortLong, x -> 40)
        .add("sortBoxes", Sorting::sortBoxes, x -> x > 0 ? 2 : 1)
        .add("sortRows", Sorting::sortRows, x -> x > 0 ? 1 : 2)
        .add("search", Sorting::search, x -> 1)
        .add("collectionsSort", Sorting::collectionsSort, x -> x > 0 ? 2 : 1)
        .add("collectionsMaxMin", Sorting::collectionsMaxMin, x -> x > 0 ? 3 : -3);
  }

  static double sort(double x) {
    double[] row = {x, 0, 1};
    Arrays.sort(row);
    return row[0] + 2 * row[1] + 3 * row[2]; // d = its place, from 1
  }

  static double sortRange(double x) {
    double[] row = {9, Math.abs(x) + 2, Math.abs(x), 4 * x};
    Arrays.sort(row, 1, 3);
    return row[3] + 0 * row[1]; // d = 4
  }

  static double sortLong(double x) {
    double[] row = new double[1000];
    for (int i = 0; i < row.length; i++) {
      row[i] = (i * 37 % 1000 - 500) + (i < 40 ? x : 0);
    }
    Arrays.sort(row);
    double sum = 0;
    for (double entry : row) {
      sum += entry;
    }
    return sum; // d = 40
  }

  static double sortBoxes(double x) {
    Double[] boxes = {x, 0.0};
    Arrays.sort(boxes, Comparator.naturalOrder());
    return boxes[0] + 2 * boxes[1]; // d = its place, from 1
  }

  static double sortRows(double x) {
    double[][] rows = {{x}, {0}};
    Arrays.sort(rows, (left, right) -> Double.compare(right[0], left[0]));
    return rows[0][0] + 2 * rows[1][0]; // d = its place, from 1, the largest first
  }

  static double search(double x) {
    double[] row = {x - 1, x, x + 1};
    return row[Arrays.binarySearch(row, x)]; // d = 1
  }

  static double collectionsSort(double x) {
    List<Double> list = Arrays.asList(x, 0.0);
    Collections.sort(list);
    Collections.reverse(list);
    Collections.swap(list, 0, 1);
    return list.get(0) + 2 * list.get(1); // d = its place, from 1
  }

  static double collectionsMaxMin(double x) {
    List<Double> list = List.of(x, 2 * x, 4 * x);
    return Collections.max(list) - Collections.min(list); // 3 |x|, d = 3 or -3
  }
}
