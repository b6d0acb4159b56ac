package org.wengert.agent.link;

import java.util.Map;

/** Which objects reflection passes to a parameter: it unboxes, then widens. */
final class Unboxing {
  /** For each box the primitive types that its value is widened to, from narrow to wide. */
  private static final Map<Class<?>, String> WIDENED =
      Map.of(
          Boolean.class, "Z",
          Byte.class, "BSIJFD",
          Short.class, "SIJFD",
          Character.class, "CIJFD",
          Integer.class, "IJFD",
          Long.class, "JFD",
          Float.class, "FD",
          Double.class, "D");

  private Unboxing() {}

  /** Whether an object can be passed as a parameter of a type. */
  static boolean fits(Object value, Class<?> type) {
    if (!type.isPrimitive()) {
      return value == null || type.isInstance(value);
    }
    String widened = value == null ? null : WIDENED.get(value.getClass());
    return widened != null && widened.contains(type.descriptorString());
  }

  /** Whether objects can be passed as parameters; null stands for none. */
  static boolean fit(Object[] values, Class<?>[] types) {
    if ((values == null ? 0 : values.length) != types.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      if (!fits(values[i], types[i])) {
        return false;
      }
    }
    return true;
  }
}
