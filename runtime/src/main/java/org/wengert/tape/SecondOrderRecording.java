package org.wengert.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.IndexShadow;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/**
 * A tape for second derivatives: each statement keeps, beside the partial derivatives of its
 * arguments, the second partial derivatives of all pairs of them, unless it is linear. It does not
 * depend on a direction, so one recording serves any number of Hessian-vector products.
 *
 * <p>One statement for each operation. What was computed without being recorded is a {@link
 * CurvedRegion}. Confined to one thread.
 */
public final class SecondOrderRecording extends Run {
  /**
   * A second partial derivative that is 0 for whatever arguments, such as that of a product by one
   * of its factors twice: -0. One that is 0 by chance is +0. Only the pattern of a sparse Hessian
   * makes a difference.
   */
  public static final double ALWAYS_ZERO = -0.0;

  private int returned;
  private int statements;

  /** For each statement, the position after its last argument; likewise for second partials. */
  private int[] argumentsEnd = new int[64];

  private int[] secondsEnd = new int[64];
  private double[] partial = new double[64];
  private int[] index = new int[64];

  /** For each statement, those of its pairs of arguments: 11, 12, .. 1k, 22, .. 2k, .. kk. */
  private double[] second = new double[64];

  private int arguments;
  private int seconds;

  /** Arguments of the statement that was begun, the passive ones too. */
  private int begun;

  private final double[] begunPartial = new double[Recording.MOST_ARGUMENTS];
  private final int[] begunIndex = new int[Recording.MOST_ARGUMENTS];
  private int begunSecond;
  private boolean begunCurved;

  private final List<PlacedRegion> regions = new ArrayList<>();
  private final TangentRun scratch = new TangentRun();

  /** An empty recording. */
  public SecondOrderRecording() {
    reset();
  }

  /** Forgets all statements and shadows and begins a new recording. Memory is kept. */
  public void reset() {
    restart();
    returned = 0;
    statements = 0;
    arguments = 0;
    seconds = 0;
    regions.clear();
  }

  /**
   * Appends a region, as many statements as it has outputs.
   *
   * @param region the region
   * @return the index of its first output; the others follow
   */
  public int append(CurvedRegion region) {
    int first = inputs(region.outputs());
    regions.add(new PlacedRegion(region, first));
    return first;
  }

  /** The regions, in the order of their places. */
  List<PlacedRegion> regions() {
    return regions;
  }

  /**
   * A run in which rules are differentiated.
   *
   * @return the run
   */
  public TangentRun scratch() {
    return scratch;
  }

  @Override
  protected ArrayShadow newShadow() {
    return new IndexShadow();
  }

  @Override
  public int returned() {
    return returned;
  }

  @Override
  public void setReturned(int entry) {
    returned = entry;
  }

  @Override
  public int combine(double[] partials, int[] entries) {
    int sum = 0;
    for (int i = 0; i < entries.length; i++) {
      sum = linear(1, sum, partials[i], entries[i]);
    }
    return sum;
  }

  @Override
  public int product(double a, int entryOfA, double b, int entryOfB) {
    return curved(b, entryOfA, a, entryOfB, ALWAYS_ZERO, 1, ALWAYS_ZERO);
  }

  /**
   * Appends several inputs.
   *
   * @param n how many
   * @return the index of the first; the others follow
   */
  public int inputs(int n) {
    for (int i = 0; i < n; i++) {
      close();
    }
    return statements - n + 1;
  }

  private int close() {
    if (statements == argumentsEnd.length) {
      argumentsEnd = Arrays.copyOf(argumentsEnd, 2 * statements);
      secondsEnd = Arrays.copyOf(secondsEnd, 2 * statements);
    }
    argumentsEnd[statements] = arguments;
    secondsEnd[statements] = seconds;
    return ++statements;
  }

  private void argument(double p, int i) {
    if (arguments == index.length) {
      partial = Arrays.copyOf(partial, 2 * arguments);
      index = Arrays.copyOf(index, 2 * arguments);
    }
    partial[arguments] = p;
    index[arguments++] = i;
  }

  private void second(double h) {
    if (seconds == second.length) {
      second = Arrays.copyOf(second, 2 * seconds);
    }
    second[seconds++] = h;
  }

  /**
   * Appends a linear statement with one argument.
   *
   * @param p1 partial derivative
   * @param i1 the argument's index
   * @return the statement's index, 0 if it is passive
   */
  public int linear(double p1, int i1) {
    if (i1 == 0) {
      return 0;
    }
    argument(p1, i1);
    return close();
  }

