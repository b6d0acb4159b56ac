package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** Reads annotations from class files. */
final class Annotations {
  private Annotations() {}

  /**
   * Those of one type.
   *
   * @param marks annotations, or null
   * @param type the type
   */
  static List<AnnotationNode> of(List<AnnotationNode> marks, Class<?> type) {
    return of(marks, type, null);
  }

  /**
   * Those of one type, also where the compiler packed several into one.
   *
   * @param marks annotations, or null
   * @param type the type
   * @param several the type that holds several of them, or null
   */
  @SuppressWarnings("unchecked")
  static List<AnnotationNode> of(List<AnnotationNode> marks, Class<?> type, Class<?> several) {
    if (marks == null) {
      return List.of();
    }
    List<AnnotationNode> found = new ArrayList<>();
    for (AnnotationNode mark : marks) {
      if (mark.desc.equals(Type.getDescriptor(type))) {
        found.add(mark);
      } else if (several != null && mark.desc.equals(Type.getDescriptor(several))) {
        found.addAll((List<AnnotationNode>) value(mark, "value"));
      }
    }
    return found;
  }

  /** The value of an element that has no default. */
  static Object value(AnnotationNode mark, String element) {
    return mark.values.get(mark.values.indexOf(element) + 1);
  }
}
