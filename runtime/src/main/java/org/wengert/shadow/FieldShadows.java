package org.wengert.shadow;

import java.util.HashMap;
import java.util.Map;

/** The shadows of the active fields of one object whose class has no companion fields. */
final class FieldShadows {
  private final Map<String, Number> shadows = new HashMap<>();

  /** What is kept for a field, null if it is passive. */
  Number get(String field) {
    return shadows.get(field);
  }

  FieldShadows copy() {
    FieldShadows copy = new FieldShadows();
    copy.shadows.putAll(shadows);
    return copy;
  }

  boolean isActive() {
    return !shadows.isEmpty();
  }

  /** Keeps what a run says of a field's shadow; null for a passive one. */
  void set(String field, Number shadow) {
    if (shadow == null) {
      shadows.remove(field);
    } else {
      shadows.put(field, shadow);
    }
  }
}
