package org.wengert.border;

import java.util.List;

/**
 * What a cell has to come to.
 *
 * @param verdict right, loud or senseless
 * @param words what the message of a refusal contains; for a senseless cell the reason
 */
record Expected(Verdict verdict, List<String> words) {
  /** What a cell can be. */
  enum Verdict {
    /** The derivative is right. */
    RIGHT("right"),
    /** Active values are refused; passive ones may cross, and the derivative is right. */
    LOUD("loud"),
    /** The call is refused whatever crosses. */
    ALWAYS_LOUD("always loud"),
    /** There is no such call. */
    SENSELESS("-");

    /** How tables show it. */
    final String shown;

    Verdict(String shown) {
      this.shown = shown;
    }
  }

  /** Right. */
  static Expected right() {
    return new Expected(Verdict.RIGHT, List.of());
  }

  /** Loud if anything active crosses, with these parts of the message. */
  static Expected loud(String... parts) {
    return new Expected(Verdict.LOUD, List.of(parts));
  }

  /** Loud whatever crosses, with these parts of the message. */
  static Expected alwaysLoud(String... parts) {
    return new Expected(Verdict.ALWAYS_LOUD, List.of(parts));
  }

  /** No such call, for a reason. */
  static Expected senseless(String reason) {
    return new Expected(Verdict.SENSELESS, List.of(reason));
  }

  /** Whether it has to be refused when this carries the active value. */
  boolean isLoud(Carrier carrier) {
    return verdict == Verdict.ALWAYS_LOUD || verdict == Verdict.LOUD && carrier != Carrier.NOTHING;
  }
}
