package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.link.Report;
import org.wengert.shadow.Run;

/**
 * What runs at a place that cannot be linked as Wengert does not support it: throws, and makes the
 * run fail even if the program catches the exception.
 */
final class Refusals {
  private static final Class<UnsupportedDifferentiationException> THROWN =
      UnsupportedDifferentiationException.class;
  private static final MethodHandle NOT_LINKED =
      Boundaries.runtime(
          Report.class, "notLinked", MethodType.methodType(THROWN, THROWN, Run.class), true);

  private Refusals() {}

  /**
   * Code that throws.
   *
   * @param type its type
   * @param refusal what it throws
   */
  static MethodHandle of(MethodType type, UnsupportedDifferentiationException refusal) {
    MethodHandle thrower = MethodHandles.throwException(type.returnType(), THROWN);
    int last = type.parameterCount() - 1;
    if (last < 0 || !Run.class.isAssignableFrom(type.parameterType(last))) {
      return MethodHandles.dropArguments(thrower.bindTo(refusal), 0, type.parameterList());
    }
    MethodHandle ofRun = MethodHandles.filterArguments(thrower, 0, NOT_LINKED.bindTo(refusal));
    MethodHandle typed =
        ofRun.asType(ofRun.type().changeParameterType(0, type.parameterType(last)));
    return MethodHandles.dropArguments(typed, 0, type.parameterList().subList(0, last));
  }
}
