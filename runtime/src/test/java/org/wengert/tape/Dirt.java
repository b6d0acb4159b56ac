package org.wengert.tape;

import java.util.Arrays;

/** What a reused chunk may hold when it is filled again. */
public final class Dirt {
  private Dirt() {}

  /** Fills the chunks in use with values that spoil every result that reads one of them. */
  public static void poison(Recording recording) {
    for (Chunk chunk : recording.chunks()) {
      Arrays.fill(chunk.partial, Double.NaN);
      Arrays.fill(chunk.index, Integer.MIN_VALUE);
      Arrays.fill(chunk.count, (byte) 77);
      chunk.arguments = Integer.MIN_VALUE;
      chunk.statements = Integer.MIN_VALUE;
    }
  }
}
