package org.wengert.check;

/** What a comparison of a derivative with differences shows, the worst first. */
public enum Verdict {
  /** They differ by more than the error of the difference explains. */
  WRONG("WRONG"),

  /**
   * The function has no derivative there, as far as differences can tell: its slopes to both sides
   * differ, or it jumps, or its slope grows without bound. So there is nothing to compare with.
   */
  KINK("kink?"),

  /** The difference is too inaccurate to tell, or the function is not finite around the point. */
  UNSURE("unsure"),

  /** They agree, up to the error of the difference. */
  OK("ok");

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /**
   * How reports show it.
   *
   * @return a short word
   */
  public String text() {
    return text;
  }
}
