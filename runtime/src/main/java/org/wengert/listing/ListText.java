package org.wengert.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A list as text for people: aligned columns, one header. */
final class ListText {
  /** Bytes that an argument takes on a tape, and a statement beside. */
  private static final int ARGUMENT_BYTES = Double.BYTES + Integer.BYTES;

  private final WengertList list;

  ListText(WengertList list) {
    this.list = list;
  }

  /** Every operation. */
  String table() {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"entry", "value", "adjoint", "source"});
    for (Operation operation : list.operations()) {
      rows.add(
          new String[] {
            "v" + operation.index() + " = " + list.expression(operation),
            Double.toString(operation.value()),
            Double.toString(list.adjoint(operation.index())),
            operation.place()
          });
    }
    StringBuilder text = aligned(rows, "lrrl");
    list.outputs()
        .forEach(
            (name, index) ->
                text.append("output ")
                    .append(name)
                    .append(" = ")
                    .append(index == 0 ? "a constant" : "v" + index)
                    .append('\n'));
    return text.append(note()).toString();
  }

  private String note() {
    return list.isDeterministic()
        ? ""
        : "The function is not deterministic: a plain run gave another result.\n";
  }

  /** One row for each source line, the largest first. */
  String lines() {
    Map<String, double[]> byPlace = new LinkedHashMap<>();
    for (Operation operation : list.operations()) {
      if (!operation.place().isEmpty()) {
        double[] sums = byPlace.computeIfAbsent(operation.place(), key -> new double[3]);
        long active =
            operation.arguments().stream().filter(argument -> argument.index() != 0).count();
        sums[0]++;
        sums[1] += ARGUMENT_BYTES * active + 1;
        sums[2] += Math.abs(list.adjoint(operation.index()));
      }
    }
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"operations", "bytes", "sum of |adjoint|", "source"});
    byPlace.entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue()[0], a.getValue()[0]))
        .forEach(
            entry ->
                rows.add(
                    new String[] {
                      Long.toString((long) entry.getValue()[0]),
                      Long.toString((long) entry.getValue()[1]),
                      String.format(Locale.ROOT, "%.6g", entry.getValue()[2]),
                      entry.getKey()
                    }));
    return aligned(rows, "rrrl").append(note()).toString();
  }

  /**
   * Rows of text with columns as wide as need be.
   *
   * @param alignment l or r for each column
   */
  static StringBuilder aligned(List<String[]> rows, String alignment) {
    int columns = alignment.length();
    int[] width = new int[columns];
    for (String[] row : rows) {
      for (int c = 0; c < columns; c++) {
        width[c] = Math.max(width[c], row[c].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < columns; c++) {
        String gap = " ".repeat(width[c] - row[c].length());
        boolean right = alignment.charAt(c) == 'r';
        line.append(c == 0 ? "" : "  ").append(right ? gap + row[c] : row[c] + gap);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text;
  }
}
