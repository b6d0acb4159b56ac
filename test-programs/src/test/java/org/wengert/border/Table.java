package org.wengert.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of text with aligned columns, as Markdown. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with headings. */
  Table(List<String> headings) {
    rows.add(headings);
  }

  /** Adds a row. */
  void add(List<String> row) {
    rows.add(row);
  }

  /** The lines of the table. */
  String text() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder text = new StringBuilder(line(rows.get(0), widths));
    text.append(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
    rows.subList(1, rows.size()).forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      String cell = row.get(i);
      line.append(' ').append(cell).append(" ".repeat(widths[i] - cell.length())).append(" |");
    }
    return line.append('\n').toString();
  }
}
