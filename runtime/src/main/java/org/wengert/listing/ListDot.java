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

  private final WengertList list;

  ListDot(WengertList list) {
    this.list = list;
  }

  String text() {
    boolean few = list.operations().size() <= FEW;
    Map<String, List<Operation>> groups = new LinkedHashMap<>();
    for (Operation operation : list.operations()) {
      String place = operation.place();
      String group = few ? place : place.substring(0, Math.max(0, place.indexOf('(')));
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(operation);
    }
    StringBuilder dot = new StringBuilder("digraph wengert {\n");
    dot.append("  rankdir=LR;\n  node [shape=box, fontname=\"Helvetica\", fontsize=10];\n");
    int number = 0;
    for (Map.Entry<String, List<Operation>> group : groups.entrySet()) {
      boolean named = !group.getKey().isEmpty();
      if (named) {
        dot.append("  subgraph cluster_").append(number++).append(" {\n    label=");
        dot.append(quoted(group.getKey())).append("; fontsize=9; color=gray;\n");
      }
      for (Operation operation : group.getValue()) {
        dot.append(named ? "    v" : "  v").append(operation.index()).append(" [label=");
        dot.append(quoted(label(operation, few)));
        dot.append(operation.arguments().isEmpty() ? ", style=filled, fillcolor=lightblue" : "");
        dot.append(isOutput(operation) ? ", penwidth=2" : "").append("];\n");
      }
      dot.append(named ? "  }\n" : "");
    }
    for (Operation operation : list.operations()) {
      for (Operation.Argument argument : operation.arguments()) {
        if (argument.index() != 0) {
          dot.append("  v").append(argument.index()).append(" -> v").append(operation.index());
          dot.append(few ? " [label=" + quoted(shorter(argument.partial())) + "]" : "");
          dot.append(";\n");
        }
      }
    }
    return dot.append("}\n").toString();
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

  private static String shorter(double value) {
    return String.format(Locale.ROOT, "%.5g", value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
