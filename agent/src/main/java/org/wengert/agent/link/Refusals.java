package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;

/**
 * What runs at a place that cannot be linked as Wengert does not support it: throws, and makes the
 * run fail even if the program catches the exception.
 */
final class Refusals {
  private static final MethodHandle FAIL =
      Boundaries.runtime(
          Run.class,
          "fail",
          MethodType.methodType(void.class, UnsupportedDifferentiationException.class),
          false);

  private Refusals() {}

  /**
   * Code that throws.
   *
   * @param type its type
   * @param refusal what it throws
   */
  static MethodHandle of(MethodType type, UnsupportedDifferentiationException refusal) {
    MethodHandle thrown =
        MethodHandles.throwException(type.returnType(), UnsupportedDifferentiationException.class)
            .bindTo(refusal);
    MethodHandle target = MethodHandles.dropArguments(thrown, 0, type.parameterList());
    int last = type.parameterCount() - 1;
    if (last < 0 || !Run.class.isAssignableFrom(type.parameterType(last))) {
      return target;
    }
    MethodHandle fail = MethodHandles.insertArguments(FAIL, 1, refusal);
    MethodType run = MethodType.methodType(void.class, type.parameterType(last));
    return Handles.checked(target, fail.asType(run), last);
  }
}
