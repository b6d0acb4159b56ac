package org.wengert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table in aligned columns: words to the left, numbers to the right. */
public final class TextTable {
  private final List<String[]> rows = new ArrayList<>();

  /** The columns to align to the left, by position. */
  private final List<Integer> words;

  /**
   * A table without rows.
   *
   * @param words the columns to align to the left, by position
   * @param heads the head of each column
   */
  public TextTable(List<Integer> words, String... heads) {
    this.words = words;
    rows.add(heads);
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column
   */
  public void row(String... cells) {
    rows.add(cells);
  }

  /** The table, each line indented by two blanks, without blanks at its end. */
  String text() {
    return text("  ");
  }

  /**
   * The table, without blanks at the ends of its lines.
   *
   * @param indent what each line begins with
   * @return the text
   */
  public String text(String indent) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? indent : "  ")
            .append(words.contains(i) ? row[i] + blanks : blanks + row[i]);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  /**
   * A number with ten digits.
   *
   * @param value the number
   * @return the text
   */
  public static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.10g", value) : "" + value;
  }

  /**
   * The size of an error.
   *
   * @param value the error
   * @return a text with two digits
   */
  public static String size(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.1e", value) : "" + value;
  }

  /**
   * A point, of which at most six entries are shown.
   *
   * @param x the point
   * @return the text
   */
  public static String point(double[] x) {
    StringBuilder out = new StringBuilder("[");
    int shown = x.length <= 6 ? x.length : 4;
    for (int i = 0; i < shown; i++) {
      out.append(i == 0 ? "" : ", ").append(x[i]);
    }
    return out.append(shown < x.length ? ", ... " + x.length + " entries]" : "]").toString();
  }
}
