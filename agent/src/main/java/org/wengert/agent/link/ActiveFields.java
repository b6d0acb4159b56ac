package org.wengert.agent.link;

import java.lang.invoke.MethodHandles.Lookup;
import org.wengert.agent.twin.TwinNames;
import org.wengert.link.FieldLink;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

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
  boolean anyIn(Object object, Run run) {
    return companions.read(object).stream().anyMatch(companion -> isActive(companion, run));
  }

  private static boolean isActive(Object companion, Run run) {
    if (companion instanceof Long number) {
      return FieldLink.index(number, run) != 0;
    }
    return companion instanceof ArrayShadow shadow
        && shadow.isOf(shadow.array(), run.shadows())
        && shadow.isActive();
  }
}
