package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Parcel;
import org.wengert.shadow.Run;

/**
 * A twin that is called as reflection calls: with objects in an array, and an object as the result.
 * Shadows of numbers are those of their boxes.
 */
final class UntypedTwin {
  /** From all parameters of the twin, in an array, to the result; or from a parcel and the run. */
  private final MethodHandle twin;

  private final MethodHandle shadowOfBox;
  private final ShadowKind[] parameters;
  private final ShadowKind result;
  private final int total;

  /** For a twin with a parcel, what unboxes the values and widens them; else null. */
  private final MethodHandle[] conversions;

  /**
   * An untyped twin.
   *
   * @param twin the twin
   * @param primal type of its original, receiver included
   * @param numbers for the same kind of twins
   */
  UntypedTwin(MethodHandle twin, MethodType primal, NumberLinks numbers) {
    this.total = twin.type().parameterCount();
    this.parameters =
        primal.parameterList().stream().map(TwinTypes::kind).toArray(ShadowKind[]::new);
    this.result = TwinTypes.kind(primal.returnType());
    this.shadowOfBox =
        numbers.ofBox().asType(MethodType.methodType(Object.class, Object.class, Run.class));
    if (TwinTypes.takesParcel(twin.type())) {
      this.twin = twin.asType(MethodType.methodType(Object.class, Parcel.class, Run.class));
      this.conversions =
          primal.parameterList().stream().map(UntypedTwin::conversion).toArray(MethodHandle[]::new);
    } else {
      this.twin =
          twin.asType(MethodType.genericMethodType(total)).asSpreader(Object[].class, total);
      this.conversions = null;
    }
  }

  private static MethodHandle conversion(Class<?> type) {
    MethodHandle cast =
        MethodHandles.identity(type).asType(MethodType.methodType(type, Object.class));
    return Handles.givingInts(cast).asType(MethodType.methodType(Object.class, Object.class));
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
   * @param run the run
   * @return the result, in a box if it is primitive, null if there is none
   */
  Object call(Object[] arguments, Run run) throws Throwable {
    List<Object> shadows = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case NUMBER -> shadows.add((Object) shadowOfBox.invokeExact(arguments[i], run));
        case ARRAY -> shadows.add(run.shadows().of(arguments[i]));
        default -> {}
      }
    }
    Object value =
        conversions == null ? spread(arguments, shadows, run) : parcelled(arguments, shadows, run);
    if (result == ShadowKind.NUMBER) {
      run.shadows().setBox(value, run.returned());
    }
    return value;
  }

  private Object spread(Object[] arguments, List<Object> shadows, Run run) throws Throwable {
    Object[] all = Arrays.copyOf(arguments, total, Object[].class);
    int next = arguments.length;
    for (Object shadow : shadows) {
      all[next++] = shadow;
    }
    all[next] = run;
    return (Object) twin.invokeExact(all);
  }

  private Object parcelled(Object[] arguments, List<Object> shadows, Run run) throws Throwable {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (Object) conversions[i].invokeExact(arguments[i]);
    }
    return (Object) twin.invokeExact(Parcel.of(values, shadows.toArray()), run);
  }
}
