package org.wengert.agent.twin;

import org.objectweb.asm.Type;
import org.wengert.link.TwinKind;

/** What travels beside a value of a type in a twin. */
public enum ShadowKind {
  /** Nothing: the value carries no derivative, or is found by its identity. */
  NONE,
  /** A tape index or a tangent, beside a {@code double} or {@code float}. */
  NUMBER,
  /** An array shadow, beside an array whose elements are in the end doubles or floats. */
  ARRAY;

  /** The type of the shadow of an array, in twins of all kinds. */
  static final Type ARRAY_SHADOW = Type.getObjectType("org/wengert/shadow/ArrayShadow");

  /**
   * The type of the shadow itself.
   *
   * @param twin the kind of twin
   * @return its type, null for {@link #NONE}
   */
  public Type type(TwinKind twin) {
    return switch (this) {
      case NONE -> null;
      case NUMBER -> Type.getType(twin.shadow());
      case ARRAY -> ARRAY_SHADOW;
    };
  }

  /**
   * The kind of shadow beside values of a type.
   *
   * @param primal the type
   * @return the kind
   */
  public static ShadowKind of(Type primal) {
    if (isNumber(primal)) {
      return NUMBER;
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
