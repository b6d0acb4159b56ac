package org.wengert.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** A part of the report: a heading, tables with something to say about each. */
final class Section {
  private final StringBuilder markdown = new StringBuilder();
  private final Map<String, Object> tables = new LinkedHashMap<>();

  Section(String heading) {
    markdown.append("## ").append(heading).append("\n\n");
  }

  /** Appends a paragraph. */
  void say(String text) {
    markdown.append(text).append("\n\n");
  }

  /** Appends a table, whose name in JSON is given. */
  void add(String name, Table table) {
    markdown.append(table.markdown()).append('\n');
    tables.put(name, table.objects());
  }

  /** Returns the part for people. */
  String markdown() {
    return markdown.toString();
  }

  /** Returns the tables for programs, by name. */
  Map<String, Object> tables() {
    return tables;
  }
}
