package org.wengert.tape;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;

/**
 * The statements of a recording. A statement's index is its position, counted from 1; index 0 means
 * passive. An input is a statement with no arguments.
 *
 * <p>The arrays of the current chunk are fields here, and {@link Recording} is a subclass, so that
 * appending costs no indirection. This class is long as the ways to append are written out for each
 * number of arguments, which was measured to be faster than any shorter form.
 */
abstract class Statements extends Run {
  /** Arguments of the first chunk; each later one is four times as large, up to the capacity. */
  private static final int FIRST_CHUNK = 1 << 12;

  private final int capacity;
  private final List<Chunk> chunks = new ArrayList<>();
  private final List<Chunk> inUse = new InUse();
  private int current;
  private double[] partial;
  private int[] index;
  private byte[] count;
  private int arguments;
  private int statements;

  /** Statements in the chunks before the current one. */
  private int before;

  /**
   * The statement that may be appended to while it is the last one, or 0; negated if an element of
   * an array holds its index, and no variable.
   */
  private int open;

  /** Where the arguments of the open statement end at most; 0 in a chunk that has none. */
  private int openEnd;

  /** Where the memory went that was allocated since {@link #clear}. */
  private final FillingLines lines = new FillingLines();

  /** Where the next argument of a begun statement goes. */
  private int pending;

  /** The chunks in use: made once, as every sweep asks for it. */
  private final class InUse extends AbstractList<Chunk> implements RandomAccess {
    @Override
    public Chunk get(int chunk) {
      return chunks.get(Objects.checkIndex(chunk, size()));
    }

    @Override
    public int size() {
      return current + 1;
    }
  }

  /**
   * No statements yet.
   *
   * @param capacity most arguments of a chunk
   */
  Statements(int capacity) {
    this.capacity = capacity;
    addChunk();
    enter(0);
  }

  /** Forgets all statements; memory is kept. */
  final void clear() {
    enter(0);
    before = 0;
    open = 0;
    lines.clear();
  }

  private void addChunk() {
    int growth = Math.min(2 * chunks.size(), 18);
    chunks.add(new Chunk(Math.min(capacity, FIRST_CHUNK << growth)));
  }

  private void enter(int chunk) {
    Chunk next = chunks.get(chunk);
    current = chunk;
    partial = next.partial;
    index = next.index;
    count = next.count;
    arguments = 0;
    statements = 0;
    openEnd = 0;
  }

  /** Moves on to the next chunk. */
  private void nextChunk() {
    seal();
    if (Integer.MAX_VALUE - size() < 2L * capacity) {
      throw full("the most that one tape can number", null);
    }
    if (current + 1 == chunks.size()) {
      try {
        addChunk();
        lines.add(place());
      } catch (OutOfMemoryError noMemory) {
        throw full("and the JVM has no memory for more (-Xmx)", noMemory);
      }
    }
    before += statements;
    enter(current + 1);
  }

  /** The source line that is being recorded. */
  abstract String place();

  private UnsupportedDifferentiationException full(String why, Throwable cause) {
    if (lines.isEmpty()) {
      lines.add(place()); // all memory was there from an earlier recording
    }
    UnsupportedDifferentiationException full =
        new UnsupportedDifferentiationException(
            "The tape is full: it has "
                + size()
                + " statements with "
                + arguments()
                + " arguments in "
                + (bytes() >> 20)
                + " MB, "
                + why
                + ". What filled it last was mostly "
                + lines.hottest()
                + ". Keep a long loop on checkpoints (Checkpointing.loop), bring a derivative of"
                + " your own for that code (@DerivativeOf, CustomDerivative), or record a shorter"
                + " run.",
            cause);
    fail(full);
    return full;
  }

  private void seal() {
    Chunk chunk = chunks.get(current);
    chunk.arguments = arguments;
    chunk.statements = statements;
  }

  /** Makes room for one statement with {@code n} more arguments. */
  private void ensure(int n) {
    if (arguments + n > partial.length || statements == count.length) {
      nextChunk();
    }
  }

  private int close(int end) {
    count[statements++] = (byte) (end - arguments);
    arguments = end;
    return before + statements;
  }

  /**
   * Appends an input.
   *
   * @return its index
   */
  public int input() {
    ensure(0);
    return close(arguments);
  }

  /**
   * Appends several inputs.
   *
   * @param n how many
   * @return the index of the first; the others follow
   */
  public int inputs(int n) {
    int first = size() + 1;
    for (int left = n; left > 0; ) {
      ensure(0);
      int here = Math.min(left, count.length - statements);
      Arrays.fill(count, statements, statements + here, (byte) 0);
      statements += here;
      left -= here;
    }
    return first;
  }

  /**
   * Appends a statement with one argument.
   *
   * @param p1 partial derivative with respect to the argument
   * @param i1 the argument's index, not 0
   * @return the statement's index
   */
  public int append(double p1, int i1) {
    ensure(1);
    int at = arguments;
    partial[at] = p1;
    index[at] = i1;
    return close(at + 1);
  }

  /**
   * Appends a statement with two arguments, of which those with index 0 are dropped.
   *
   * @param p1 first partial derivative
   * @param i1 first argument's index
   * @param p2 second partial derivative
   * @param i2 second argument's index
   * @return the statement's index
   */
  public int append(double p1, int i1, double p2, int i2) {
    ensure(2);
    int at = arguments;
    double[] p = partial;
    int[] x = index;
    if (i1 != 0) {
      p[at] = p1;
      x[at++] = i1;
    }
    if (i2 != 0) {
      p[at] = p2;
      x[at++] = i2;
    }
    return close(at);
  }

