package org.wengert.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wengert.check.TextTable;

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
    TextTable table = new TextTable(List.of(0, 3), "entry", "value", "adjoint", "source");
    for (Operation operation : list.operations()) {
      table.row(
          "v" + operation.index() + " = " + list.expression(operation),
          Double.toString(operation.value()),
          Double.toString(list.adjoint(operation.index())),
          operation.place());
    }
    StringBuilder text = new StringBuilder(table.text(""));
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
    TextTable table =
        new TextTable(List.of(3), "operations", "bytes", "sum of |adjoint|", "source");
    byPlace.entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue()[0], a.getValue()[0]))
        .forEach(
            entry ->
                table.row(
                    Long.toString((long) entry.getValue()[0]),
                    Long.toString((long) entry.getValue()[1]),
                    String.format(Locale.ROOT, "%.6g", entry.getValue()[2]),
                    entry.getKey()));
    return table.text("") + note();
  }
}
