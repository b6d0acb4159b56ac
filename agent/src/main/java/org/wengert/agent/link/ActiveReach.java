package org.wengert.agent.link;

import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.wengert.shadow.Run;

/**
 * Walks what can be reached from an object, looking for active values. Slow, so it is used only
 * where objects go into code of the program that is not followed, which is rare.
 */
final class ActiveReach {
  private final ActiveFields companions;
  private final FieldReader references;

  /**
   * A walker.
   *
   * @param lookup a look-up with all access
   * @param companions looks into companion fields
   */
  ActiveReach(Lookup lookup, ActiveFields companions) {
    this.companions = companions;
    this.references = new FieldReader(lookup, field -> !field.getType().isPrimitive());
  }

  /** Whether an active value can be reached. */
  boolean anyFrom(Object root, Run run) {
    return anyFrom(root, run, object -> false);
  }

  /** Whether an active value can be reached, or an object of some other kind. */
  boolean anyFrom(Object root, Run run, Predicate<Object> other) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>();
    visit(root, seen, open);
    while (!open.isEmpty()) {
      Object object = open.pop();
      if (run.shadows().isActive(object) || companions.anyIn(object, run) || other.test(object)) {
        return true;
      }
      if (object instanceof Object[] elements) {
        for (Object element : elements) {
          visit(element, seen, open);
        }
      }
      for (Object value : references.read(object)) {
        visit(value, seen, open);
      }
    }
    return false;
  }

  /**
   * Classes, loaders and threads lead everywhere, but hold no values of the program; nor do the
   * types and the code of method handles, which are shared by many.
   */
  private static void visit(Object object, Set<Object> seen, Deque<Object> open) {
    boolean leaf =
        object == null
            || object instanceof Class
            || object instanceof ClassLoader
            || object instanceof Thread
            || object instanceof String
            || object instanceof MethodType
            || object.getClass().getName().equals("java.lang.invoke.LambdaForm");
    if (!leaf && seen.add(object)) {
      open.push(object);
    }
  }
}
