package org.wengert.agent.twin;

/**
 * One value on the abstract operand stack.
 *
 * @param value what the analysis knows of it
 * @param shadow where its shadow is
 * @param local a variable of the twin that holds the same value now, or -1
 * @param constant its value if it is known while deriving, or null
 */
record Operand(ShadowValue value, Shadow shadow, int local, Number constant) {
  static Operand of(ShadowValue value, Shadow shadow) {
    return new Operand(value, shadow, -1, null);
  }

  static Operand of(ShadowValue value) {
    return of(value, value.role() == ShadowValue.Role.NULL ? Shadow.NULL_ARRAY : Shadow.PASSIVE);
  }

  int size() {
    return value.getSize();
  }

  /** Whether it can be pushed again. */
  boolean isKnown() {
    return local >= 0 || constant != null;
  }

  boolean isPassive() {
    return shadow instanceof Shadow.Passive;
  }

  Operand with(Shadow other) {
    return new Operand(value, other, local, constant);
  }

  Operand heldBy(int variable) {
    return new Operand(value, shadow, variable, constant);
  }
}
