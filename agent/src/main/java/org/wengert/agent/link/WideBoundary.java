package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.link.Boundary;
import org.wengert.link.Parcel;
import org.wengert.shadow.Run;

/**
 * Calls plain code that gets its arguments in a parcel, guarded: nothing active may be in there, or
 * be reached from there, whatever the code is.
 */
final class WideBoundary {
  private static final MethodHandle VALUES =
      Boundaries.runtime(Parcel.class, "values", MethodType.methodType(Object[].class), false);
  private static final MethodHandle CHECK =
      Boundaries.runtime(
          Boundary.class,
          "parcel",
          MethodType.methodType(void.class, Parcel.class, Run.class),
          false);

  private static final MethodHandle ALWAYS =
      Boundaries.runtime(
          Boundary.class, "always", MethodType.methodType(void.class, Run.class), false);

  private WideBoundary() {}

  /**
   * A guarded call.
   *
   * @param plain the code
   * @param callee what it is called in messages
   * @param reason why it is not followed
   * @param types of twins of one kind
   */
  static MethodHandle of(Targets.Plain plain, String callee, String reason, TwinTypes types)
      throws ReflectiveOperationException {
    MethodHandle target = ofParcel(plain, callee, reason);
    MethodHandle check = CHECK.bindTo(new Boundary(callee, reason));
    return Handles.checked(target, check, 0, 1).asType(types.wide(target.type().returnType()));
  }

  /** A call that is reported always; parameters as above. */
  static MethodHandle refused(Targets.Plain plain, String callee, String reason, TwinTypes types)
      throws ReflectiveOperationException {
    MethodHandle target = ofParcel(plain, callee, reason);
    MethodHandle report = ALWAYS.bindTo(new Boundary(callee, reason));
    return Handles.checked(target, report, 1).asType(types.wide(target.type().returnType()));
  }

  private static MethodHandle ofParcel(Targets.Plain plain, String callee, String reason)
      throws ReflectiveOperationException {
    MethodHandle code;
    try {
      code = plain.handle();
    } catch (IllegalArgumentException e) {
      throw new UnsupportedDifferentiationException(
          callee
              + " cannot be followed ("
              + reason
              + "), and has too many parameters to be called while recording. Let it take an"
              + " array.",
          e);
    }
    return withPassiveResult(MethodHandles.dropArguments(spread(code), 1, Run.class));
  }

  /** From a parcel. */
  private static MethodHandle spread(MethodHandle code) {
    int count = code.type().parameterCount();
    MethodHandle all = Handles.takingInts(code).asSpreader(Object[].class, count);
    return MethodHandles.filterArguments(all, 0, VALUES);
  }

  private static MethodHandle withPassiveResult(MethodHandle target) {
    Class<?> result = target.type().returnType();
    boolean isNumber = result == double.class || result == float.class;
    return isNumber ? Handles.withLast(target, Boundaries.passive(result)) : target;
  }
}
