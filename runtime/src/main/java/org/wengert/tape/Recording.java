package org.wengert.tape;

import java.util.concurrent.atomic.AtomicLong;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.ShadowTable;

/**
 * One tape being filled: what every tape twin gets as its last parameter. It holds the statements,
 * the shadows known by identity, and what a twin hands to its caller beside its result.
 *
 * <p>Confined to one thread. Statements are appended through {@code org.wengert.link.Record}.
 */
public final class Recording extends Statements {
  /**
   * Arguments of a chunk: 3 MiB of partials and indices, large enough to be as fast as one array.
   */
  public static final int DEFAULT_CHUNK = 1 << 18;

  /** Most arguments of one statement, since a statement keeps its count in a byte. */
  public static final int MOST_ARGUMENTS = 255;

  private static final AtomicLong SERIALS = new AtomicLong();

  private final ShadowTable shadows = new ShadowTable();
  private long tag;
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
    super(checked(capacity));
    reset();
  }

  private static int checked(int capacity) {
    if (capacity < MOST_ARGUMENTS) {
      throw new IllegalArgumentException("chunk of " + capacity + " arguments");
    }
    return capacity;
  }

  /** Forgets all statements and shadows and begins a new recording. Cost: what was used. */
  public void reset() {
    clear();
    forgetShadows();
    returned = 0;
    failure = null;
    tag = SERIALS.incrementAndGet() << 31;
  }

  /** Lets go of all of the user's objects; statements stay. Cost: what was used. */
  public void forgetShadows() {
    shadows.reset();
    returnedShadow = null;
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
  @Override
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
