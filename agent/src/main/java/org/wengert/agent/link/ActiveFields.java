package org.wengert.agent.link;

import java.lang.invoke.MethodHandles.Lookup;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.FieldLink;
import org.wengert.shadow.ArrayShadow;
import org.wengert.tape.Recording;

/** Looks into the companion fields of objects that are about to leave the code that is followed. */
final class ActiveFields {
  private final FieldReader companions;

  /**
   * An inspector.
   *
   * @param lookup a look-up with all access
   */
  ActiveFields(Lookup lookup) {
    companions =
        new FieldReader(
            lookup, field -> field.isSynthetic() && field.getName().endsWith(TwinNames.COMPANION));
  }

  /** Whether one of an object's own fields is active. */
  boolean anyIn(Object object, Recording tape) {
    return companions.read(object).stream().anyMatch(companion -> isActive(companion, tape));
  }

  private static boolean isActive(Object companion, Recording tape) {
    if (companion instanceof Long number) {
      return FieldLink.index(number, tape) != 0;
    }
    return companion instanceof ArrayShadow shadow
        && shadow.isOf(shadow.array(), tape.shadows())
        && shadow.isActive();
  }
}
