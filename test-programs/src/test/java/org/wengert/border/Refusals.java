package org.wengert.border;

/** Parts of the messages of refusals. */
final class Refusals {
  /** Why an excluded class is refused. */
  static final String EXCLUDED = "(it is excluded)";

  /** Why a hidden class is refused. */
  static final String HIDDEN = "(it is a hidden class)";

  /** Why the JDK is refused. */
  static final String JDK = "(it is part of the JDK and has no rule)";

  private Refusals() {}
}
