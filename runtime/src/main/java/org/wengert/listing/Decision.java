package org.wengert.listing;

/**
 * A place where an active number decided what happens, or was turned into an integer.
 *
 * @param kind what happened
 * @param left the number
 * @param right what it was compared with; NaN for a cast
 * @param outcome the sign of the comparison, or the integer
 * @param place where, as {@code Class.method(File.java:line)}
 */
public record Decision(Kind kind, double left, double right, long outcome, String place) {
  /** What happened to the number. */
  public enum Kind {
    /** It was compared with another one. */
    COMPARISON,
    /** It was cast to an integer. */
    CAST
  }
}
