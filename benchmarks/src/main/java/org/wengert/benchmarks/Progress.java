package org.wengert.benchmarks;

/** What is going on, line by line, with the time since the start. */
final class Progress {
  private static final long START = System.nanoTime();

  private Progress() {}

  static void line(String text) {
    long seconds = (System.nanoTime() - START) / 1_000_000_000L;
    System.out.printf("[%2d:%02d] %s%n", seconds / 60, seconds % 60, text);
  }
}
