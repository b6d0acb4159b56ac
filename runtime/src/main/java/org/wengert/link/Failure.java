package org.wengert.link;

/**
 * Throws what a method handle threw, unchanged, where the compiler knows of no checked exception.
 */
final class Failure {
  private Failure() {}

  /**
   * Throws.
   *
   * @param failure what to throw
   * @return never; lets the caller write {@code throw}
   */
  static RuntimeException unchecked(Throwable failure) {
    throw Failure.<RuntimeException>sneak(failure);
  }

  @SuppressWarnings("unchecked") // erased: nothing is cast at run time
  private static <T extends Throwable> T sneak(Throwable failure) throws T {
    throw (T) failure;
  }
}
