package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Boundary;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Turns a handle of plain code into one that guards what goes in, with the type that twins of all
 * kinds share.
 */
final class Boundaries {
  private static final MethodHandle NUMBER = guard("number", int.class);
  private static final MethodHandle ARRAY = guard("array", Object.class);
  private static final MethodHandle KEPT_ARRAY =
      runtime(
          Boundary.class,
          "keptArray",
          MethodType.methodType(void.class, Object.class, ArrayShadow.class, Run.class),
          false);
  private static final MethodHandle CALLEE = guard("callee", Object.class);
  private static final MethodHandle FUNCTION = guard("function", Object.class);
  private static final MethodHandle RECEIVER = guard("receiver", Object.class);
  private static final MethodHandle REFERENCE = guard("reference", Object.class);
  private static final MethodHandle REACH = guard("reach", Object.class);
  private static final MethodHandle STATICS =
      runtime(Boundary.class, "statics", MethodType.methodType(void.class, Run.class), false);
  private static final MethodHandle UNGIVEN = guard("ungiven", Class.class);
  private static final MethodHandle ALWAYS =
      runtime(Boundary.class, "always", MethodType.methodType(void.class, Run.class), false);
  private static final MethodHandle MET =
      runtime(Boundary.class, "met", MethodType.methodType(void.class, Run.class), false);
  private static final MethodHandle PASSIVE_DOUBLE = passive(double.class);
  private static final MethodHandle PASSIVE_FLOAT = passive(float.class);

  private Boundaries() {}

  private static MethodHandle guard(String name, Class<?> argument) {
    return runtime(
        Boundary.class, name, MethodType.methodType(void.class, argument, Run.class), false);
  }

  /** What lets a number of a type out of plain code. */
  static MethodHandle passive(Class<?> number) {
    return runtime(
        Boundary.class, "passive", MethodType.methodType(number, number, Run.class), true);
  }