  /**
   * Appends a linear statement with two arguments, of which those with index 0 are dropped.
   *
   * @param p1 first partial derivative
   * @param i1 first argument's index
   * @param p2 second partial derivative
   * @param i2 second argument's index
   * @return the statement's index, 0 if it is passive
   */
  public int linear(double p1, int i1, double p2, int i2) {
    if (i1 == 0) {
      return linear(p2, i2);
    }
    if (i2 != 0) {
      argument(p1, i1);
      argument(p2, i2);
      return close();
    }
    return linear(p1, i1);
  }

  /**
   * Appends a statement with one argument.
   *
   * @param p1 partial derivative
   * @param i1 the argument's index
   * @param h11 second partial derivative
   * @return the statement's index, 0 if it is passive
   */
  public int curved(double p1, int i1, double h11) {
    if (i1 == 0) {
      return 0;
    }
    argument(p1, i1);
    if (!isAlwaysZero(h11)) {
      second(h11);
    }
    return close();
  }

  /**
   * Appends a statement with two arguments, of which those with index 0 are dropped.
   *
   * @param p1 first partial derivative
   * @param i1 first argument's index
   * @param p2 second partial derivative
   * @param i2 second argument's index
   * @param h11 second partial derivative with respect to the first argument
   * @param h12 mixed second partial derivative
   * @param h22 second partial derivative with respect to the second argument
   * @return the statement's index, 0 if it is passive
   */
  public int curved(double p1, int i1, double p2, int i2, double h11, double h12, double h22) {
    if (i1 == 0) {
      return curved(p2, i2, h22);
    }
    if (i2 == 0) {
      return curved(p1, i1, h11);
    }
    argument(p1, i1);
    argument(p2, i2);
    second(h11);
    second(h12);
    second(h22);
    return close();
  }

  /** Whether a second partial derivative is 0 for whatever arguments. */
  static boolean isAlwaysZero(double h) {
    return Double.doubleToRawLongBits(h) == Double.doubleToRawLongBits(ALWAYS_ZERO);
  }

  /** Begins a statement of any number of arguments. */
  public void begin() {
    begun = 0;
    begunSecond = 0;
    begunCurved = false;
  }

  /**
   * Adds an argument to the statement that was begun; one with index 0 is dropped at the end.
   *
   * @param p partial derivative
   * @param i the argument's index
   */
  public void push(double p, int i) {
    begunPartial[begun] = p;
    begunIndex[begun++] = i;
  }

  /**
   * Adds a second partial derivative to the statement that was begun, after all of its arguments:
   * in the order 11, 12, .. 1k, 22, .. 2k, .. kk.
   *
   * @param h the second partial derivative
   */
  public void pushSecond(double h) {
    int row = 0;
    int column = begunSecond++;
    for (int length = begun; column >= length; length--) {
      column -= length;
      row++;
    }
    begunCurved = true;
    if (begunIndex[row] != 0 && begunIndex[row + column] != 0) {
      second(h);
    }
  }

  /**
   * Ends the statement that was begun.
   *
   * @return its index, 0 if no argument was active
   */
  public int end() {
    int before = arguments;
    for (int i = 0; i < begun; i++) {
      if (begunIndex[i] != 0) {
        argument(begunPartial[i], begunIndex[i]);
      }
    }
    if (arguments == before) {
      return 0;
    }
    int active = arguments - before;
    int expected = active * (active + 1) / 2;
    int start = statements == 0 ? 0 : secondsEnd[statements - 1];
    if (begunCurved && seconds - start != expected) {
      throw new IllegalStateException(seconds - start + " second partials of " + active);
    }
    return close();
  }

  /**
   * Number of statements, inputs included; also the index of the last one.
   *
   * @return the number
   */
  public int size() {
    return statements;
  }

  /** Position of a statement's first argument; that of the next statement ends it. */
  int firstArgument(int statement) {
    return statement == 1 ? 0 : argumentsEnd[statement - 2];
  }

  /** Position of a statement's first second partial; that of the next statement ends it. */
  int firstSecond(int statement) {
    return statement == 1 ? 0 : secondsEnd[statement - 2];
  }

  /** Partial derivatives, by position. */
  double[] partials() {
    return partial;
  }

  /** Indices of arguments, by position. */
  int[] indices() {
    return index;
  }

  /** Second partial derivatives, by position. */
  double[] seconds() {
    return second;
  }
}
