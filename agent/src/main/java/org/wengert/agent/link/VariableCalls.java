package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.WrongMethodTypeException;
import java.util.List;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.shadow.Run;

/**
 * Links accesses through variable handles: the access itself, and then that of the shadow. Handles
 * that are of neither a field nor an array are guarded.
 */
final class VariableCalls {
  private final VariableCells cells;
  private final HiddenCode hidden;
  private final TwinTypes types;
  private final NumberLinks numbers;

  /**
   * Accesses through variable handles.
   *
   * @param cells find shadows
   * @param hidden guards other handles
   * @param types of twins of one kind
   * @param numbers for the same kind
   */
  VariableCalls(VariableCells cells, HiddenCode hidden, TwinTypes types, NumberLinks numbers) {
    this.types = types;
    this.numbers = numbers;
    this.cells = cells;
    this.hidden = hidden;
  }

  /** What an access does with the value that was there and with the one it is given. */
  private enum Access {
    GET("get", 0),
    SET("set", 1),
    GET_AND_SET("getAndSet", 1),
    GET_AND_ADD("getAndAdd", 1),
    /** Of integers only: on other numbers it throws. */
    GET_AND_BITWISE("getAndBitwise", 1),
    COMPARE_AND_SET("compareAndSet", 2),
    WEAK_COMPARE_AND_SET("weakCompareAndSet", 2),
    COMPARE_AND_EXCHANGE("compareAndExchange", 2);

    private final String method;

    /** Number of values that it is given, after the coordinates. */
    private final int values;

    Access(String method, int values) {
      this.method = method;
      this.values = values;
    }

    /** The access that a method makes, null if it makes none that is known. */
    static Access of(String method) {
      String plain =
          method.replaceFirst("((And|Or|Xor)?(Acquire|Release)?|Plain|Opaque|Volatile)$", "");
      for (Access access : values()) {
        if (access.method.equals(plain)) {
          return access;
        }
      }
      return null;
    }
  }

  /**
   * Links an access.
   *
   * @param place where
   * @param plain the method of {@link VarHandle}, handle first
   * @return what runs, null if the method is no access
   */
  MethodHandle link(Place place, MethodHandle plain) throws ReflectiveOperationException {
    Access access = Access.of(place.member());
    if (access == null) {
      return null;
    }
    int primal = plain.type().parameterCount();
    MethodHandle guarded = types.ofShared(hidden.guarded(plain, place), primal);
    int coordinates = place.type().parameterCount() - access.values;
    if (coordinates < 0 || coordinates > 2) {
      return guarded;
    }
    MethodHandle find =
        MethodHandles.lookup()
            .findVirtual(
                Site.class, "find", MethodType.methodType(MethodHandle.class, VarHandle.class))
            .bindTo(
                new Site(
                    place,
                    types.ofShared(followed(plain, access, coordinates), primal),
                    boxed(place),
                    guarded));
    return MethodHandles.foldArguments(MethodHandles.exactInvoker(guarded.type()), find);
  }

  /** What runs at one place for handles of each sort. */
  private final class Site {
    private final Place place;
    private final MethodHandle followed;
    private final MethodHandle boxed;
    private final MethodHandle guarded;

    Site(Place place, MethodHandle followed, MethodHandle boxed, MethodHandle guarded) {
      this.place = place;
      this.followed = followed;
      this.boxed = boxed;
      this.guarded = guarded;
    }

    private MethodHandle find(VarHandle handle) throws Throwable {
      VariableCells.Cell cell = handle == null ? null : cells.of(handle);
      if (cell == VariableCells.REFERENCE && boxed != null && converts(handle)) {
        return boxed;
      }
      return handle == null || cell != null ? followed : guarded;
    }

    /** Whether the JVM accepts the types of the call. */
    private boolean converts(VarHandle handle) {
      VarHandle.AccessMode mode = VarHandle.AccessMode.valueFromMethodName(place.member());
      try {
        MethodHandles.empty(handle.accessModeType(mode)).asType(place.type());
        return !handle.hasInvokeExactBehavior();
      } catch (WrongMethodTypeException e) {
        return false;
      }
    }
  }

