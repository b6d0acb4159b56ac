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
 * Does what {@link LambdaAdapter} does where the call, the implementation or both have too many
 * arguments for it: moves them one by one, boxed.
 */
final class WideLambda {
  private static final MethodHandle CALL = own("call", Parcel.class);
  private static final MethodHandle CALL_SPREAD = own("callSpread", Object[].class);

  private static final MethodHandle ALL =
      Boundaries.runtime(Parcel.class, "all", MethodType.methodType(Object[].class), false);

  private final MethodType wanted;
  private final List<MethodHandle> getters;
  private final TwinTypes types;
  private final NumberLinks numbers;
  private final List<Source> sources = new ArrayList<>();

  /** The implementation's twin, from parcel and run to its boxed result. */
  private MethodHandle target;

  /** Where one parameter of the implementation, and its shadow if it has one, come from. */
  private interface Source {
    void add(Parcel arguments, Run run, List<Object> values, List<Object> shadows) throws Throwable;
  }

  /**
   * An adapter.
   *
   * @param wanted type of the interface's method
   * @param getters read the captured values from the lambda, in order
   * @param types of twins of one kind
   * @param numbers for the same kind
   */
  WideLambda(MethodType wanted, List<MethodHandle> getters, TwinTypes types, NumberLinks numbers) {
    this.wanted = wanted;
    this.getters = getters;
    this.types = types;
    this.numbers = numbers;
  }

  private static MethodHandle own(String name, Class<?> arguments) {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              WideLambda.class, name, MethodType.methodType(Object.class, arguments, Run.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * Fits an implementation.
   *
   * @param implementation its twin, which may take a parcel
   * @param primal type of the implementation itself, captured values first
   */
  MethodHandle adapt(MethodHandle implementation, MethodType primal) {
    MethodHandle parcelled =
        TwinTypes.takesParcel(implementation.type()) ? implementation : ofParcel(implementation);
    target =
        LambdaAdapter.withResult(parcelled, wanted.returnType())
            .asType(MethodType.methodType(Object.class, Parcel.class, Run.class));
    // a parcel's first value is the lambda
    int shadow = 0;
    for (int i = 0; i < primal.parameterCount(); i++) {
      if (i < getters.size()) {
        sources.add(captured(i, primal.parameterType(i)));
      } else {
        int argument = i - getters.size();
        boolean hasShadow = TwinTypes.kind(wanted.parameterType(argument)) != ShadowKind.NONE;
        sources.add(argument(argument, hasShadow ? shadow++ : -1, primal.parameterType(i)));
      }
    }
    MethodType call = wanted.insertParameterTypes(0, Object.class);
    if (types.isWide(call)) {
      return CALL.bindTo(this).asType(types.wide(wanted.returnType()));
    }
    MethodType twin = types.twin(call);
    MethodHandle collected =
        CALL_SPREAD.bindTo(this).asCollector(0, Object[].class, twin.parameterCount() - 1);
    MethodType passed = Handles.takingInts(MethodHandles.empty(twin)).type();
    return MethodHandles.explicitCastArguments(collected.asType(passed), twin);
  }

  /** A twin that takes no parcel, for arguments in one. */
  private static MethodHandle ofParcel(MethodHandle twin) {
    int last = twin.type().parameterCount() - 1;
    Class<?> run = twin.type().parameterType(last);
    int[] order = new int[last + 1];
    Arrays.setAll(order, i -> i == last ? 0 : i + 1);
    MethodHandle ints = Handles.takingInts(twin);
    MethodType runFirst =
        ints.type().dropParameterTypes(last, last + 1).insertParameterTypes(0, run);
    MethodHandle spread =
        MethodHandles.permuteArguments(ints, runFirst, order).asSpreader(Object[].class, last);
    MethodHandle ofParcel = MethodHandles.filterArguments(spread, 1, ALL);
    MethodType type = MethodType.methodType(twin.type().returnType(), Parcel.class, run);
    return MethodHandles.permuteArguments(ofParcel, type, 1, 0);
  }

  private Source captured(int position, Class<?> type) {
    MethodHandle getter = generic(Handles.givingInts(getters.get(position)));
    MethodHandle number = generic(numbers.captured());
    ShadowKind kind = TwinTypes.kind(type);
    return (arguments, run, values, shadows) -> {
      Object value = getter.invoke(arguments.receiver());
      values.add(value);
      switch (kind) {
        case NUMBER ->
            shadows.add(number.invoke(arguments.receiver(), (Object) position, (Object) run));
        case ARRAY -> shadows.add(shadowOf(value, run));
        default -> {}
      }
    };
  }

  private Source argument(int argument, int shadow, Class<?> type) {
    Class<?> given = wanted.parameterType(argument);
    ShadowKind kind = TwinTypes.kind(type);
    if (TwinTypes.kind(given) == ShadowKind.NUMBER && !type.isPrimitive()) {
      MethodHandle box = generic(given == double.class ? numbers.box() : numbers.boxFloat());
      return (arguments, run, values, shadows) ->
          values.add(
              box.invoke(
                  arguments.values()[1 + argument], arguments.shadows()[shadow], (Object) run));
    }
    MethodHandle cast = MethodHandles.identity(type).asType(MethodType.methodType(type, given));
    MethodHandle convert = generic(Handles.givingInts(Handles.takingInts(cast)));
    MethodHandle ofBox = generic(numbers.ofBox());
    MethodHandle passive = generic(numbers.passive());
    return (arguments, run, values, shadows) -> {
      Object value = arguments.values()[1 + argument];
      values.add(convert.invoke(value));
      if (kind == ShadowKind.NONE) {
        return;
      }
      if (shadow >= 0) {
        shadows.add(arguments.shadows()[shadow]);
      } else if (given.isPrimitive()) {
        shadows.add(passive.invoke());
      } else {
        shadows.add(
            kind == ShadowKind.NUMBER ? ofBox.invoke(value, (Object) run) : shadowOf(value, run));
      }
    };
  }

  private static Object shadowOf(Object array, Run run) {
    return run.shadows().of(array);
  }

  private static MethodHandle generic(MethodHandle handle) {
    return handle.asType(handle.type().generic());
  }

  /** Lambda and arguments in a parcel. */
  private Object call(Parcel arguments, Run run) throws Throwable {
    List<Object> values = new ArrayList<>();
    List<Object> shadows = new ArrayList<>();
    for (Source source : sources) {
      source.add(arguments, run, values, shadows);
    }
    return (Object) target.invokeExact(Parcel.of(values.toArray(), shadows.toArray()), run);
  }

  /** Lambda, arguments and shadows in one array. */
  private Object callSpread(Object[] all, Run run) throws Throwable {
    int count = 1 + wanted.parameterCount();
    return call(
        Parcel.of(Arrays.copyOf(all, count), Arrays.copyOfRange(all, count, all.length)), run);
  }
}