  /** A public method of the runtime. */
  static MethodHandle runtime(Class<?> owner, String name, MethodType type, boolean isStatic) {
    try {
      return isStatic
          ? MethodHandles.publicLookup().findStatic(owner, name, type)
          : MethodHandles.publicLookup().findVirtual(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Plain code with a shared type, unguarded: for what is known to be harmless.
   *
   * @param plain the code
   */
  static MethodHandle harmless(MethodHandle plain) {
    MethodType type = TwinTypes.shared(plain.type());
    int primal = plain.type().parameterCount();
    MethodHandle target =
        MethodHandles.dropArguments(
            plain, primal, type.parameterList().subList(primal, type.parameterCount()));
    Class<?> result = type.returnType();
    if (result == double.class) {
      return Handles.withLast(target, PASSIVE_DOUBLE);
    }
    return result == float.class ? Handles.withLast(target, PASSIVE_FLOAT) : target;
  }

  /**
   * Plain code with a shared type, guarded.
   *
   * @param plain the code
   * @param owner the class that declares it
   * @param boundary the guard
   * @param firstArgument 1 if the first parameter is the receiver, else 0
   */
  static MethodHandle guarded(
      MethodHandle plain, Class<?> owner, Boundary boundary, int firstArgument) {
    boolean movesReferences = JdkCalls.moveReferences(owner);
    int firstFunction = JdkCalls.keepsFunctions(owner) ? Integer.MAX_VALUE : firstArgument;
    MethodHandle target = harmless(plain);
    MethodType type = target.type();
    int last = type.parameterCount() - 1;
    int shadow = plain.type().parameterCount();
    for (int i = 0; i < plain.type().parameterCount(); i++) {
      Class<?> parameter = plain.type().parameterType(i);
      ShadowKind kind = TwinTypes.kind(parameter);
      if (kind == ShadowKind.NUMBER) {
        target = Handles.checked(target, NUMBER.bindTo(boundary), shadow++, last);
      } else if (kind == ShadowKind.ARRAY) {
        // code that returns an object may have kept the array in it
        boolean mayKeep = !type.returnType().isPrimitive();
        target =
            mayKeep
                ? Handles.checked(target, onKept(parameter, boundary), i, shadow, last)
                : Handles.checked(target, on(parameter, ARRAY, boundary), i, last);
        shadow++;
      } else if (!parameter.isPrimitive() && parameter != String.class) {
        if (i >= firstFunction && parameter.isAnnotationPresent(FunctionalInterface.class)) {
          target = Handles.checked(target, on(parameter, FUNCTION, boundary), i, last);
        } else if (i >= firstFunction && mayBeCalledBack(parameter)) {
          target = Handles.checked(target, on(parameter, CALLEE, boundary), i, last);
        }
        if (!movesReferences) {
          MethodHandle check = i < firstArgument ? RECEIVER : REFERENCE;
          target = Handles.checked(target, on(parameter, check, boundary), i, last);
        }
      }
    }
    return counted(target, boundary);
  }

  /** A call that is counted, if calls are. */
  private static MethodHandle counted(MethodHandle target, Boundary boundary) {
    return Boundary.isCounted()
        ? Handles.checked(target, MET.bindTo(boundary), target.type().parameterCount() - 1)
        : target;
  }

  /** A guarded call that also reports a receiver that may be called back. */
  static MethodHandle receiverGuarded(MethodHandle target, Boundary boundary) {
    MethodType type = target.type();
    return Handles.checked(
        target, on(type.parameterType(0), CALLEE, boundary), 0, type.parameterCount() - 1);
  }

  /** A guarded call that also reports a receiver through which active values can be reached. */
  static MethodHandle receiverReachGuarded(MethodHandle target, Boundary boundary) {
    MethodType type = target.type();
    return Handles.checked(
        target, on(type.parameterType(0), REACH, boundary), 0, type.parameterCount() - 1);
  }

  /**
   * A guarded call that is also safe for the program's own code, which may use all that it can
   * reach; for JDK code the call as it is.
   *
   * @param target the guarded call
   * @param owner the class that declares the code
   * @param primal number of its parameters, receiver included
   * @param first the first of them to look through
   * @param boundary the guard
   */
  static MethodHandle reachGuarded(
      MethodHandle target, Class<?> owner, int primal, int first, Boundary boundary) {
    if (owner.getClassLoader() == null && !Proxy.isProxyClass(owner)) {
      return target;
    }
    MethodType type = target.type();
    int last = type.parameterCount() - 1;
    MethodHandle ungiven = MethodHandles.insertArguments(UNGIVEN, 0, boundary, owner);
    MethodHandle guarded = Handles.checked(target, ungiven, last);
    guarded = Handles.checked(guarded, STATICS.bindTo(boundary), last);
    for (int i = first; i < primal; i++) {
      // an array of numbers leads to nothing but itself, and is guarded already
      boolean leadsOn =
          !type.parameterType(i).isPrimitive()
              && TwinTypes.kind(type.parameterType(i)) != ShadowKind.ARRAY;
      if (leadsOn) {
        guarded = Handles.checked(guarded, on(type.parameterType(i), REACH, boundary), i, last);
      }
    }
    return guarded;
  }

  /**
   * A call with a check of one argument that no active value must go in by.
   *
   * @param target the call, with the type of a twin
   * @param argument position of the argument
   * @param shadow position of its shadow, -1 if it has none
   * @param boundary the guard
   */
  static MethodHandle argumentGuarded(
      MethodHandle target, int argument, int shadow, Boundary boundary) {
    MethodType type = target.type();
    int last = type.parameterCount() - 1;
    Class<?> parameter = type.parameterType(argument);
    if (shadow >= 0) {
      return type.parameterType(shadow) == int.class
          ? Handles.checked(target, NUMBER.bindTo(boundary), shadow, last)
          : Handles.checked(target, on(parameter, ARRAY, boundary), argument, last);
    }
    MethodHandle held = Handles.checked(target, on(parameter, REFERENCE, boundary), argument, last);
    return Handles.checked(held, on(parameter, REACH, boundary), argument, last);
  }

  private static MethodHandle onKept(Class<?> array, Boundary boundary) {
    MethodType type = MethodType.methodType(void.class, array, ArrayShadow.class, Run.class);
    return KEPT_ARRAY.bindTo(boundary).asType(type);
  }

  private static MethodHandle on(Class<?> parameter, MethodHandle check, Boundary boundary) {
    return check.bindTo(boundary).asType(MethodType.methodType(void.class, parameter, Run.class));
  }

  /**
   * Plain code that is reported whenever it is called.
   *
   * @param plain the code
   * @param boundary the guard
   */
  static MethodHandle refused(MethodHandle plain, Boundary boundary) {
    MethodHandle target = harmless(plain);
    return Handles.checked(target, ALWAYS.bindTo(boundary), target.type().parameterCount() - 1);
  }

  /**
   * Whether a type is one of the JDK's whose methods a program can implement: code that is given
   * such a value will call it. What is only an Object is at most compared, hashed or printed.
   */
  private static boolean mayBeCalledBack(Class<?> type) {
    return type != Object.class
        && type.getClassLoader() == null
        && !type.isArray()
        && !Modifier.isFinal(type.getModifiers())
        && !Throwable.class.isAssignableFrom(type);
  }
}
