package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.wengert.link.ReflectiveArrays;
import org.wengert.shadow.Run;

/**
 * A call of a method handle with a variable number of arguments, which puts the last of them into
 * an array.
 */
final class VariableArity {
  private final MethodHandle handle;
  private final UntypedTwin twin;
  private final int fixed;
  private final Class<?> component;

  /**
   * A call.
   *
   * @param handle the handle
   * @param twin its twin, which takes the array
   */
  VariableArity(MethodHandle handle, UntypedTwin twin) {
    this.handle = handle;
    this.twin = twin;
    this.fixed = twin.parameterCount() - 1;
    this.component = handle.type().parameterType(fixed).getComponentType();
  }

  /** Whether a call makes an array of arguments. */
  static boolean isMeant(MethodHandle handle, MethodType call) {
    MethodType type = handle.type();
    int last = type.parameterCount() - 1;
    return handle.isVarargsCollector()
        && (call.parameterCount() != last + 1
            || !type.parameterType(last).isAssignableFrom(call.parameterType(last)));
  }

  /** Whether a number of arguments is enough. */
  boolean takes(int arguments) {
    return arguments >= fixed;
  }

  /**
   * Calls the twin.
   *
   * @param arguments the arguments, in boxes where they are primitive
   * @param run the recording
   */
  Object call(Object[] arguments, Run run) throws Throwable {
    Object rest = Array.newInstance(component, arguments.length - fixed);
    for (int i = fixed; i < arguments.length; i++) {
      if (!Unboxing.fits(arguments[i], component)) {
        return handle.invokeWithArguments(arguments); // it says so
      }
      ReflectiveArrays.set(rest, i - fixed, arguments[i], run);
    }
    Object[] all = Arrays.copyOf(arguments, fixed + 1, Object[].class);
    all[fixed] = rest;
    return twin.call(all, run);
  }

  /** The call of a number of arguments, each an object: {@code (arguments, recording)result}. */
  MethodHandle of(int arguments) throws ReflectiveOperationException {
    MethodType type = MethodType.methodType(Object.class, Object[].class, Run.class);
    return MethodHandles.lookup()
        .findVirtual(VariableArity.class, "call", type)
        .bindTo(this)
        .asCollector(0, Object[].class, arguments);
  }
}
