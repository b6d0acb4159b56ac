package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.shadow.Run;

/**
 * A twin that is called as reflection calls: with objects in an array, and an object as the result.
 * Shadows of numbers are those of their boxes.
 */
final class UntypedTwin {
  /** From all parameters of the twin, in an array, to the result. */
  private final MethodHandle twin;

  private final ShadowKind[] parameters;
  private final ShadowKind result;
  private final int total;

  /**
   * An untyped twin.
   *
   * @param shared the twin, with a shared type
   * @param primal type of its original, receiver included
   */
  UntypedTwin(MethodHandle shared, MethodType primal) {
    this.total = shared.type().parameterCount();
    this.twin =
        shared.asType(MethodType.genericMethodType(total)).asSpreader(Object[].class, total);
    this.parameters =
        primal.parameterList().stream().map(TwinTypes::kind).toArray(ShadowKind[]::new);
    this.result = TwinTypes.kind(primal.returnType());
  }

  /** Number of the original's parameters, receiver included. */
  int parameterCount() {
    return parameters.length;
  }

  /**
   * Calls the twin.
   *
   * @param arguments as many as there are parameters; they are unboxed and cast as a method handle
   *     does it
   * @param run the recording
   * @return the result, in a box if it is primitive, null if there is none
   */
  Object call(Object[] arguments, Run run) throws Throwable {
    Object[] all = Arrays.copyOf(arguments, total, Object[].class);
    int next = arguments.length;
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case NUMBER -> all[next++] = run.shadows().box(arguments[i]);
        case ARRAY -> all[next++] = run.shadows().of(arguments[i]);
        default -> {}
      }
    }
    all[next] = run;
    Object value = (Object) twin.invokeExact(all);
    if (result == ShadowKind.NUMBER) {
      run.shadows().setBox(value, run.returned());
    }
    return value;
  }
}
