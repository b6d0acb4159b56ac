package org.wengert.agent.twin;

/**
 * What an {@code invokedynamic} in a twin class stands for; its name in the class file is the one
 * here. Deriver and linker share this table.
 */
public enum LinkKind {
  /** Call of a static method. Strings: owner, name, descriptor. */
  STATIC("static"),
  /** Call of a private method, or of a superclass's. Strings: owner, name, descriptor. */
  SPECIAL("special"),
  /** Call of a method of a class, selected by the receiver. Strings: owner, name, descriptor. */
  VIRTUAL("virtual"),
  /** Call of a method of an interface, selected by the receiver. Strings as above. */
  INTERFACE("interface"),
  /** Creation of an object with its constructor. Strings: owner, "<init>", descriptor. */
  NEW("new"),
  /** Call of a superclass's constructor on an object. Strings: owner, "<init>", descriptor. */
  INIT("init"),
  /** Primal of an instance field. Strings: owner, name, descriptor. */
  GET("get"),
  /** Write of an instance field's primal. Strings as above. */
  PUT("put"),
  /** Primal of a static field. Strings as above. */
  GET_STATIC("getStatic"),
  /** Write of a static field's primal. Strings as above. */
  PUT_STATIC("putStatic"),
  /** Shadow of an instance field. Strings as above. */
  SHADOW_GET("shadowGet"),
  /** Write of an instance field's shadow. Strings as above. */
  SHADOW_PUT("shadowPut"),
  /** Shadow of a static field. Strings as above. */
  SHADOW_GET_STATIC("shadowGetStatic"),
  /** Write of a static field's shadow. Strings as above. */
  SHADOW_PUT_STATIC("shadowPutStatic"),
  /**
   * Tangent of what a rule computes, from its arguments, their tangents, and the recording.
   * Strings: owner, name, descriptor of the rule.
   */
  RULE_TANGENT("ruleTangent"),
  /** An {@code invokedynamic} of the original, bootstrapped on its class. Strings: re-encoded. */
  DYNAMIC("dynamic");

  private final String text;

  LinkKind(String text) {
    this.text = text;
  }

  /**
   * Its name in the class file.
   *
   * @return the name
   */
  public String text() {
    return text;
  }

  /**
   * The kind with a name.
   *
   * @param text the name
   * @return the kind
   */
  public static LinkKind of(String text) {
    for (LinkKind kind : values()) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no link kind " + text);
  }
}
