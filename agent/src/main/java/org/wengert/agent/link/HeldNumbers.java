package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.wengert.link.NumberCompanion;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;

/**
 * The shadows of instance fields with a number, in the companion of their object, as twins of one
 * kind use them.
 *
 * <p>The companion is set at the first active value. Of a final field that is in a constructor, so
 * it is simply written, and a compiler may still do without the object. Another field may be
 * written by two runs at once in different threads: there the companion is set atomically.
 */
final class HeldNumbers {
  private static final MethodHandle IS_OF = method("isOf", boolean.class, Object.class, Run.class);

  /** How often it is tried again to set a companion that other threads set too. */
  private static final int ATTEMPTS = 3;

  private final CompanionFields companions;
  private final NumberPositions positions = new NumberPositions();

  /** {@code (companion, object, position, run)shadow}. */
  private final MethodHandle read;

  /** {@code (companion, position, shadow, run)}. */
  private final MethodHandle write;

  /** {@code (companion, size, position, shadow, run)companion}. */
  private final MethodHandle begin;

  /** {@code (companion, object, size, position, shadow, run)companion}. */
  private final MethodHandle renew;

  /** For one kind of twins. */
  HeldNumbers(TwinKind kind, CompanionFields companions) {
    this.companions = companions;
    Class<?> shadow = kind.shadow();
    Class<?> run = shadow == int.class ? Run.class : kind.run();
    read = method("read", shadow, Object.class, Object.class, int.class, run);
    write = method("write", void.class, Object.class, int.class, shadow, run);
    begin = method("begin", Object.class, Object.class, int.class, int.class, shadow, run);
    renew =
        method(
            "renew", Object.class, Object.class, Object.class, int.class, int.class, shadow, run);
  }

  private static MethodHandle method(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(
        NumberCompanion.class, name, MethodType.methodType(result, parameters), true);
  }

  /** Reads the shadow: {@code (object, run)shadow}; null if the class has none. */
  MethodHandle getter(MethodHandleInfo field) throws ReflectiveOperationException {
    Class<?> owner = field.getDeclaringClass();
    MethodHandle companion = companions.numbers(owner);
    int position = positions.of(field);
    if (companion == null || position < 0) {
      return null;
    }
    MethodHandle at = MethodHandles.insertArguments(read, 2, position);
    // (object, object, run)
    MethodHandle both =
        MethodHandles.collectArguments(
            at.asType(at.type().changeParameterType(1, owner)), 0, companion);
    return MethodHandles.permuteArguments(both, both.type().dropParameterTypes(1, 2), 0, 0, 1);
  }

  /** Writes the shadow: {@code (object, shadow, run)}; null if the class has none. */
  MethodHandle setter(MethodHandleInfo field) throws ReflectiveOperationException {
    Class<?> owner = field.getDeclaringClass();
    MethodHandle companion = companions.numbers(owner);
    int position = positions.of(field);
    if (companion == null || position < 0) {
      return null;
    }
    MethodHandle hit =
        MethodHandles.collectArguments(
            MethodHandles.insertArguments(write, 1, position), 0, companion);
    // (object, shadow, run)
    MethodType type = hit.type();
    MethodHandle writable = MethodHandles.collectArguments(IS_OF, 0, companion);
    MethodHandle test =
        MethodHandles.dropArguments(
            writable.asType(writable.type().changeParameterType(1, type.parameterType(2))),
            1,
            type.parameterType(1));
    int count = positions.count(owner);
    MethodHandle miss =
        Modifier.isFinal(field.getModifiers())
            ? simply(MethodHandles.insertArguments(begin, 1, count, position), companion, owner)
            : atomically(
                MethodHandles.insertArguments(renew, 2, count, position), hit, owner, ATTEMPTS);
    return MethodHandles.guardWithTest(test, hit, miss);
  }

  /**
   * The companion is set to what it has to hold.
   *
   * @param started {@code (companion, shadow, run)companion}
   */
  private MethodHandle simply(MethodHandle started, MethodHandle companion, Class<?> owner)
      throws ReflectiveOperationException {
    // (object, object, shadow, run)
    MethodHandle set =
        MethodHandles.collectArguments(
            companions.setNumbers(owner), 1, MethodHandles.collectArguments(started, 0, companion));
    return MethodHandles.permuteArguments(set, set.type().dropParameterTypes(1, 2), 0, 0, 1, 2);
  }

  /**
   * The companion is set if nobody else sets it; else the shadow goes into what is there.
   *
   * @param renewed {@code (companion, object, shadow, run)companion}
   * @param hit writes into what is there
   * @param attempts how often it is tried
   */
  private MethodHandle atomically(
      MethodHandle renewed, MethodHandle hit, Class<?> owner, int attempts)
      throws ReflectiveOperationException {
    // (object, expected, expected, object, shadow, run)boolean
    MethodHandle replaced =
        MethodHandles.collectArguments(
            companions.replaceNumbers(owner),
            2,
            renewed.asType(renewed.type().changeParameterType(1, owner)));
    MethodType type = hit.type().insertParameterTypes(1, Object.class);
    MethodHandle ordered =
        MethodHandles.permuteArguments(
            replaced, type.changeReturnType(boolean.class), 0, 1, 1, 0, 2, 3);
    MethodHandle nothing = MethodHandles.empty(type);
    MethodHandle next = attempts == 1 ? hit : atomically(renewed, hit, owner, attempts - 1);
    MethodHandle again = MethodHandles.dropArguments(next, 1, Object.class);
    MethodHandle attempt = MethodHandles.guardWithTest(ordered, nothing, again);
    // (object, object, shadow, run)
    MethodHandle read = MethodHandles.collectArguments(attempt, 1, companions.numbers(owner));
    return MethodHandles.permuteArguments(read, read.type().dropParameterTypes(1, 2), 0, 0, 1, 2);
  }
}
