package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.wengert.shadow.Run;

/**
 * Links calls of method handles: a direct one runs the twin of its member, with the conversions
 * that the call asks for; any other is guarded. What the JVM would refuse is left to it.
 */
final class HandleCalls {
  private final HandleTwins twins;
  private final HiddenCode hidden;
  private final TwinTypes types;
  private final NumberLinks numbers;

  /**
   * Calls of method handles.
   *
   * @param twins the twins of direct handles
   * @param hidden guards calls of others
   * @param types of twins of one kind
   * @param numbers for the same kind
   */
  HandleCalls(HandleTwins twins, HiddenCode hidden, TwinTypes types, NumberLinks numbers) {
    this.types = types;
    this.numbers = numbers;
    this.twins = twins;
    this.hidden = hidden;
  }

  /**
   * Links a call.
   *
   * @param place where
   * @param plain the method of {@link MethodHandle}, handle first
   * @return what runs, null if the method calls nothing
   */
  MethodHandle link(Place place, MethodHandle plain) throws ReflectiveOperationException {
    return switch (place.member()) {
      case "invokeExact", "invoke" -> new Site(place, plain).target();
      case "invokeWithArguments" ->
          plain.type().parameterType(1) == List.class
              ? new Spread(place, plain).listTarget()
              : new Spread(place, plain).target();
      default -> null;
    };
  }

  /** One place where handles are called with a type. */
  private final class Site {
    private final boolean isExact;
    private final MethodType call;
    private final MethodHandle asItIs;
    private final MethodHandle guarded;

    /** What runs for each handle that was called here, as long as the handle is in use. */
    private final Map<MethodHandle, Reference<MethodHandle>> known =
        Collections.synchronizedMap(new WeakHashMap<>());

    Site(Place place, MethodHandle plain) throws ReflectiveOperationException {
      isExact = place.member().equals("invokeExact");
      call = place.type();
      int primal = plain.type().parameterCount();
      asItIs = types.ofShared(Boundaries.harmless(plain), primal);
      guarded = types.ofShared(hidden.guarded(plain, place), primal);
    }

    MethodHandle target() throws ReflectiveOperationException {
      MethodHandle find =
          MethodHandles.lookup()
              .findVirtual(
                  Site.class, "find", MethodType.methodType(MethodHandle.class, MethodHandle.class))
              .bindTo(this);
      return MethodHandles.foldArguments(MethodHandles.exactInvoker(asItIs.type()), find);
    }

    private MethodHandle find(MethodHandle handle) throws ReflectiveOperationException {
      if (handle == null) {
        return asItIs;
      }
      Reference<MethodHandle> reference = known.get(handle);
      MethodHandle target = reference == null ? null : reference.get();
      if (target == null) {
        target = link(handle).asType(asItIs.type());
        known.put(handle, new SoftReference<>(target));
      }
      return target;
    }

    private MethodHandle link(MethodHandle handle) throws ReflectiveOperationException {
      MethodType type = handle.type();
      boolean isSame = type.equals(call);
      if (isExact && !isSame || !isSame && !converts(handle, call)) {
        return asItIs;
      }
      HandleTwins.Twin twin = twins.of(handle);
      if (twin == null) {
        return guarded;
      }
      if (VariableArity.isMeant(handle, call)) {
        int count = call.parameterCount();
        return adapted(
            types.ofShared(new VariableArity(handle, twin.untyped()).of(count), count),
            MethodType.genericMethodType(count));
      }
      if (TwinTypes.takesParcel(twin.handle().type())) {
        return adapted(twin.handle(), type);
      }
      MethodHandle typed = twin.handle().asType(types.twin(type));
      return isSame
          ? MethodHandles.dropArguments(typed, 0, MethodHandle.class)
          : adapted(typed, type);
    }

    private MethodHandle adapted(MethodHandle twin, MethodType primal) {
      return Lambdas.isTooWide(twin.type(), primal, primal)
          ? new WideLambda(call, List.of(), types, numbers).adapt(twin, primal)
          : new LambdaAdapter(call, List.of(), types, numbers).adapt(twin, primal);
    }
  }

  private static boolean converts(MethodHandle handle, MethodType type) {
    try {
      handle.asType(type);
      return true;
    } catch (WrongMethodTypeException e) {
      return false;
    }
  }

  /** One place where handles are called with arguments in an array. */
  private final class Spread {
    private final MethodHandle asItIs;
    private final MethodHandle guarded;

    Spread(Place place, MethodHandle plain) throws ReflectiveOperationException {
      asItIs = Boundaries.harmless(plain);
      guarded = hidden.guarded(plain, place);
    }

    MethodHandle target() throws ReflectiveOperationException {
      return own("call", Object[].class);
    }

    MethodHandle listTarget() throws ReflectiveOperationException {
      return own("call", List.class);
    }

    private MethodHandle own(String name, Class<?> arguments) throws ReflectiveOperationException {
      MethodType type =
          MethodType.methodType(Object.class, MethodHandle.class, arguments, Run.class);
      return MethodHandles.lookup().findVirtual(Spread.class, name, type).bindTo(this);
    }

    private Object call(MethodHandle handle, Object[] arguments, Run run) throws Throwable {
      HandleTwins.Twin twin = arguments == null ? null : twin(handle);
      if (twin == null) {
        return (Object) guarded.invokeExact(handle, arguments, run);
      }
      return takes(handle, twin, arguments.length)
          ? call(handle, twin, arguments, run)
          : (Object) asItIs.invokeExact(handle, arguments, run);
    }

    private Object call(MethodHandle handle, List<?> arguments, Run run) throws Throwable {
      // a list of the program's own could do anything in toArray, and is guarded
      boolean isJdk = arguments != null && arguments.getClass().getClassLoader() == null;
      HandleTwins.Twin twin = isJdk ? twin(handle) : null;
      if (twin == null) {
        return (Object) guarded.invokeExact(handle, arguments, run);
      }
      Object[] array = arguments.toArray();
      return takes(handle, twin, array.length)
          ? call(handle, twin, array, run)
          : (Object) asItIs.invokeExact(handle, arguments, run);
    }

    private HandleTwins.Twin twin(MethodHandle handle) throws ReflectiveOperationException {
      return handle == null ? null : twins.of(handle);
    }

    private static boolean takes(MethodHandle handle, HandleTwins.Twin twin, int arguments) {
      return handle.isVarargsCollector()
          ? new VariableArity(handle, twin.untyped()).takes(arguments)
          : twin.untyped().parameterCount() == arguments;
    }

    private static Object call(
        MethodHandle handle, HandleTwins.Twin twin, Object[] arguments, Run run) throws Throwable {
      return handle.isVarargsCollector()
          ? new VariableArity(handle, twin.untyped()).call(arguments, run)
          : twin.untyped().call(arguments, run);
    }
  }
}
