package org.wengert;

/** How a Jacobian is found. */
public enum Mode {
  /**
   * By the shape: a function of one number without a tape; else by one recording, over which
   * tangents sweep forward if there are fewer inputs than outputs, and adjoints back if not.
   */
  AUTOMATIC,

  /**
   * Without a tape: one run of the function for each input. Takes the least memory, and the least
   * time for very few inputs.
   */
  FORWARD,

  /** By one recording and reverse sweeps, one for every eight outputs. */
  REVERSE
}
