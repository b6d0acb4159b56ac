package org.wengert.agent.twin;

/** Which bodies of twins are split into parts, and into how large ones. */
public enum Splitting {
  /**
   * Bodies that HotSpot's compilers would refuse, into parts in which C2 still inlines all that
   * records.
   */
  LARGE(BodyDeriver.LARGEST_COMPILED, 1500, 150),

  /** Wherever it can be done, into small parts: so tests see that it changes nothing. */
  EVERYTHING(60, 200, 10);

  private final int largestBody;
  private final int largestPart;
  private final int smallestPart;

  Splitting(int largestBody, int largestPart, int smallestPart) {
    this.largestBody = largestBody;
    this.largestPart = largestPart;
    this.smallestPart = smallestPart;
  }

  /** Bytes up to which a body stays whole. */
  int largestBody() {
    return largestBody;
  }

  /** Bytes of a part at most. */
  int largestPart() {
    return largestPart;
  }

  /** Bytes of a part at least. */
  int smallestPart() {
    return smallestPart;
  }

  /**
   * Whether to replace code by a call.
   *
   * @param call bytes of the call
   * @param code bytes of the code
   */
  boolean isWorthwhile(int call, int code) {
    return this == EVERYTHING || 2 * call < code;
  }

  /** Whether to split again what is still too large. */
  boolean goesOn() {
    return this == LARGE;
  }
}
