package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.wengert.link.ArrayCopies;
import org.wengert.shadow.NumberShadows;
import org.wengert.shadow.Run;

/**
 * What {@code Object.clone} leaves to do: the copy refers to the shadows of the original's numbers,
 * and needs its own.
 */
final class NumberCopies {
  private final CompanionFields companions;
  private final ClassValue<List<Access>> accesses =
      new ClassValue<>() {
        @Override
        protected List<Access> computeValue(Class<?> type) {
          return accesses(type);
        }
      };

  /** Of the companion that one class declares: {@code (object)companion, (object, companion)}. */
  private record Access(MethodHandle get, MethodHandle set) {
    void separate(Object copy) {
      try {
        if ((Object) get.invokeExact(copy) instanceof NumberShadows shadows) {
          set.invokeExact(copy, (Object) shadows.copy());
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a field access throws nothing", e);
      }
    }
  }

  NumberCopies(CompanionFields companions) {
    this.companions = companions;
  }

  /** {@code (copy, original, run)copy}: what is to be done after a clone. */
  MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .bind(
              this,
              "cloned",
              MethodType.methodType(Object.class, Object.class, Object.class, Run.class));
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  private Object cloned(Object copy, Object original, Run run) {
    List<Access> all = accesses.get(copy.getClass());
    for (int i = 0; i < all.size(); i++) {
      all.get(i).separate(copy);
    }
    return ArrayCopies.cloned(copy, original, run);
  }

  private List<Access> accesses(Class<?> type) {
    List<Access> found = new ArrayList<>();
    try {
      for (Class<?> each = type; each != null && !each.isArray(); each = each.getSuperclass()) {
        MethodHandle get = companions.numbers(each);
        if (get != null) {
          MethodHandle set = companions.setNumbers(each);
          found.add(
              new Access(
                  get.asType(get.type().changeParameterType(0, Object.class)),
                  set.asType(set.type().changeParameterType(0, Object.class))));
        }
      }
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
    return List.copyOf(found);
  }
}
