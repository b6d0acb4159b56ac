package org.wengert.check;

/** What a check found. Reports are immutable. */
public interface CheckReport {
  /**
   * Whether the derivative is right, as far as the check can tell. Kinks do not count against it.
   *
   * @return false if something is wrong, or if nothing could be judged at all
   */
  boolean passes();

  /**
   * Throws unless the check passes.
   *
   * @return this report
   * @throws AssertionError with {@link #text()} as its message
   */
  CheckReport assertPasses();

  /**
   * What was found, for people: a few lines and a table with the worst on top, of which long runs
   * of what is well are left out.
   *
   * @return lines of text, each with a line feed at its end
   */
  String text();

  /**
   * What was found, for programs: one JSON object. Numbers that JSON has no form for are the
   * strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
   *
   * @return the object in one line
   */
  String json();
}
