package org.wengert.agent.twin;

import org.objectweb.asm.Opcodes;

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
   * Whether a class file can have a nest: nests came with Java 11.
   *
   * @param version version of the class file
   * @return true if so
   */
  public static boolean canHaveNest(int version) {
    return (version & 0xFFFF) >= Opcodes.V11;
  }
}
