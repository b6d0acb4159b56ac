package org.wengert.shadow;

/**
 * Decides how long what a run knows by identity is kept. At first everything is, as that is
 * cheapest. But what has outlived a garbage collection may be garbage that the run itself keeps, so
 * from then on nothing is: most runs are over before, and long ones do not fill the memory.
 */
final class Keeper {
  /** Bytes that do not matter. */
  private static final long LITTLE = 1 << 15;

  /** Bytes in which a watch could become blind. */
  private static final long MUCH = 1 << 20;

  /** What an object costs beside its entries, and an entry of a table. */
  private static final long EACH = 64;

  /** Bytes that objects may lead to which are not arrays of numbers. */
  private static final long UNSEEN = 1 << 10;

  private static final long MOST = 1L << 40;

  /** Bytes that no run keeps without having a look for garbage, if it allocates at all. */
  private static final long PLENTY = Runtime.getRuntime().maxMemory() / 8;

  private final GarbageWatch watch = new GarbageWatch();

  /** Bytes that were met since the last time something was let go of. */
  private long met;

  private long enough = 2 * LITTLE;

  /** Bytes at which a run that allocates anyway begins to watch, again and again. */
  private long watchAt = LITTLE;

  private boolean watching;
  private boolean collected;

  /** Bytes to count for an array of numbers, whose rows are taken to be as long as the first. */
  static long bytesOf(Object array) {
    if (array instanceof double[] numbers) {
      return EACH + 8L * numbers.length;
    }
    if (array instanceof float[] numbers) {
      return EACH + 4L * numbers.length;
    }
    Object[] rows = (Object[]) array;
    long row = rows.length == 0 || rows[0] == null ? 0 : bytesOf(rows[0]);
    return Math.min(MOST, EACH + rows.length * (4 + row));
  }

  /** Bytes to count for a box. */
  static long bytesOfBox() {
    return EACH;
  }

  /** Bytes to count for any other object. */
  static long bytesOfObject() {
    return UNSEEN;
  }

  /**
   * Counts an object that a table meets for the first time.
   *
   * @param bytes as counted above
   * @param allocated whether memory had to be allocated for it, other than in a run that is the
   *     same as those before: such ones allocate nothing
   * @return whether now is the time to let go of what is garbage
   */
  boolean isTimeAfter(long bytes, boolean allocated) {
    met += bytes;
    return met > LITTLE && !ArrayShadow.PARANOID && isTime(allocated);
  }

  private boolean isTime(boolean allocated) {
    collected |= watching && watch.hasCollected();
    // where memory is scarce the JVM may make even nobody's object among the old ones
    if (collected || allocated && met > PLENTY) {
      return met > enough;
    }
    if (allocated && met > watchAt) {
      watch.begin();
      watching = true;
      watchAt = met + MUCH;
    } else if (!watching) {
      watch.beginAgain();
      watching = true;
    }
    return false;
  }

  /**
   * Counts anew, after garbage was let go of.
   *
   * @param entries how many are left, as looking through them has its cost too: but where memory is
   *     scarce, what they may keep costs more
   */
  void letGo(long entries) {
    met = 0;
    Runtime jvm = Runtime.getRuntime();
    long available = jvm.maxMemory() - jvm.totalMemory() + jvm.freeMemory();
    enough = Math.max(2 * LITTLE, Math.min(entries * EACH / 2, available / 8));
    watch.begin();
    watchAt = MUCH;
    collected = false;
  }

  /** Begins a new run. */
  void reset() {
    met = 0;
    enough = 2 * LITTLE;
    watchAt = LITTLE;
    watching = false;
    collected = false;
  }
}
