package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.MethodKey;
import org.wengert.agent.twin.TwinMethod;
import org.wengert.link.Boundary;
import org.wengert.link.InnerProduct;

/**
 * Finds what runs for one method while recording: its substitute, its rules, its twin, or the
 * method itself behind a guard. All handles have the type of a twin.
 */
final class Targets {
  /** From value, arrays, their shadows and run to the value. */
  private static final MethodHandle INNER_PRODUCT =
      Boundaries.runtime(
          InnerProduct.class,
          "recorded",
          TwinTypes.shared(MethodType.methodType(double.class, double[].class, double[].class))
              .insertParameterTypes(0, double.class),
          true);

  /** From copy, original and run to the copy. */
  private final MethodHandle cloned;

  private final Trusted trusted;
  private final TwinStore store;
  private final KnownMethods known;
  private final RuleTwins rules;
  private final TwinTypes types;
  private final RuleCalls ruleCalls;

  Targets(
      Trusted trusted,
      TwinStore store,
      KnownMethods known,
      RuleTwins rules,
      TwinTypes types,
      RuleCalls ruleCalls) {
    this.ruleCalls = ruleCalls;
    this.types = types;
    this.trusted = trusted;
    this.cloned = new NumberCopies(new CompanionFields(trusted.lookup())).handle();
    this.store = store;
    this.known = known;
    this.rules = rules;
  }

  /** Makes a handle of a method itself, if it turns out that it is needed. */
  @FunctionalInterface
  interface Plain {
    /** The handle, receiver first. */
    MethodHandle handle() throws ReflectiveOperationException;
  }

  /**
   * What runs for a method.
   *
   * @param found where the method was found
   * @param plain the method itself, as the caller would call it
   */
  MethodHandle of(MethodHandleInfo found, Plain plain) throws ReflectiveOperationException {
    Class<?> owner = found.getDeclaringClass();
    boolean isStatic = Modifier.isStatic(found.getModifiers());
    MethodType type = found.getMethodType();
    MethodType primal = isStatic ? type : type.insertParameterTypes(0, owner);
    MethodKey key =
        new MethodKey(
            Type.getInternalName(owner), found.getName(), type.toMethodDescriptorString());
    if (types.isWide(primal)) {
      return wide(found, key, plain);
    }
    MethodKey substitute = known.substitute(key);
    if (substitute != null) {
      return types.ofShared(runtime(substitute, TwinTypes.shared(primal)), primal.parameterCount());
    }
    if (known.partials(key) != null) {
      return rules.of(key, owner);
    }
    MethodHandle ruled = isStatic ? ruleCalls.of(owner, key, plain) : null;
    if (ruled != null) {
      return ruled;
    }
    if (known.isInnerProduct(key)) {
      MethodHandle product = MethodHandles.foldArguments(INNER_PRODUCT, plain.handle());
      return types.ofShared(product, primal.parameterCount());
    }
    MethodHandle threads = ThreadCalls.guarded(owner, found.getName(), plain);
    if (threads != null) {
      return types.ofShared(threads, primal.parameterCount());
    }
    MethodHandle followed = followed(found);
    if (followed != null) {
      return followed;
    }
    MethodHandle code = plain.handle();
    return types.ofShared(unfollowed(found, key, code), code.type().parameterCount());
  }

  /** What runs for a method that gets its arguments in a parcel. */
  private MethodHandle wide(MethodHandleInfo found, MethodKey key, Plain plain)
      throws ReflectiveOperationException {
    Class<?> owner = found.getDeclaringClass();
    if (known.partials(key) != null) {
      return rules.of(key, owner);
    }
    if (Modifier.isStatic(found.getModifiers()) && ruleCalls.has(owner, key)) {
      throw RuleCalls.tooMany(key);
    }
    MethodHandle followed = followed(found);
    return followed != null
        ? followed
        : WideBoundary.of(plain, callee(key), whyNotFollowed(found), types);
  }

