package org.wengert.agent.twin;

import org.objectweb.asm.Type;

/** What travels beside a value of a type in a tape twin. */
public enum ShadowKind {
  /** Nothing: the value carries no derivative, or is found by its identity. */
  NONE(null),
  /** A tape index, beside a {@code double} or {@code float}. */
  INDEX(Type.INT_TYPE),
  /** An array shadow, beside an array whose elements are in the end doubles or floats. */
  ARRAY(Type.getObjectType("org/wengert/shadow/ArrayShadow"));

  private final Type type;

  ShadowKind(Type type) {
    this.type = type;
  }

  /**
   * The type of the shadow itself.
   *
   * @return its type, null for {@link #NONE}
   */
  public Type type() {
    return type;
  }

  /**
   * The kind of shadow beside values of a type.
   *
   * @param primal the type
   * @return the kind
   */
  public static ShadowKind of(Type primal) {
    if (isNumber(primal)) {
      return INDEX;
    }
    if (primal.getSort() == Type.ARRAY && isNumber(primal.getElementType())) {
      return ARRAY;
    }
    return NONE;
  }

  private static boolean isNumber(Type type) {
    return type.getSort() == Type.DOUBLE || type.getSort() == Type.FLOAT;
  }
}
