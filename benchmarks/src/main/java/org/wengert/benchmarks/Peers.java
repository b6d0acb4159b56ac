package org.wengert.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wengert.benchmarks.Table.Cell;
import org.wengert.benchmarks.peers.Peer;
import org.wengert.benchmarks.peers.PeerRun;

/** Wengert's gradients beside those of other libraries. */
final class Peers {
  /** Seconds that one peer has for one workload, its JVM's start and its warming up included. */
  private static final int LIMIT = 30;

  /** By how much a gradient of Rosenbrock's function has to be faster than Hipparchus' Gradient. */
  private static final double ROSENBROCK = 50;

  private Peers() {}

  /** Compares with measured gradients by Wengert, in microseconds. */
  static Section run(Map<String, Double> wengert) {
    Section section = new Section("Other ways to a gradient");
    section.say(
        "Times in microseconds, and how many times longer than Wengert. A peer has "
            + LIMIT
            + " seconds for a workload, in a JVM of its own without the agent; gradients that take"
            + " more than 3 seconds are measured once. Target: "
            + Text.ratio(ROSENBROCK)
            + " times faster than Hipparchus Gradient on rosenbrock.");
    List<String> columns = new ArrayList<>(List.of("workload", "Wengert"));
    for (Peer peer : Peer.values()) {
      columns.add(peer.title());
    }
    Table table = new Table(columns.toArray(String[]::new));
    for (Map.Entry<String, Double> own : wengert.entrySet()) {
      if (BenchmarkWorkloads.named(own.getKey()).peer() != null) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(own.getKey()));
        cells.add(Cell.number(own.getValue()));
        for (Peer peer : Peer.values()) {
          cells.add(cell(own.getKey(), peer, own.getValue()));
        }
        table.add(cells.toArray(Cell[]::new));
      }
    }
    section.add("peers", table);
    return section;
  }

  private static Cell cell(String name, Peer peer, double own) {
    ChildJvm.Result result = ChildJvm.run(false, LIMIT, PeerRun.class, name, peer.name());
    String failed = result.isInTime() ? result.after("failed") : "over " + LIMIT + " s";
    if (failed != null) {
      Progress.line(peer.title() + " " + name + ": " + failed);
      return Cell.text(failed);
    }
    double time = result.number("microseconds");
    double times = time / own;
    Progress.line(peer.title() + " " + name + ": " + Text.number(time) + " us");
    boolean isMissed = name.equals("rosenbrock") && peer == Peer.GRADIENT && times < ROSENBROCK;
    String verdict = isMissed ? " (**missed**: " + Text.ratio(ROSENBROCK) + ")" : "";
    return new Cell(Text.number(time) + " (" + Text.ratio(times) + "x)" + verdict, time);
  }
}
