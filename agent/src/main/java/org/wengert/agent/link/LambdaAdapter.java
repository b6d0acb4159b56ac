package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.Boxes;
import org.wengert.shadow.Run;

/**
 * Fits the twin of a lambda's implementation to a call of the interface's method: captured values
 * come from the lambda object, and values that are boxed, unboxed or cast on the way keep their
 * shadows.
 */
final class LambdaAdapter {
  private static final MethodHandle BOX_RETURNED =
      boxes("boxReturned", Double.class, double.class, Run.class);
  private static final MethodHandle BOX_RETURNED_FLOAT =
      boxes("boxReturned", Float.class, float.class, Run.class);
  private static final MethodHandle UNBOX_RETURNED =
      boxes("unboxReturned", Object.class, Object.class, Run.class);
  private static final MethodHandle PASSIVE = Boundaries.passive(double.class);
  private static final MethodHandle PASSIVE_FLOAT = Boundaries.passive(float.class);

  /** The call: lambda, arguments, their shadows, run. */
  private final MethodType call;

  /** For each argument of the call the position of its shadow, -1 if it has none. */
  private final List<Integer> shadowPositions = new ArrayList<>();

  private final List<MethodHandle> getters;
  private final NumberLinks numbers;
  private MethodHandle target;
  private final List<Integer> order = new ArrayList<>();

  private static MethodHandle boxes(String name, Class<?> result, Class<?>... parameters) {
    return Boundaries.runtime(Boxes.class, name, MethodType.methodType(result, parameters), true);
  }

  /**
   * An adapter.
   *
   * @param wanted type of the interface's method
   * @param getters read the captured values from the lambda, in order
   * @param types of twins of one kind
   * @param numbers for the same kind
   */
  LambdaAdapter(
      MethodType wanted, List<MethodHandle> getters, TwinTypes types, NumberLinks numbers) {
    this.getters = getters;
    this.numbers = numbers;
    call = types.twin(wanted.insertParameterTypes(0, Object.class));
    int shadow = 1 + wanted.parameterCount();
    for (Class<?> parameter : wanted.parameterList()) {
      shadowPositions.add(TwinTypes.kind(parameter) == ShadowKind.NONE ? -1 : shadow++);
    }
  }

  private int tape() {
    return call.parameterCount() - 1;
  }

  /**
   * Fits an implementation.
   *
   * @param implementation its twin
   * @param primal type of the implementation itself, captured values first
   */
  MethodHandle adapt(MethodHandle implementation, MethodType primal) {
    target = withResult(implementation, call.returnType());
    // from the last parameter to the first, so that positions before stay what they are
    feed(target.type().parameterCount() - 1, null, tape());
    int shadow = target.type().parameterCount() - 2;
    for (int i = primal.parameterCount() - 1; i >= 0; i--) {
      if (TwinTypes.kind(primal.parameterType(i)) != ShadowKind.NONE) {
        feedShadow(shadow--, primal.parameterType(i), i);
      }
    }
    for (int i = primal.parameterCount() - 1; i >= 0; i--) {
      feedValue(i, primal.parameterType(i));
    }
    int[] positions = order.stream().mapToInt(Integer::intValue).toArray();
    return MethodHandles.permuteArguments(target, call, positions);
  }

  /** Feeds one parameter of the target from a function of arguments of the call. */
  private void feed(int parameter, MethodHandle function, int... sources) {
    if (function == null) {
      MethodType type = target.type();
      Class<?> source = call.parameterType(sources[0]);
      target = target.asType(type.changeParameterType(parameter, source));
    } else {
      MethodHandle typed = function;
      for (int i = 0; i < sources.length; i++) {
        Class<?> source = call.parameterType(sources[i]);
        typed = typed.asType(typed.type().changeParameterType(i, source));
      }
      Class<?> wanted = target.type().parameterType(parameter);
      typed = typed.asType(typed.type().changeReturnType(wanted));
      target = MethodHandles.collectArguments(target, parameter, typed);
    }
    for (int i = sources.length - 1; i >= 0; i--) {
      order.add(0, sources[i]);
    }
  }

  private void feedShadow(int parameter, Class<?> type, int i) {
    boolean isNumber = TwinTypes.kind(type) == ShadowKind.NUMBER;
    if (i < getters.size()) {
      if (isNumber) {
        feed(parameter, MethodHandles.insertArguments(numbers.captured(), 1, i), 0, tape());
      } else {
        MethodHandle array =
            getters.get(i).asType(MethodType.methodType(Object.class, Object.class));
        feed(parameter, MethodHandles.collectArguments(FieldSites.SHADOW_OF, 0, array), 0, tape());
      }
      return;
    }
    int argument = i - getters.size();
    int shadow = shadowPositions.get(argument);
    if (shadow >= 0) {
      feed(parameter, null, shadow);
    } else if (call.parameterType(1 + argument).isPrimitive()) {
      feed(parameter, numbers.passive());
    } else {
      feed(parameter, isNumber ? numbers.ofBox() : FieldSites.SHADOW_OF, 1 + argument, tape());
    }
  }

  private void feedValue(int i, Class<?> type) {
    if (i < getters.size()) {
      feed(i, getters.get(i), 0);
      return;
    }
    int argument = i - getters.size();
    Class<?> given = call.parameterType(1 + argument);
    if (!type.isPrimitive() && TwinTypes.kind(given) == ShadowKind.NUMBER) {
      MethodHandle box = given == double.class ? numbers.box() : numbers.boxFloat();
      feed(i, box, 1 + argument, shadowPositions.get(argument), tape());
    } else {
      feed(i, null, 1 + argument);
    }
  }

  /** Converts the result as the lambda does, with its shadow. */
  static MethodHandle withResult(MethodHandle implementation, Class<?> wanted) {
    Class<?> result = implementation.type().returnType();
    MethodHandle target = implementation;
    if (TwinTypes.kind(result) == ShadowKind.NUMBER && !wanted.isPrimitive()) {
      boolean isDouble = result == double.class;
      target = Handles.withLast(target, isDouble ? BOX_RETURNED : BOX_RETURNED_FLOAT);
    } else if (TwinTypes.kind(wanted) == ShadowKind.NUMBER && !result.isPrimitive()) {
      target = target.asType(target.type().changeReturnType(Object.class));
      target = Handles.withLast(target, UNBOX_RETURNED);
      // the conversion from there is what the lambda's own class would do
      target = target.asType(target.type().changeReturnType(result));
    } else if (TwinTypes.kind(wanted) == ShadowKind.NUMBER
        && TwinTypes.kind(result) == ShadowKind.NONE) {
      target = target.asType(target.type().changeReturnType(wanted));
      target = Handles.withLast(target, wanted == double.class ? PASSIVE : PASSIVE_FLOAT);
    }
    return target.asType(target.type().changeReturnType(wanted));
  }
}
