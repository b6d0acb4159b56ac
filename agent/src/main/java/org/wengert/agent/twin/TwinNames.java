package org.wengert.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** The names that Wengert adds to a program. */
public final class TwinNames {
  /** What the name of a class's tape twin ends with. */
  public static final String TAPE = "$$Tape";

  /** What the name of a class's tangent twin ends with. */
  public static final String TANGENT = "$$Tangent";

  /** What the name of the companion of a field ends with. */
  public static final String COMPANION = "$tape";

  private TwinNames() {}

  /**
   * Whether the twins of a class can be its nestmates: nests came with class files of Java 11.
   *
   * @param node the class
   * @return true if so
   */
  public static boolean isNestmate(ClassNode node) {
    return (node.version & 0xFFFF) >= Opcodes.V11;
  }
}
