package org.wengert.agent.twin;

/** When a linear form becomes a statement, beyond the moments when it must. */
public enum RecordingStrategy {
  /** Each operation is recorded at once: the simplest, and the reference for the other. */
  EACH_OPERATION(1, 1),

  /**
   * Forms are combined along straight-line code. A form that is about to be used twice is recorded
   * first if that saves arguments, one with many terms because its coefficients have to be
   * computed.
   */
  LINEAR_FORMS(16, 2),

  /**
   * Linear forms, and a sum that a loop adds to is one statement as long as nothing else is
   * recorded between two additions and nobody else holds its index: the new terms are appended to
   * it.
   */
  OPEN_STATEMENTS(16, 2);

  private final int mostTerms;
  private final int mostTermsShared;

  RecordingStrategy(int mostTerms, int mostTermsShared) {
    this.mostTerms = mostTerms;
    this.mostTermsShared = mostTermsShared;
  }

  /** Whether a form may stay off the tape after an operation. */
  boolean keeps(Shadow form) {
    return this != EACH_OPERATION && form.size() <= mostTerms;
  }

  /**
   * Whether a form that is used more than once may stay off the tape. One with an infinite partial
   * may not: if the uses cancel each other, its adjoint is 0 and nothing has to be multiplied.
   */
  boolean keepsShared(Shadow form) {
    return form.size() <= mostTermsShared && !form.isSingular();
  }

  /** Whether loops keep the shadows of the rows that they read last. */
  boolean keepsRows() {
    return this != EACH_OPERATION;
  }

  /** Whether sums are kept open. */
  boolean keepsSumsOpen() {
    return this == OPEN_STATEMENTS;
  }
}