  /**
   * An access of a reference with numbers that are not in boxes: the JVM would box and unbox them
   * where no shadow can be kept.
   *
   * @return the access, null if the call has no such number
   */
  private MethodHandle boxed(Place place) throws ReflectiveOperationException {
    MethodType call = place.type();
    // a box of another type may be found, whose number is widened
    boolean returnsNumber = TwinTypes.kind(call.returnType()) == ShadowKind.NUMBER;
    MethodType boxed = returnsNumber ? call.changeReturnType(Object.class) : call;
    for (int i = 0; i < call.parameterCount(); i++) {
      boxed = boxed.changeParameterType(i, boxed(call.parameterType(i)));
    }
    if (boxed.equals(call)) {
      return null;
    }
    MethodHandle plain =
        MethodHandles.publicLookup().findVirtual(VarHandle.class, place.member(), boxed);
    MethodType whole = call.insertParameterTypes(0, VarHandle.class);
    MethodHandle adapted =
        new LambdaAdapter(whole, List.of(), types, numbers)
            .adapt(
                types.ofShared(Boundaries.harmless(plain), plain.type().parameterCount()),
                plain.type());
    return MethodHandles.insertArguments(adapted, 0, (Object) null);
  }

  private static Class<?> boxed(Class<?> type) {
    return TwinTypes.kind(type) == ShadowKind.NUMBER
        ? MethodType.methodType(type).wrap().returnType()
        : type;
  }

  private MethodHandle followed(MethodHandle plain, Access access, int coordinates)
      throws ReflectiveOperationException {
    MethodHandle after =
        MethodHandles.lookup()
            .findVirtual(
                VariableCalls.class,
                "after",
                MethodType.methodType(
                    void.class,
                    Access.class,
                    boolean.class,
                    VarHandle.class,
                    Object.class,
                    Object.class,
                    Object.class,
                    Object.class,
                    Object.class,
                    int.class,
                    Run.class))
            .bindTo(this);
    MethodHandle target = Boundaries.harmless(plain);
    MethodType type = plain.type();
    int value = type.parameterCount() - 1;
    int last = target.type().parameterCount() - 1;
    boolean hasIndex =
        access.values > 0 && TwinTypes.kind(type.parameterType(value)) == ShadowKind.NUMBER;
    return Handles.then(
        target,
        MethodHandles.insertArguments(after, 0, access, type.returnType().isPrimitive()),
        0,
        coordinates > 0 ? 1 : Handles.NOTHING,
        coordinates > 1 ? 2 : Handles.NOTHING,
        access.values > 1 ? value - 1 : Handles.NOTHING,
        access.values > 0 ? value : Handles.NOTHING,
        Handles.RESULT,
        hasIndex ? last - 1 : Handles.NOTHING,
        last);
  }

  /**
   * Does with the shadow what was done with the value.
   *
   * @param access what was done
   * @param returnsNumber whether the result was returned itself, not in a box
   * @param handle the variable handle
   * @param object the object or array, null for a static field
   * @param position the position in an array
   * @param expected what the old value was compared with
   * @param value the new value, or what was added; in the program's own box if there is one
   * @param result what came back
   * @param index the new value's shadow, if it was in no box
   * @param run the run
   */
  private void after(
      Access access,
      boolean returnsNumber,
      VarHandle handle,
      Object object,
      Object position,
      Object expected,
      Object value,
      Object result,
      int index,
      Run run)
      throws Throwable {
    VariableCells.Cell cell = cells.of(handle);
    int given = index == 0 ? run.shadows().box(value) : index;
    int before =
        access == Access.GET ? cell.get(object, position, run) : cell.before(object, position, run);
    boolean written =
        switch (access) {
          case GET -> false;
          case COMPARE_AND_SET, WEAK_COMPARE_AND_SET -> (Boolean) result;
          case COMPARE_AND_EXCHANGE -> isSame(result, expected, handle.varType());
          default -> true;
        };
    if (written) {
      int after =
          access == Access.GET_AND_ADD
              ? run.combine(new double[] {1, 1}, new int[] {before, given})
              : given;
      cell.set(object, position, after, run);
    }
    if (returnsNumber) {
      run.setReturned(before);
    } else {
      run.shadows().setBox(result, before);
    }
  }

  /** Whether two boxes hold the same number to the bit, as the JVM compares. */
  private static boolean isSame(Object found, Object expected, Class<?> type) {
    if (type == float.class) {
      return Float.floatToRawIntBits(number(found).floatValue())
          == Float.floatToRawIntBits(number(expected).floatValue());
    }
    return type == double.class
        && Double.doubleToRawLongBits(number(found).doubleValue())
            == Double.doubleToRawLongBits(number(expected).doubleValue());
  }

  private static Number number(Object box) {
    return box instanceof Character c ? Integer.valueOf(c) : (Number) box;
  }
}
