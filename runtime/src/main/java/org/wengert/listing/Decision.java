package org.wengert.listing;

/**
 * A place where an active number decided what happens, or was turned into an integer.
 *
 * @param kind what happened
 * @param left the number
 * @param right what it was compared with; NaN if there is none
 * @param outcome of a comparison 1 if the code jumps because of it and 0 if not, or its sign if it
 *     is used otherwise; the integer of a cast; a number for a choice
 * @param place where, as {@code Class.method(File.java:line)}
 */
public record Decision(Kind kind, double left, double right, long outcome, String place) {
  /** What happened to the number. */
  public enum Kind {
    /** It was compared with another one. */
    COMPARISON,
    /** It was cast to an integer. */
    CAST,
    /** A method such as {@code Math.max} or {@code Math.floor} chose by it. */
    CHOICE
  }
}
