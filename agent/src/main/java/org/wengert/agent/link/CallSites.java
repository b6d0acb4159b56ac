package org.wengert.agent.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.wengert.link.Parcel;

/** Links calls of methods. */
final class CallSites {
  private static final MethodHandle NON_NULL =
      Boundaries.runtime(
          Objects.class,
          "requireNonNull",
          MethodType.methodType(Object.class, Object.class, String.class),
          true);

  private static final MethodHandle NON_NULL_IN_PARCEL =
      Boundaries.runtime(
          Parcel.class, "nonNull", MethodType.methodType(Parcel.class, String.class), false);
  private static final MethodHandle RECEIVER =
      Boundaries.runtime(Parcel.class, "receiver", MethodType.methodType(Object.class), false);

  private final Trusted trusted;
  private final Targets targets;
  private final Lambdas lambdas;
  private final Selection selection;
  private final TwinTypes types;

  CallSites(
      Trusted trusted, Targets targets, Lambdas lambdas, Selection selection, TwinTypes types) {
    this.types = types;
    this.trusted = trusted;
    this.targets = targets;
    this.lambdas = lambdas;
    this.selection = selection;
  }

  /** A call of a static method; its class is initialised, as by the original call. */
  CallSite callStatic(Place place, MethodType type) throws ReflectiveOperationException {
    Lookup lookup = trusted.on(place.original());
    if (place.owner() == MethodHandles.class && place.member().equals("lookup")) {
      // called through a handle, the method would give a look-up on a class of the JVM's own
      MethodHandle own = MethodHandles.constant(Lookup.class, lookup);
      return new ConstantCallSite(types.ofShared(Boundaries.harmless(own), 0).asType(type));
    }
    MethodHandle plain = lookup.findStatic(place.owner(), place.member(), place.type());
    MethodHandleInfo found = trusted.lookup().revealDirect(plain);
    trusted.initialise(found.getDeclaringClass());
    return new ConstantCallSite(targets.of(found, () -> plain).asType(type));
  }

  /** A call of a private method or of a superclass's. */
  CallSite callSpecial(Place place, MethodType type) throws ReflectiveOperationException {
    MethodHandle plain =
        trusted.lookup().findSpecial(place.owner(), place.member(), place.type(), place.original());
    MethodHandleInfo named = trusted.lookup().revealDirect(plain);
    MethodHandleInfo found = selection.select(named, named.getDeclaringClass());
    return new ConstantCallSite(nonNull(targets.of(found, () -> plain), named).asType(type));
  }

  /** A call of an instance method that the receiver's class selects. */
  CallSite callVirtual(Place place, MethodType type) throws ReflectiveOperationException {
    MethodHandle plain =
        trusted.on(place.original()).findVirtual(place.owner(), place.member(), place.type());
    if (place.owner() == MethodHandle.class || place.owner() == VarHandle.class) {
      return new ConstantCallSite(targets.ofHandleCall(place, plain).asType(type));
    }
    MethodHandleInfo resolved = trusted.lookup().revealDirect(plain);
    if (isNotOverridable(resolved)) {
      MethodHandleInfo selected = selection.select(resolved, place.owner());
      return new ConstantCallSite(
          nonNull(targets.of(selected, () -> plain), resolved).asType(type));
    }
    return new InlineCache(
        type, place.original(), resolved, receiver -> virtual(resolved, () -> plain, receiver));
  }

  /** Whether no class of receivers can select another method. */
  static boolean isNotOverridable(MethodHandleInfo method) {
    return Modifier.isPrivate(method.getModifiers())
        || Modifier.isFinal(method.getModifiers())
        || Modifier.isFinal(method.getDeclaringClass().getModifiers());
  }

  /** What runs for a method on receivers of a class. */
  MethodHandle virtual(MethodHandleInfo resolved, Targets.Plain plain, Class<?> receiver) {
    try {
      MethodHandle lambda = lambdas.target(receiver, resolved, this);
      if (lambda != null) {
        return lambda;
      }
      return targets.of(selection.select(resolved, receiver), plain);
    } catch (ReflectiveOperationException e) {
      throw LinkErrors.asError(e);
    }
  }

  /**
   * What runs for a function object that the user handed to the API, null if its class is neither a
   * lambda nor one with a twin.
   */
  MethodHandle entry(MethodHandleInfo resolved, Class<?> function)
      throws ReflectiveOperationException {
    MethodHandle lambda = lambdas.target(function, resolved, this);
    if (lambda != null) {
      return lambda;
    }
    return targets.followed(selection.select(resolved, function));
  }

  /** Why there is no entry, for a message. */
  String whyNoEntry(MethodHandleInfo resolved, Class<?> function)
      throws ReflectiveOperationException {
    return targets.whyNotFollowed(selection.select(resolved, function));
  }

  /** What runs for a method handle constant, such as a lambda's implementation. */
  MethodHandle ofHandle(MethodHandle handle, MethodHandleInfo info, Constructors constructors)
      throws ReflectiveOperationException {
    switch (info.getReferenceKind()) {
      case MethodHandleInfo.REF_invokeStatic -> {
        trusted.initialise(info.getDeclaringClass());
        return targets.of(info, () -> handle);
      }
      case MethodHandleInfo.REF_newInvokeSpecial -> {
        return constructors.creation(info.getDeclaringClass(), info.getMethodType());
      }
      case MethodHandleInfo.REF_invokeSpecial -> {
        return nonNull(targets.of(info, () -> handle), info);
      }
      default -> {
        return selected(handle, info);
      }
    }
  }

  /** What runs for a handle of a method that the receiver's class selects. */
  private MethodHandle selected(MethodHandle handle, MethodHandleInfo info) {
    boolean isWide = types.isWide(handle.type());
    MethodType type =
        isWide
            ? types.wide(handle.type().returnType()).insertParameterTypes(0, Object.class)
            : types.twin(handle.type());
    MethodHandle call =
        new InlineCache(
                type,
                info.getDeclaringClass(),
                info,
                receiver -> {
                  MethodHandle target = virtual(info, () -> handle, receiver);
                  return isWide ? MethodHandles.dropArguments(target, 0, Object.class) : target;
                })
            .dynamicInvoker();
    return isWide ? MethodHandles.foldArguments(call, RECEIVER) : call;
  }

  /** What is said of a call on null. */
  static String onNull(MethodHandleInfo method) {
    return "Cannot invoke \""
        + method.getDeclaringClass().getName()
        + "."
        + method.getName()
        + "\" on null";
  }

  /** The same call, which refuses a receiver that is null. */
  static MethodHandle nonNull(MethodHandle target, MethodHandleInfo method) {
    if (TwinTypes.takesParcel(target.type())) {
      return MethodHandles.filterArguments(
          target, 0, MethodHandles.insertArguments(NON_NULL_IN_PARCEL, 1, onNull(method)));
    }
    Class<?> receiver = target.type().parameterType(0);
    MethodHandle check = MethodHandles.insertArguments(NON_NULL, 1, onNull(method));
    return MethodHandles.filterArguments(
        target, 0, check.asType(MethodType.methodType(receiver, receiver)));
  }
}
