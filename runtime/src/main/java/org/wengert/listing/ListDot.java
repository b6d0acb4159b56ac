package org.wengert.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A list as a graph in the DOT language of Graphviz, arrows from operands to results. */
final class ListDot {
  /** Beyond that many entries, those of a method are grouped, and labels are short. */
  private static final int FEW = 200;

  private static final String FONT = "fontname=\"Helvetica\", ";

  /** Straight edges, and little time to find the best places: thousands of entries are drawable. */
  private static final String LARGE =
      "  rankdir=LR; splines=line; nslimit=1; nslimit1=1; mclimit=0.1;\n";

  private final WengertList list;

  ListDot(WengertList list) {
    this.list = list;
  }

  String text() {
    boolean few = list.operations().size() <= FEW;
    StringBuilder dot = new StringBuilder("digraph wengert {\n");
    dot.append(few ? "  rankdir=LR; ranksep=0.6;\n" : LARGE);
    dot.append("  node [shape=box, style=filled, fillcolor=white, ").append(FONT);
    dot.append("fontsize=10, margin=\"0.1,0.05\"];\n");
    dot.append("  edge [color=gray40, fontcolor=gray30, arrowsize=0.7, ").append(FONT);
    dot.append("fontsize=9];\n");
    int number = 0;
    for (Map.Entry<String, List<Operation>> group : groups(few).entrySet()) {
      boolean named = !group.getKey().isEmpty();
      if (named) {
        dot.append("  subgraph cluster_").append(number++).append(" {\n    label=");
        dot.append(quoted(group.getKey())).append("; color=gray70; ");
        dot.append("fontname=\"Helvetica\"; fontsize=9; fontcolor=gray30;\n");
      }
      for (Operation operation : group.getValue()) {
        dot.append(named ? "    v" : "  v").append(operation.index()).append(" [label=");
        dot.append(quoted(label(operation, few)));
        dot.append(operation.arguments().isEmpty() ? ", fillcolor=lightblue" : "");
        dot.append(isOutput(operation) ? ", fillcolor=khaki1, penwidth=2" : "").append("];\n");
      }
      dot.append(named ? "  }\n" : "");
    }
    for (Operation operation : list.operations()) {
      slopes(operation)
          .forEach(
              (from, slope) -> {
                dot.append("  v").append(from).append(" -> v").append(operation.index());
                // no number means a slope of 1, as of sums
                dot.append(few && slope != 1 ? " [label=" + quoted(shorter(slope)) + "]" : "");
                dot.append(";\n");
              });
    }
    return dot.append("}\n").toString();
  }

  /** By source line, or by method; inputs have no place. */
  private Map<String, List<Operation>> groups(boolean few) {
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    for (Operation operation : list.operations()) {
      String place = operation.place();
      String group = few ? place : place.substring(0, Math.max(0, place.indexOf('(')));
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(operation);
    }
    return groups;
  }

  /**
   * The slope by each active operand; one that occurs twice, as in {@code x * x}, has their sum.
   */
  private static Map<Integer, Double> slopes(Operation operation) {
    Map<Integer, Double> slopes = new LinkedHashMap<>();
    for (Operation.Argument argument : operation.arguments()) {
      if (argument.index() != 0) {
        slopes.merge(argument.index(), argument.partial(), Double::sum);
      }
    }
    return slopes;
  }

  private boolean isOutput(Operation operation) {
    return list.outputs().containsValue(operation.index());
  }

  private String label(Operation operation, boolean few) {
    String expression = "v" + operation.index() + " = " + list.expression(operation);
    return few
        ? expression
            + "\n"
            + shorter(operation.value())
            + "\nadjoint "
            + shorter(list.adjoint(operation.index()))
        : expression;
  }

  /** Four digits, without zeros at their end. */
  private static String shorter(double value) {
    String text = String.format(Locale.ROOT, "%.4g", value);
    if (!text.contains(".") || text.contains("e")) {
      return text.replaceFirst("\\.?0*e", "e");
    }
    return text.replaceFirst("\\.?0+$", "");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
