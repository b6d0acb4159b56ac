package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Reads the references in the static fields of classes, initialised or not. */
final class StaticFields {
  private final Trusted trusted;
  private final ClassValue<List<MethodHandle>> getters =
      new ClassValue<>() {
        @Override
        protected List<MethodHandle> computeValue(Class<?> type) {
          return getters(type);
        }
      };

  StaticFields(Trusted trusted) {
    this.trusted = trusted;
  }

  private List<MethodHandle> getters(Class<?> type) {
    List<MethodHandle> found = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && !ActiveFields.isCompanion(field)
          && !field.getType().isPrimitive()) {
        found.add(trusted.staticReference(field));
      }
    }
    return found;
  }

  /** The references. */
  List<Object> read(Class<?> type) {
    List<Object> values = new ArrayList<>();
    for (MethodHandle getter : getters.get(type)) {
      try {
        values.add(getter.invokeExact());
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a field access throws nothing", e);
      }
    }
    return values;
  }
}
