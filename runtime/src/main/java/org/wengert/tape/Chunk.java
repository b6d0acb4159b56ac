package org.wengert.tape;

/**
 * A piece of the tape: arguments as two parallel arrays, and how many of them each statement has.
 *
 * <p>A statement lies in one chunk. Chunks are kept between recordings, because fresh memory for
 * each gradient costs twice the time.
 */
final class Chunk {
  /** Partial derivative of each argument. */
  final double[] partial;

  /** Tape index of each argument, never 0. */
  final int[] index;

  /** Number of arguments of each statement, unsigned. */
  final byte[] count;

  /** Number of arguments in this chunk; valid when a later chunk is in use. */
  int arguments;

  /** Number of statements in this chunk; valid when a later chunk is in use. */
  int statements;

  Chunk(int capacity) {
    partial = new double[capacity];
    index = new int[capacity];
    count = new byte[capacity];
  }
}
