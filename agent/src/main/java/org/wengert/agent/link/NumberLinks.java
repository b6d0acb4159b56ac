package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.wengert.link.Boxes;
import org.wengert.link.Captures;
import org.wengert.link.Tangents;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;

/**
 * How the shadow of a number, in twins of one kind, is found where the number is boxed or captured.
 *
 * @param box from a double, its shadow and the run to its box
 * @param boxFloat the same for a float
 * @param ofBox from any object and the run to the shadow of the number in it
 * @param captured from a lambda, a position and the run to the shadow of the number captured there
 * @param passive to the shadow of a passive number
 */
record NumberLinks(
    MethodHandle box,
    MethodHandle boxFloat,
    MethodHandle ofBox,
    MethodHandle captured,
    MethodHandle passive) {

  /** For one kind of twins. */
  static NumberLinks of(TwinKind kind) {
    return kind.shadow() == int.class
        ? new NumberLinks(
            method(Boxes.class, "box", Double.class, double.class, int.class, Run.class),
            method(Boxes.class, "box", Float.class, float.class, int.class, Run.class),
            method(Boxes.class, "index", int.class, Object.class, Run.class),
            method(Captures.class, "index", int.class, Object.class, int.class, Run.class),
            MethodHandles.constant(int.class, 0))
        : new NumberLinks(
            tangent("box", Double.class, double.class, double.class),
            tangent("box", Float.class, float.class, double.class),
            tangent("ofBox", double.class, Object.class),
            tangent("captured", double.class, Object.class, int.class),
            MethodHandles.constant(double.class, 0.0));
  }

  private static MethodHandle tangent(String name, Class<?> result, Class<?>... before) {
    MethodType type = MethodType.methodType(result, before).appendParameterTypes(TangentRun.class);
    return Boundaries.runtime(Tangents.class, name, type, true);
  }

  private static MethodHandle method(
      Class<?> owner, String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(owner, name, MethodType.methodType(result, parameters), true);
  }
}
