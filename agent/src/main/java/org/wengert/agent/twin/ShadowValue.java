package org.wengert.agent.twin;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What the analysis knows of a value on the stack or in a local variable.
 *
 * @param type its type; for references exact only as far as arrays of numbers are concerned, else
 *     {@code Object}; null if the place holds nothing usable
 * @param role what else is known of it
 * @param active whether a number may carry a derivative
 * @param site the NEW instruction that made an object without running its constructor yet
 */
record ShadowValue(Type type, Role role, boolean active, AbstractInsnNode site) implements Value {
  /** What a value is beside its type. */
  enum Role {
    PLAIN,
    /** The null constant. */
    NULL,
    /** The receiver of the method itself. */
    THIS,
    /** An object between NEW and its constructor. */
    NEW
  }

  private static final Type OBJECT_TYPE = Type.getObjectType("java/lang/Object");

  static final ShadowValue NOTHING = new ShadowValue(null, Role.PLAIN, false, null);
  static final ShadowValue INT = plain(Type.INT_TYPE, false);
  static final ShadowValue LONG = plain(Type.LONG_TYPE, false);
  static final ShadowValue OBJECT = plain(OBJECT_TYPE, false);
  static final ShadowValue NULL = new ShadowValue(OBJECT_TYPE, Role.NULL, false, null);
  static final ShadowValue THIS = new ShadowValue(OBJECT_TYPE, Role.THIS, false, null);

  private static ShadowValue plain(Type type, boolean active) {
    return new ShadowValue(type, Role.PLAIN, active, null);
  }

  /** A value of a declared type; null for void. */
  static ShadowValue of(Type type, boolean active) {
    return switch (type.getSort()) {
      case Type.VOID -> null;
      case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> INT;
      case Type.LONG -> LONG;
      case Type.FLOAT, Type.DOUBLE -> plain(type, active);
      default -> ShadowKind.of(type) == ShadowKind.ARRAY ? plain(type, false) : OBJECT;
    };
  }

  /** An object whose constructor has not run. */
  static ShadowValue created(AbstractInsnNode site) {
    return new ShadowValue(OBJECT_TYPE, Role.NEW, false, site);
  }

  @Override
  public int getSize() {
    return type == null ? 1 : type.getSize();
  }

  boolean isReference() {
    return type != null && type.getSort() >= Type.ARRAY;
  }

  boolean isFloat() {
    return type != null && type.getSort() == Type.FLOAT;
  }

  /** The kind of shadow that has to be kept for it: none for passive numbers. */
  ShadowKind kind() {
    if (type == null) {
      return ShadowKind.NONE;
    }
    ShadowKind kind = ShadowKind.of(type);
    return kind == ShadowKind.NUMBER && !active ? ShadowKind.NONE : kind;
  }

  /** What is known where two ways of the control flow meet. */
  ShadowValue merge(ShadowValue other) {
    if (equals(other)) {
      return this;
    }
    if (isReference() && other.isReference()) {
      if (role == Role.NEW || other.role == Role.NEW) {
        return NOTHING;
      }
      if (role == Role.NULL) {
        return other.role == Role.THIS ? OBJECT : other;
      }
      if (other.role == Role.NULL) {
        return role == Role.THIS ? OBJECT : this;
      }
      return OBJECT;
    }
    if (type != null && type.equals(other.type)) {
      return plain(type, active || other.active);
    }
    return NOTHING;
  }
}
