package org.wengert.checkpoint;

import java.util.function.Consumer;
import org.wengert.Checkpointing.Statistics;

/** Counts what a loop costs, and reports it. */
final class Meter {
  private final Consumer<Statistics> report;
  private int steps;
  private int stepsPerRecording;
  private int snapshots;
  private long snapshotBytes;
  private long recomputed;
  private long recorded;
  private long tapeBytes;

  Meter(Consumer<Statistics> report) {
    this.report = report;
  }

  /** The loop has run. */
  void ran(int count, int perRecording) {
    steps = count;
    stepsPerRecording = perRecording;
    report();
  }

  /** States are kept. */
  void kept(Snapshots kept) {
    if (kept.size() > snapshots) {
      snapshots = kept.size();
    }
    snapshotBytes = Math.max(snapshotBytes, kept.bytes());
  }

  /** Steps were run again without being recorded. */
  void recomputed(int count) {
    recomputed += count;
  }

  /** Steps were recorded. */
  void recorded(int count, long bytes) {
    recorded += count;
    tapeBytes = Math.max(tapeBytes, bytes);
  }

  /** Tells what was counted by now. */
  void report() {
    report.accept(
        new Statistics(
            steps, stepsPerRecording, snapshots, snapshotBytes, recomputed, recorded, tapeBytes));
  }
}
