package org.wengert.agent.twin;

import org.wengert.link.TwinKind;

/** When a linear form becomes a statement, beyond the moments when it must. */
public enum RecordingStrategy {
  /**
   * Each operation is recorded at once: the simplest, and the reference for the others. What only
   * makes twins faster is left out.
   */
  EACH_OPERATION(0, 1),

  /**
   * Each operation at once, but nothing is looked up or tested again that is known: for twins that
   * compute tangents or lists, which forms do not make shorter.
   */
  KNOWN_OPERATIONS(0, 1),

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

  /**
   * The strategy for a kind of twins where this one was chosen. Forms save statements on a tape;
   * tangents, and what is listed or has second derivatives, are soonest had at each operation. The
   * reference is for all kinds.
   *
   * @param kind the kind of twins
   */
  public RecordingStrategy of(TwinKind kind) {
    boolean hasForms = kind == TwinKind.TAPE || kind == TwinKind.PROFILE;
    return hasForms || this == EACH_OPERATION ? this : KNOWN_OPERATIONS;
  }

  /** Whether a form may stay off the tape after an operation. */
  boolean keeps(Shadow form) {
    return mostTerms > 0 && form.size() <= mostTerms;
  }

  /**
   * Whether a form that is used more than once may stay off the tape. One with an infinite partial
   * may not: if the uses cancel each other, its adjoint is 0 and nothing has to be multiplied.
   */
  boolean keepsShared(Shadow form) {
    return form.size() <= mostTermsShared && !form.isSingular();
  }

  /**
   * Whether the shadows of elements and rows that were read are kept as long as they hold: in a
   * block, and rows in loops.
   */
  boolean keepsElements() {
    return this != EACH_OPERATION;
  }

  /** Whether numbers that are certainly passive have no shadows. */
  boolean findsPassive() {
    return this != EACH_OPERATION;
  }

  /** How many products of a tangent are added before there is a test for NaN. */
  int productsAddedAtOnce() {
    return this == EACH_OPERATION ? 1 : 3;
  }

  /** The strategy for a method whose twin is too large by this one. */
  RecordingStrategy other() {
    return mostTerms > 0 ? EACH_OPERATION : LINEAR_FORMS;
  }

  /** Whether sums are kept open. */
  boolean keepsSumsOpen() {
    return this == OPEN_STATEMENTS;
  }
}
