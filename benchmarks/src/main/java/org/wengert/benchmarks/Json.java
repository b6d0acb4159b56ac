package org.wengert.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, numbers and texts as JSON. */
final class Json {
  private Json() {}

  static String of(Object value) {
    return write(value, "\n") + "\n";
  }

  private static String write(Object value, String indent) {
    String deeper = indent + "  ";
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ": " + write(entry.getValue(), deeper))
          .collect(Collectors.joining("," + deeper, "{" + deeper, indent + "}"));
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(entry -> write(entry, deeper))
          .collect(Collectors.joining("," + deeper, "[" + deeper, indent + "]"));
    }
    boolean isPlain =
        value == null
            || value instanceof Long
            || value instanceof Integer
            || value instanceof Double number && Double.isFinite(number);
    return isPlain ? String.valueOf(value) : quoted(value.toString());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
