package org.wengert.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table for people and for programs: every cell is a text and a value. */
final class Table {
  /**
   * A cell.
   *
   * @param text for people
   * @param value for programs: a number, a text, or null
   */
  record Cell(String text, Object value) {
    static Cell text(String text) {
      return new Cell(text, text);
    }

    static Cell count(long count) {
      return new Cell(Long.toString(count), count);
    }

    /** A measured number. */
    static Cell number(double value) {
      return new Cell(Text.number(value), value);
    }

    static Cell ratio(double value) {
      return new Cell(Text.ratio(value), value);
    }

    /** A ratio and how much it may be; a miss is shown. */
    static Cell ratio(double value, double target) {
      String verdict = value <= target ? "" : " (**missed**: " + Text.ratio(target) + ")";
      return new Cell(Text.ratio(value) + verdict, value);
    }
  }

  private final List<String> columns;
  private final List<List<Cell>> rows = new ArrayList<>();

  /** A table without rows; the first column has names. */
  Table(String... columns) {
    this.columns = Arrays.asList(columns);
  }

  /** Appends a row, one cell for each column. */
  void add(Cell... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells for " + columns);
    }
    rows.add(Arrays.asList(cells));
  }

  /** Returns it as Markdown. */
  String markdown() {
    StringBuilder text = new StringBuilder("| " + String.join(" | ", columns) + " |\n|---");
    text.append("|---:".repeat(columns.size() - 1)).append("|\n");
    for (List<Cell> row : rows) {
      text.append('|');
      row.forEach(cell -> text.append(' ').append(cell.text()).append(" |"));
      text.append('\n');
    }
    return text.toString();
  }

  /** Returns the rows as objects, for {@link Json}. */
  List<Map<String, Object>> objects() {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (List<Cell> row : rows) {
      Map<String, Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        object.put(columns.get(i), row.get(i).value());
      }
      objects.add(object);
    }
    return objects;
  }
}
