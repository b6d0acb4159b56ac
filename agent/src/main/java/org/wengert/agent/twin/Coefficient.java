package org.wengert.agent.twin;

/** A partial derivative in a linear form: what codegen knows of its value. */
sealed interface Coefficient {
  Coefficient ONE = new Constant(1);

  /** A value known while deriving. */
  record Constant(double value) implements Coefficient {}

  /**
   * A value in a local variable of the twin.
   *
   * @param local the variable
   * @param single whether it is a float, else a double
   * @param negated whether the coefficient is minus the variable
   * @param singular whether it may be infinite or NaN while the value it belongs to is finite
   */
  record Stored(int local, boolean single, boolean negated, boolean singular)
      implements Coefficient {}

  /** A double in a local variable, finite if the value is. */
  static Coefficient stored(int local, boolean single) {
    return new Stored(local, single, false, false);
  }

  /** A double in a local variable that may be infinite where the value is finite. */
  static Coefficient singular(int local) {
    return new Stored(local, false, false, true);
  }

  /** Minus this. */
  default Coefficient negate() {
    if (this instanceof Constant constant) {
      return new Constant(-constant.value);
    }
    Stored stored = (Stored) this;
    return new Stored(stored.local, stored.single, !stored.negated, stored.singular);
  }

  /** Whether it is the constant. */
  default boolean is(double value) {
    return this instanceof Constant constant && constant.value == value;
  }

  /** Whether it may be infinite where the value it belongs to is finite. */
  default boolean isSingular() {
    if (this instanceof Constant constant) {
      return !Double.isFinite(constant.value);
    }
    return ((Stored) this).singular;
  }

  /** The same with another variable in place of one. */
  default Coefficient moved(int from, int to) {
    return this instanceof Stored stored && stored.local == from
        ? new Stored(to, stored.single, stored.negated, stored.singular)
        : this;
  }
}