  /** The method itself, guarded if need be; with a shared type. */
  private MethodHandle unfollowed(MethodHandleInfo found, MethodKey key, MethodHandle code) {
    Class<?> owner = found.getDeclaringClass();
    boolean isStatic = Modifier.isStatic(found.getModifiers());
    if (owner == Object.class && found.getName().equals("clone")) {
      MethodHandle copy = Boundaries.harmless(code).asType(cloned.type().dropParameterTypes(0, 1));
      return Handles.computed(cloned, 0, copy, 0, 1);
    }
    if (known.isHarmless(key)) {
      return Boundaries.harmless(code);
    }
    String reason = JdkCalls.reasonToRefuse(owner, found.getName());
    if (reason != null) {
      return Boundaries.refused(code, new Boundary(callee(key), reason));
    }
    Boundary boundary = new Boundary(callee(key), whyNotFollowed(found));
    MethodHandle guarded =
        Boundaries.reachGuarded(
            Boundaries.guarded(code, owner, boundary, isStatic ? 0 : 1),
            owner,
            code.type().parameterCount(),
            0,
            boundary);
    if (isStatic) {
      return guarded;
    }
    if (JdkCalls.callsRegistered(owner)) {
      guarded = Boundaries.receiverReachGuarded(guarded, boundary);
    }
    return JdkCalls.mayCallBackReceiver(owner)
        ? Boundaries.receiverGuarded(guarded, boundary)
        : guarded;
  }

  /** The twin of a method, null if it has none. */
  MethodHandle followed(MethodHandleInfo found) throws ReflectiveOperationException {
    TwinStore.Twin twin = store.of(found.getDeclaringClass());
    TwinMethod method =
        twin.methods().get(found.getName() + found.getMethodType().toMethodDescriptorString());
    return method == null ? null : twin(twin, method, found.getDeclaringClass());
  }

  private MethodHandle runtime(MethodKey method, MethodType type)
      throws ReflectiveOperationException {
    Class<?> owner = Class.forName(method.owner().replace('/', '.'));
    MethodType own = MethodType.fromMethodDescriptorString(method.descriptor(), null);
    return MethodHandles.publicLookup().findStatic(owner, method.name(), own).asType(type);
  }

  /** A method of a twin class. */
  MethodHandle twin(TwinStore.Twin twin, TwinMethod method, Class<?> owner)
      throws ReflectiveOperationException {
    MethodType type =
        MethodType.fromMethodDescriptorString(
            method.signature().descriptor(), owner.getClassLoader());
    return trusted.lookup().findStatic(twin.type(), method.name(), type);
  }

  /** What runs for a method of a method or variable handle: such calls are not followed. */
  MethodHandle ofHandleCall(Place place, MethodHandle plain) throws ClassNotFoundException {
    int primal = plain.type().parameterCount();
    if (FollowedJdk.contains(place.original())) {
      return types.ofShared(
          Boundaries.harmless(plain), primal); // collections only move references with them
    }
    String reason = JdkCalls.reasonToRefuse(place.owner(), place.member());
    Boundary boundary =
        new Boundary(place.owner().getName() + "." + place.member(), String.valueOf(reason));
    MethodHandle guarded =
        reason == null
            ? Boundaries.guarded(plain, place.owner(), boundary, 1)
            : Boundaries.refused(plain, boundary);
    return types.ofShared(guarded, primal);
  }

  /** A method as messages name it. */
  static String callee(MethodKey key) {
    return key.owner().replace('/', '.') + "." + key.name();
  }

  /** Why a method has no twin, for a message. */
  String whyNotFollowed(MethodHandleInfo found) {
    String obstacle = store.of(found.getDeclaringClass()).obstacle();
    if (obstacle != null) {
      return obstacle;
    }
    return Modifier.isNative(found.getModifiers()) ? "it is native" : "it has no twin";
  }
}
