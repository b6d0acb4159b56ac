package org.wengert.agent.twin;

import org.objectweb.asm.Opcodes;

/** The names that Wengert adds to a program. */
public final class TwinNames {
  /** What the name of the companion of a static number, or of an array, ends with. */
  public static final String COMPANION = "$tape";

  /** What the name of the companion for the tangent of a static number ends with. */
  public static final String TANGENT_COMPANION = "$tangent";

  /** The name of the companion of all instance fields with a number that a class declares. */
  public static final String NUMBERS = "$tape$numbers";

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
