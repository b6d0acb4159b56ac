package org.wengert.agent.twin;

/** What the deriver has to ask about other classes, for class files that have no frames. */
@FunctionalInterface
public interface ClassHierarchy {
  /** Knows no class; good enough where the derived class is not going to be loaded. */
  ClassHierarchy UNKNOWN = (a, b) -> "java/lang/Object";

  /**
   * The most specific class that both classes extend.
   *
   * @param a internal name of a class
   * @param b internal name of another
   * @return internal name of their common superclass
   */
  String commonSuperClass(String a, String b);
}
