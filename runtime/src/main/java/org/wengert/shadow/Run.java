package org.wengert.shadow;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wengert.UnsupportedDifferentiationException;

/**
 * One run of a function through its twins: what every twin gets as its last parameter. It holds the
 * shadows known by identity, and what a twin hands to its caller beside its result.
 *
 * <p>Twins of different kinds carry different shadows beside numbers: a tape index, or a tangent.
 * What all of them share (boxes, lambdas, copies of arrays, boundaries) sees the shadow of a number
 * as an {@code int}: 0 for a passive one, else what this run understands. Confined to one thread.
 */
public abstract class Run {
  static {
    CaughtError.prepare();
  }

  private static final AtomicLong SERIALS = new AtomicLong();

  @SuppressWarnings("this-escape") // the table only keeps the reference until a run begins
  private final ShadowTable shadows = new ShadowTable(this);

  private final LiveTag live = new LiveTag();

  private long tag;
  private ArrayShadow returnedShadow;
  private UnsupportedDifferentiationException failure;
  private VirtualMachineError caught;

  /** Calls of code that is not followed, by its name; null if they are not counted. */
  private Map<String, Integer> boundaries;

  /** A run that was not started. */
  protected Run() {}

  /** Forgets all shadows and begins a new run. Cost: what was used. */
  protected final void restart() {
    forgetShadows();
    failure = null;
    caught = null;
    tag = SERIALS.incrementAndGet() << 31;
    live.set(tag);
  }

  /**
   * A new shadow for arrays, one after the other.
   *
   * @return a shadow of no array yet
   */
  protected abstract ArrayShadow newShadow();

  /**
   * Lets go of all of the user's objects, but those that a sweep may need; derivatives stay. Cost:
   * what was used.
   */
  public final void forgetShadows() {
    live.set(0);
    shadows.reset();
    returnedShadow = null;
  }

  /**
   * What this run knows by identity.
   *
   * @return the table
   */
  public final ShadowTable shadows() {
    return shadows;
  }

  /** The tag as long as this run is going on. */
  final LiveTag live() {
    return live;
  }

  /**
   * What a companion field holds beside a shadow written by this run: the run's serial number,
   * shifted past the 31 bits of an index.
   *
   * @return the tag
   */
  public final long tag() {
    return tag;
  }

  /**
   * The shadow of the number that the last twin returned.
   *
   * @return the shadow, 0 if it is passive
   */
  public abstract int returned();

  /**
   * Hands the shadow of a returned number to the caller.
   *
   * @param entry the shadow, 0 if it is passive
   */
  public abstract void setReturned(int entry);

  /**
   * The shadow of a number that was computed from others.
   *
   * @param partials partial derivative with respect to each of them
   * @param entries their shadows
   * @return the shadow, 0 if all of them are passive
   */
  public abstract int combine(double[] partials, int[] entries);

  /**
   * What a table keeps for a shadow, as some shadows do not last.
   *
   * @param entry the shadow of a number, not 0
   */
  Number lasting(int entry) {
    return entry;
  }

  /**
   * The shadow that a table keeps.
   *
   * @param lasting what {@link #lasting} said of it
   */
  int entry(Number lasting) {
    return lasting.intValue();
  }

  /**
   * The shadow of a product of two numbers.
   *
   * @param a one factor
   * @param entryOfA its shadow
   * @param b the other factor
   * @param entryOfB its shadow
   * @return the shadow, 0 if both are passive
   */
  public int product(double a, int entryOfA, double b, int entryOfB) {
    return combine(new double[] {b, a}, new int[] {entryOfA, entryOfB});
  }

  /**
   * The shadow of an array that was returned: the one handed over if it is that array's, else the
   * table's.
   *
   * @param array the array, or null
   * @return its shadow, null for null
   */
  public final ArrayShadow returnedShadow(Object array) {
    ArrayShadow shadow = returnedShadow;
    return shadow != null && shadow.isOf(array) ? shadow : shadows.of(array);
  }

  /**
   * Hands the shadow of a returned array to the caller.
   *
   * @param shadow the shadow, null for a null array
   */
  public final void setReturnedShadow(ArrayShadow shadow) {
    returnedShadow = shadow;
  }

  /** Counts from now on, in all runs, what {@link #met} is called for. */
  public final void countBoundaries() {
    boundaries = new TreeMap<>();
  }

  /**
   * Notes a call of code that is not followed.
   *
   * @param callee what is called
   */
  public final void met(String callee) {
    if (boundaries != null) {
      boundaries.merge(callee, 1, Integer::sum);
    }
  }

  /**
   * How often code that is not followed was called.
   *
   * @return by what was called; empty if calls are not counted
   */
  public final Map<String, Integer> boundaries() {
    return boundaries == null ? Map.of() : Collections.unmodifiableMap(boundaries);
  }

  /**
   * Marks this run as having lost a derivative, so that its result is refused even if the user's
   * code catches the exception.
   *
   * @param lost says what was lost; of several the first is kept
   */
  public final void fail(UnsupportedDifferentiationException lost) {
    if (failure == null) {
      failure = lost;
    }
  }

  /**
   * Why this run's result cannot be used.
   *
   * @return the first failure since the run began, null if there was none
   */
  public final UnsupportedDifferentiationException failure() {
    if (failure == null && caught != null) {
      failure = CaughtError.failure(caught);
      caught = null;
    }
    return failure;
  }

  /**
   * Notes an error that the program caught. The run fails if Wengert may have been cut short by it.
   *
   * @param error the error
   */
  public final void caught(VirtualMachineError error) {
    if (caught == null || caught instanceof OutOfMemoryError) {
      caught = error;
    }
  }
}
