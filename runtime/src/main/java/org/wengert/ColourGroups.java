package org.wengert;

import java.util.function.IntUnaryOperator;
import org.wengert.sparse.Pattern;
import org.wengert.sparse.SweepChoice;

/**
 * The rows of each colour and the entries that their sweep finds; or the same of columns. Memory: 8
 * bytes an entry.
 */
final class ColourGroups {
  private final int colours;

  /** The rows of all colours, those of a colour side by side. */
  private final Grouped members;

  /** Positions of the entries among all. */
  private final Grouped entries;

  /** For each of these entries the position in its sweep's result. */
  private final int[] places;

  /** Items sorted by their colour; those of colour -1 are left out. */
  private record Grouped(int[] starts, int[] items) {
    static Grouped of(int count, int colours, IntUnaryOperator colour) {
      int[] starts = new int[colours + 2];
      for (int item = 0; item < count; item++) {
        starts[colour.applyAsInt(item) + 2]++;
      }
      starts[0] = 0;
      starts[1] = 0;
      for (int c = 2; c < starts.length; c++) {
        starts[c] += starts[c - 1];
      }
      int[] items = new int[starts[colours + 1]];
      for (int item = 0; item < count; item++) {
        int c = colour.applyAsInt(item);
        if (c >= 0) {
          items[starts[c + 1]++] = item;
        }
      }
      // filling has moved each start to the next
      return new Grouped(starts, items);
    }
  }

  private ColourGroups(int[] colour, int colours, int[] entryColour, IntUnaryOperator place) {
    this.colours = colours;
    members = Grouped.of(colour.length, colours, item -> colour[item]);
    entries = Grouped.of(entryColour.length, colours, entry -> entryColour[entry]);
    places = new int[entries.items.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = place.applyAsInt(entries.items[i]);
    }
  }

  /** What reverse sweeps find. */
  static ColourGroups ofRows(Pattern pattern, SweepChoice choice) {
    int[] colours = choice.rowColours();
    int[] rows = rows(pattern);
    int[] entryColours = new int[rows.length];
    for (int at = 0; at < rows.length; at++) {
      entryColours[at] = choice.isByRow(rows[at], pattern.column(at)) ? colours[rows[at]] : -1;
    }
    return new ColourGroups(colours, choice.reverseSweeps(), entryColours, pattern::column);
  }

  /** What forward sweeps find. */
  static ColourGroups ofColumns(Pattern pattern, SweepChoice choice) {
    int[] colours = choice.columnColours();
    int[] rows = rows(pattern);
    int[] entryColours = new int[rows.length];
    for (int at = 0; at < rows.length; at++) {
      int column = pattern.column(at);
      entryColours[at] = choice.isByRow(rows[at], column) ? -1 : colours[column];
    }
    return new ColourGroups(colours, choice.forwardSweeps(), entryColours, at -> rows[at]);
  }

  /** The row of each entry. */
  private static int[] rows(Pattern pattern) {
    int[] rows = new int[pattern.entries()];
    for (int row = 0; row < pattern.rows(); row++) {
      for (int at = pattern.start(row); at < pattern.start(row + 1); at++) {
        rows[at] = row;
      }
    }
    return rows;
  }

  int colours() {
    return colours;
  }

  /** Sets 1 for each row of a colour. */
  void plant(int colour, double[] seed) {
    for (int i = members.starts[colour]; i < members.starts[colour + 1]; i++) {
      seed[members.items[i]] = 1;
    }
  }

  /** Puts what a colour's sweep gave into the entries that it is for. */
  void takeApart(int colour, double[] sum, double[] values) {
    for (int i = entries.starts[colour]; i < entries.starts[colour + 1]; i++) {
      values[entries.items[i]] = sum[places[i]];
    }
  }
}
