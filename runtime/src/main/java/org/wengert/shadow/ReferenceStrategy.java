package org.wengert.shadow;

/**
 * Whether the agent was told to derive twins by the reference strategy. Then what only makes
 * shadows faster is left out as well, so that tests hold it against the simplest thing.
 */
final class ReferenceStrategy {
  private ReferenceStrategy() {}

  /** Whether it was chosen, by the system property that the agent reads. */
  static boolean isChosen() {
    return "each-operation".equals(System.getProperty("wengert.strategy"));
  }
}