  /**
   * Appends a statement with three arguments, of which those with index 0 are dropped.
   *
   * @param p1 first partial derivative
   * @param i1 first argument's index
   * @param p2 second partial derivative
   * @param i2 second argument's index
   * @param p3 third partial derivative
   * @param i3 third argument's index
   * @return the statement's index
   */
  public int append(double p1, int i1, double p2, int i2, double p3, int i3) {
    ensure(3);
    int at = arguments;
    double[] p = partial;
    int[] x = index;
    if (i1 != 0) {
      p[at] = p1;
      x[at++] = i1;
    }
    if (i2 != 0) {
      p[at] = p2;
      x[at++] = i2;
    }
    if (i3 != 0) {
      p[at] = p3;
      x[at++] = i3;
    }
    return close(at);
  }

  /**
   * Appends a statement with four arguments, of which those with index 0 are dropped.
   *
   * @param p1 first partial derivative
   * @param i1 first argument's index
   * @param p2 second partial derivative
   * @param i2 second argument's index
   * @param p3 third partial derivative
   * @param i3 third argument's index
   * @param p4 fourth partial derivative
   * @param i4 fourth argument's index
   * @return the statement's index
   */
  public int append(double p1, int i1, double p2, int i2, double p3, int i3, double p4, int i4) {
    ensure(4);
    int at = arguments;
    double[] p = partial;
    int[] x = index;
    if (i1 != 0) {
      p[at] = p1;
      x[at++] = i1;
    }
    if (i2 != 0) {
      p[at] = p2;
      x[at++] = i2;
    }
    if (i3 != 0) {
      p[at] = p3;
      x[at++] = i3;
    }
    if (i4 != 0) {
      p[at] = p4;
      x[at++] = i4;
    }
    return close(at);
  }

  /**
   * Whether terms can be appended to a statement: it is the last one, was left open, and there is
   * room.
   *
   * @param statement its index
   * @param terms how many
   * @return true if so
   */
  public boolean isOpen(int statement, int terms) {
    return statement == open && isLast(statement, terms);
  }

  /**
   * Whether terms can be appended to a statement that is a sum in an array, as {@link #isOpen} says
   * of one in a variable.
   *
   * @param statement its index
   * @param terms how many
   * @return true if so
   */
  public boolean isOpenElement(int statement, int terms) {
    return -statement == open && isLast(statement, terms);
  }

  private boolean isLast(int statement, int terms) {
    return statement == before + statements && arguments + terms <= openEnd;
  }

  /**
   * Appends a term to the last statement, which is open.
   *
   * @param p partial derivative with respect to the term
   * @param i the term's index, not 0
   */
  public void extend(double p, int i) {
    int at = arguments;
    partial[at] = p;
    index[at] = i;
    grow(at + 1);
  }

  /**
   * Appends two terms to the last statement, which is open; those with index 0 are dropped.
   *
   * @param p1 partial derivative with respect to the first term
   * @param i1 its index
   * @param p2 partial derivative with respect to the second term
   * @param i2 its index
   */
  public void extend(double p1, int i1, double p2, int i2) {
    int at = arguments;
    double[] p = partial;
    int[] x = index;
    if (i1 != 0) {
      p[at] = p1;
      x[at++] = i1;
    }
    if (i2 != 0) {
      p[at] = p2;
      x[at++] = i2;
    }
    grow(at);
  }

  /** Ends the last statement, which is open, further behind. */
  private void grow(int end) {
    count[statements - 1] += (byte) (end - arguments);
    arguments = end;
  }

  /**
   * Leaves a statement open, so that terms can be appended to it as long as it is the last one.
   *
   * @param statement its index; 0 closes the one that is open
   * @return the same index
   */
  public int open(int statement) {
    open = statement;
    if (statement != 0) {
      boundOpen();
    }
    return statement;
  }

  private void boundOpen() {
    int start = arguments - (count[statements - 1] & 0xFF);
    openEnd = Math.min(partial.length, start + Recording.MOST_ARGUMENTS);
  }

  /**
   * Leaves a statement open whose index only an element of an array will hold.
   *
   * @param statement its index
   * @return the same index
   */
  public int openElement(int statement) {
    open = -statement;
    boundOpen();
    return statement;
  }

  /**
   * Closes a statement that was left open for an element, as its index was read.
   *
   * @param statement any index
   */
  public void readElement(int statement) {
    if (-statement == open) {
      open = 0;
    }
  }

  /** Begins a statement of up to {@link Recording#MOST_ARGUMENTS} arguments. */
  public void begin() {
    ensure(Recording.MOST_ARGUMENTS);
    pending = arguments;
  }

  /**
   * Adds an argument to the statement that was begun; one with index 0 is dropped.
   *
   * @param p partial derivative
   * @param i the argument's index
   */
  public void push(double p, int i) {
    if (i != 0) {
      partial[pending] = p;
      index[pending++] = i;
    }
  }

  /**
   * Ends the statement that was begun.
   *
   * @return its index, 0 if no argument was active
   */
  public int end() {
    return pending == arguments ? 0 : close(pending);
  }

  /**
   * Number of statements, inputs included; also the index of the last one.
   *
   * @return the number
   */
  public int size() {
    return before + statements;
  }

  /**
   * Number of arguments of all statements.
   *
   * @return the number
   */
  public long arguments() {
    long sum = arguments;
    for (int c = 0; c < current; c++) {
      sum += chunks.get(c).arguments;
    }
    return sum;
  }

  /**
   * Memory that statements and arguments fill.
   *
   * @return the number of bytes
   */
  public long bytes() {
    return (Double.BYTES + Integer.BYTES) * arguments() + size();
  }

  /**
   * Chunks in use, the current one last; up to date until the next statement is appended.
   *
   * @return an unmodifiable list, always the same one
   */
  final List<Chunk> chunks() {
    seal();
    return inUse;
  }
}
