package org.wengert.check.program;

/**
 * Which calls of a method are checked: the first ones, then ever rarer ones, whose number is a
 * power of two. A million calls bring twenty checks beyond the first.
 *
 * @param first how many calls are checked at the beginning
 */
public record Sampling(long first) {
  /** How many calls are checked at the beginning, unless the user says otherwise. */
  public static final long FIRST = 10;

  /**
   * Whether to check a call.
   *
   * @param call its number, counted from 1
   * @return true if so
   */
  public boolean wants(long call) {
    return call <= first || Long.bitCount(call) == 1;
  }
}
