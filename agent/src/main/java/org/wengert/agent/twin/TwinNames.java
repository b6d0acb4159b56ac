package org.wengert.agent.twin;

import org.objectweb.asm.Opcodes;

/** The names that Wengert adds to a program. */
public final class TwinNames {
  /** What the name of the companion of a field ends with: tag and index, or an array's shadow. */
  public static final String COMPANION = "$tape";

  /** What the name of the companion for the tangent of a number ends with. */
  public static final String TANGENT_COMPANION = "$tangent";

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
