package org.wengert.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two bars for each workload, as SVG. */
final class BarChart {
  private static final int LEFT = 110;
  private static final int WIDTH = 480;
  private static final int TOP = 64;
  private static final int ROW = 44;
  private static final int BAR = 15;
  private static final String BY_HAND = "#8aa2b8";
  private static final String WENGERT = "#c4582d";

  private record Row(String name, double byHand, double wengert) {}

  private final String title;
  private final List<Row> rows = new ArrayList<>();

  BarChart(String title) {
    this.title = title;
  }

  void add(String name, double byHand, double wengert) {
    rows.add(new Row(name, byHand, wengert));
  }

  /** Returns the picture. */
  String svg() {
    double largest =
        rows.stream().mapToDouble(row -> Math.max(row.byHand, row.wengert)).max().orElse(1);
    int height = TOP + ROW * rows.size() + 10;
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"13\">\n",
            LEFT + WIDTH + 60, height));
    svg.append(format("<rect width=\"100%%\" height=\"%d\" fill=\"white\"/>\n", height));
    svg.append(text(10, 22, title, " font-weight=\"bold\""));
    svg.append(bar(LEFT, 34, 14, BY_HAND)).append(text(LEFT + 20, 46, "by hand", ""));
    svg.append(bar(LEFT + 100, 34, 14, WENGERT)).append(text(LEFT + 120, 46, "Wengert", ""));
    int y = TOP;
    for (Row row : rows) {
      svg.append(text(10, y + BAR + 5, row.name, ""));
      append(svg, y, row.byHand, largest, BY_HAND);
      append(svg, y + BAR + 2, row.wengert, largest, WENGERT);
      y += ROW;
    }
    return svg.append("</svg>\n").toString();
  }

  private static void append(StringBuilder svg, int y, double value, double most, String colour) {
    double length = WIDTH * value / most;
    svg.append(bar(LEFT, y, length, colour));
    svg.append(text(LEFT + length + 6, y + BAR - 3, Text.ratio(value), ""));
  }

  private static String bar(double x, int y, double width, String colour) {
    return format(
        "<rect x=\"%.0f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>\n",
        x, y, width, BAR, colour);
  }

  private static String text(double x, int y, String text, String attributes) {
    return format("<text x=\"%.0f\" y=\"%d\"%s>%s</text>\n", x, y, attributes, text);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
