package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/** Method handle combinations that the linker needs in several places. */
final class Handles {
  /** Stands for what a call returned. */
  static final int RESULT = -1;

  /** Stands for null, or zero. */
  static final int NOTHING = -2;

  private Handles() {}

  /** The same call, after a check of some of its arguments, given by position. */
  static MethodHandle checked(MethodHandle target, MethodHandle check, int... positions) {
    MethodType type = target.type();
    MethodType all = type.changeReturnType(void.class);
    return MethodHandles.foldArguments(
        target, MethodHandles.permuteArguments(check, all, positions));
  }

  /**
   * A call with another type at one position: the argument passes through a function that also gets
   * the last argument.
   *
   * @param function from argument and last argument to argument
   */
  static MethodHandle filtered(MethodHandle target, int position, MethodHandle function) {
    MethodType type = target.type();
    int last = type.parameterCount() - 1;
    // (before, argument, last again, after)
    MethodHandle collected = MethodHandles.collectArguments(target, position, function);
    int[] order = new int[last + 2];
    for (int i = 0; i < order.length; i++) {
      order[i] = i <= position ? i : i == position + 1 ? last : i - 1;
    }
    return MethodHandles.permuteArguments(
        collected, type.changeParameterType(position, function.type().parameterType(0)), order);
  }

  /**
   * What a call returns, passed through a function that also gets the last argument.
   *
   * @param function from result and last argument to result
   */
  static MethodHandle withLast(MethodHandle target, MethodHandle function) {
    MethodType type = target.type();
    int count = type.parameterCount();
    // (arguments, last, last again)
    MethodHandle typed =
        function.asType(function.type().changeParameterType(1, type.parameterType(count - 1)));
    MethodHandle both = MethodHandles.collectArguments(typed, 0, target);
    int[] order = new int[count + 1];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    order[count] = count - 1;
    return MethodHandles.permuteArguments(
        both, type.changeReturnType(function.type().returnType()), order);
  }

  /**
   * One argument of a call computed from others.
   *
   * @param target the call
   * @param position the argument to compute
   * @param function computes it
   * @param sources positions of the function's arguments, in the type without the computed one
   */
  static MethodHandle computed(
      MethodHandle target, int position, MethodHandle function, int... sources) {
    MethodType rest = target.type().dropParameterTypes(position, position + 1);
    // (before, function's arguments, after)
    MethodHandle collected = MethodHandles.collectArguments(target, position, function);
    int[] order = new int[collected.type().parameterCount()];
    int functions = function.type().parameterCount();
    for (int i = 0; i < order.length; i++) {
      if (i < position) {
        order[i] = i;
      } else if (i < position + functions) {
        order[i] = sources[i - position];
      } else {
        order[i] = i - functions;
      }
    }
    return MethodHandles.permuteArguments(collected, rest, order);
  }

  /**
   * The same call, followed by an effect.
   *
   * @param target the call
   * @param effect returns nothing; its parameters are converted to
   * @param positions for each of its parameters the argument of the call that it gets, {@link
   *     #RESULT} for what the call returned, or {@link #NOTHING} for null or zero
   */
  static MethodHandle then(MethodHandle target, MethodHandle effect, int... positions) {
    Class<?> result = target.type().returnType();
    int before = result == void.class ? 0 : 1;
    MethodType all = target.type().changeReturnType(void.class);
    all = before == 0 ? all : all.insertParameterTypes(0, result);
    MethodHandle used = effect;
    List<Integer> order = new ArrayList<>();
    for (int i = positions.length - 1; i >= 0; i--) {
      Class<?> parameter = effect.type().parameterType(i);
      if (positions[i] == NOTHING || positions[i] == RESULT && before == 0) {
        MethodHandle nothing = MethodHandles.empty(MethodType.methodType(parameter));
        used = MethodHandles.collectArguments(used, i, nothing);
      } else {
        int position = positions[i] == RESULT ? 0 : positions[i] + before;
        used = used.asType(used.type().changeParameterType(i, all.parameterType(position)));
        order.add(0, position);
      }
    }
    int[] sources = order.stream().mapToInt(Integer::intValue).toArray();
    MethodHandle after = MethodHandles.permuteArguments(used, all, sources);
    if (before == 0) {
      return MethodHandles.foldArguments(after, target);
    }
    MethodHandle same =
        MethodHandles.dropArguments(
            MethodHandles.identity(result), 1, target.type().parameterList());
    return MethodHandles.foldArguments(MethodHandles.foldArguments(same, after), target);
  }

  /** The same call, taking int for the small types that the JVM passes so, and parcels hold so. */
  static MethodHandle takingInts(MethodHandle target) {
    MethodType passed = target.type();
    for (int i = 0; i < passed.parameterCount(); i++) {
      passed = passed.changeParameterType(i, passed(passed.parameterType(i)));
    }
    return MethodHandles.explicitCastArguments(target, passed);
  }

  /** The same call, giving int for the small types. */
  static MethodHandle givingInts(MethodHandle target) {
    MethodType type = target.type();
    return MethodHandles.explicitCastArguments(
        target, type.changeReturnType(passed(type.returnType())));
  }

  private static Class<?> passed(Class<?> type) {
    boolean isSmall =
        type == boolean.class || type == byte.class || type == short.class || type == char.class;
    return isSmall ? int.class : type;
  }
}
