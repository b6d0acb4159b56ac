package org.wengert.benchmarks;

import org.wengert.benchmarks.Table.Cell;

/** The cost of a gradient against the size of the problem. */
final class Scaling {
  private Scaling() {}

  /** Runs it. */
  static Section run() {
    Section section = new Section("Cost against size");
    section.say(
        "Microseconds of a gradient for each doubling of the size. Where growth is linear, the last"
            + " column stays the same.");
    Table table = new Table("workload", "size", "microseconds", "nanoseconds an element");
    for (String name : new String[] {"rosenbrock", "ode"}) {
      boolean isOde = name.equals("ode");
      for (int size = 1; size <= 8; size *= 2) {
        long elements = (long) size * ScalingBenchmark.unit(name);
        double time =
            Jmh.microseconds(
                ScalingBenchmark.class, "gradient", "name", name, "size", String.valueOf(size));
        table.add(
            Cell.text(name),
            new Cell(elements + (isOde ? " steps" : " inputs"), elements),
            Cell.number(time),
            Cell.number(1e3 * time / elements));
      }
    }
    section.add("scaling", table);
    return section;
  }
}
