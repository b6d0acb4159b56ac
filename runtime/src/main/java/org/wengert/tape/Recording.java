package org.wengert.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.ShadowTable;

/**
 * One tape being filled: what every tape twin gets as its last parameter.
 *
 * <p>A statement's index is its position, counted from 1; index 0 means passive. An input is a
 * statement with no arguments. The arrays of the current chunk are fields here, so that appending
 * costs no indirection.
 *
 * <p>Confined to one thread. Statements are appended through {@code org.wengert.link.Record}.
 */
public final class Recording {
  /**
   * Arguments of a chunk: 3 MiB of partials and indices, large enough to be as fast as one array.
   */
  public static final int DEFAULT_CHUNK = 1 << 18;

  /** Arguments of the first chunk; each later one is four times as large, up to the capacity. */
  private static final int FIRST_CHUNK = 1 << 12;

  /** Most arguments of one statement, since a statement keeps its count in a byte. */
  public static final int MOST_ARGUMENTS = 255;

  private static final AtomicLong SERIALS = new AtomicLong();

  private final int capacity;
  private final List<Chunk> chunks = new ArrayList<>();
  private final ShadowTable shadows = new ShadowTable();
  private long tag;

  private int current;
  private double[] partial;
  private int[] index;
  private byte[] count;
  private int arguments;
  private int statements;

  /** Statements in the chunks before the current one. */
  private int before;

  /** The statement that may be appended to while it is the last one, or 0. */
  private int open;

  /** Where the next argument of a begun statement goes. */
  private int pending;

  private int returned;
  private ArrayShadow returnedShadow;
  private UnsupportedDifferentiationException failure;

  /**
   * An empty recording.
   *
   * @param capacity most arguments of a chunk, at least {@link #MOST_ARGUMENTS}; the first chunks
   *     are smaller, so that a small recording takes little memory
   */
  public Recording(int capacity) {
    if (capacity < MOST_ARGUMENTS) {
      throw new IllegalArgumentException("chunk of " + capacity + " arguments");
    }
    this.capacity = capacity;
    addChunk();
    reset();
  }

  /** Forgets all statements and shadows and begins a new recording. Cost: what was used. */
  public void reset() {
    enter(0);
    before = 0;
    forgetShadows();
    returned = 0;
    open = 0;
    failure = null;
    tag = SERIALS.incrementAndGet() << 31;
  }

  /** Lets go of all of the user's objects; statements stay. Cost: what was used. */
  public void forgetShadows() {
    shadows.reset();
    returnedShadow = null;
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
      } catch (OutOfMemoryError noMemory) {
        throw full("and the JVM has no memory for more (-Xmx)", noMemory);
      }
    }
    before += statements;
    enter(current + 1);
  }

  /** User code may catch this exception too, so the recording remembers it. */
  private UnsupportedDifferentiationException full(String why, Throwable cause) {
    UnsupportedDifferentiationException full =
        new UnsupportedDifferentiationException(
            "The tape is full: it has "
                + size()
                + " statements, "
                + why
                + ". Record a shorter run, or write a rule for the method that records most.",
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
    return statement == open
        && statements > 0
        && statement == before + statements
        && arguments + terms <= partial.length
        && (count[statements - 1] & 0xFF) + terms <= MOST_ARGUMENTS;
  }

  /**
   * Appends a term to the last statement, which is open; one with index 0 is dropped.
   *
   * @param p partial derivative with respect to the term
   * @param i the term's index
   */
  public void extend(double p, int i) {
    if (i != 0) {
      partial[arguments] = p;
      index[arguments++] = i;
      count[statements - 1]++;
    }
  }

  /**
   * Leaves a statement open, so that terms can be appended to it as long as it is the last one.
   *
   * @param statement its index; 0 closes the one that is open
   * @return the same index
   */
  public int open(int statement) {
    open = statement;
    return statement;
  }

  /** Begins a statement of up to {@link #MOST_ARGUMENTS} arguments. */
  public void begin() {
    ensure(MOST_ARGUMENTS);
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
   * @return an unmodifiable list
   */
  List<Chunk> chunks() {
    seal();
    return List.copyOf(chunks.subList(0, current + 1));
  }

  /**
   * What this recording knows by identity.
   *
   * @return the table
   */
  public ShadowTable shadows() {
    return shadows;
  }

  /**
   * What a companion field holds beside an index written by this recording: the recording's serial
   * number, shifted past the 31 bits of the index.
   *
   * @return the tag
   */
  public long tag() {
    return tag;
  }

  /**
   * The shadow of the {@code double} that the last twin returned.
   *
   * @return its index
   */
  public int returned() {
    return returned;
  }

  /**
   * Hands the shadow of a returned {@code double} to the caller.
   *
   * @param entry its index
   */
  public void setReturned(int entry) {
    returned = entry;
  }

  /**
   * The shadow of an array that was returned: the one handed over if it is that array's, else the
   * table's.
   *
   * @param array the array, or null
   * @return its shadow, null for null
   */
  public ArrayShadow returnedShadow(Object array) {
    ArrayShadow shadow = returnedShadow;
    return shadow != null && shadow.array() == array ? shadow : shadows.of(array);
  }

  /**
   * Hands the shadow of a returned array to the caller.
   *
   * @param shadow the shadow, null for a null array
   */
  public void setReturnedShadow(ArrayShadow shadow) {
    returnedShadow = shadow;
  }

  /**
   * Marks this recording as having lost a derivative, so that its result is refused even if the
   * user's code catches the exception.
   *
   * @param lost says what was lost; of several the first is kept
   */
  public void fail(UnsupportedDifferentiationException lost) {
    if (failure == null) {
      failure = lost;
    }
  }

  /**
   * Why this recording cannot be used.
   *
   * @return the first failure since the last reset, null if there was none
   */
  public UnsupportedDifferentiationException failure() {
    return failure;
  }
}
