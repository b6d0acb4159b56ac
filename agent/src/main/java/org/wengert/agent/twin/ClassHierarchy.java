package org.wengert.agent.twin;

/** What the deriver has to know of the JVM that the twin is going to live in. */
@FunctionalInterface
public interface ClassHierarchy {
  /** Knows no class; good enough where the derived class is not going to be loaded. */
  ClassHierarchy UNKNOWN = (a, b) -> "java/lang/Object";

  /**
   * The most specific class that both classes extend; asked for class files without frames.
   *
   * @param a internal name of a class
   * @param b internal name of another
   * @return internal name of their common superclass
   */
  String commonSuperClass(String a, String b);

  /**
   * The most specific superclass of a class, itself included, that the original may name. The
   * descriptor of an {@code invokedynamic} may name no others, while that of a call may.
   *
   * @param type internal name of a class
   * @return internal name of it or of a superclass
   */
  default String accessible(String type) {
    return type;
  }

  /**
   * Whether the nest of the original lists its twins, so that they have private access. It does if
   * the agent saw the nest's host being loaded, and the class file is recent enough to have a nest.
   *
   * @return true if so
   */
  default boolean nestListsTwins() {
    return true;
  }

  /**
   * Whether a method of the original has rules of the user, so that its twin must not be called.
   *
   * @param method name and descriptor of a static method that the original declares
   * @return true if so
   */
  default boolean hasRules(String method) {
    return false;
  }
}
