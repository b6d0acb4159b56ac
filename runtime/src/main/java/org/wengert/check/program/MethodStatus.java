package org.wengert.check.program;

/** What the checks of a method came to, the worst first. */
public enum MethodStatus {
  /** An entry of the gradient is wrong. */
  WRONG("WRONG"),
  /** Wengert refuses to differentiate it. */
  REFUSED("refused"),
  /** It cannot be checked: it is not a function of its arguments, or takes too long. */
  UNCHECKABLE("not checkable"),
  /** Differences were too inaccurate to tell, in all that was compared. */
  UNSURE("unsure"),
  /** All that could be judged agrees. */
  RIGHT("ok"),
  /** No call of it was checked. */
  UNCHECKED("not checked");

  private final String text;

  MethodStatus(String text) {
    this.text = text;
  }

  /**
   * How reports show it.
   *
   * @return a word or two
   */
  public String text() {
    return text;
  }
}
