package org.wengert.border;

/** The kinds of call. */
public enum Call {
  /** A static method. */
  STATIC,
  /** A method that the class of the receiver selects. */
  VIRTUAL,
  /** A private method, or one of the superclass, or a named interface's. */
  SPECIAL,
  /** A method of an interface. */
  INTERFACE,
  /** A constructor. */
  CONSTRUCTOR,
  /** A lambda or method reference. */
  LAMBDA,
  /** {@code Method.invoke}. */
  REFLECTION,
  /** {@code MethodHandle.invokeExact}. */
  HANDLE;

  /** The kind in words. */
  String words() {
    return switch (this) {
      case REFLECTION -> "Method.invoke";
      case HANDLE -> "method handle";
      default -> name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
