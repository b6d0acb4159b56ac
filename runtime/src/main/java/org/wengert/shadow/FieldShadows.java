package org.wengert.shadow;

import java.util.HashMap;
import java.util.Map;

/** The tape indices of the active fields of one object whose class has no companion fields. */
final class FieldShadows {
  private final Map<String, Integer> indices = new HashMap<>();

  int index(String field) {
    Integer index = indices.get(field);
    return index == null ? 0 : index;
  }

  FieldShadows copy() {
    FieldShadows copy = new FieldShadows();
    copy.indices.putAll(indices);
    return copy;
  }

  boolean isActive() {
    return !indices.isEmpty();
  }

  void set(String field, int index) {
    if (index == 0) {
      indices.remove(field);
    } else {
      indices.put(field, index);
    }
  }
}
