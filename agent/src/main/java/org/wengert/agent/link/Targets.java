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
import org.wengert.link.ArrayCopies;
import org.wengert.link.Boundary;
import org.wengert.tape.Recording;

/**
 * Finds what runs for one method while recording: its substitute, its rule, its twin, or the method
 * itself behind a guard. All handles have the type of a twin.
 */
final class Targets {
  /** From copy, original and recording to the copy. */
  private static final MethodHandle CLONED =
      Boundaries.runtime(
          ArrayCopies.class,
          "cloned",
          MethodType.methodType(Object.class, Object.class, Object.class, Recording.class),
          true);

  private final Trusted trusted;
  private final TwinStore store;
  private final KnownMethods known;
  private final RuleTwins rules;

  Targets(Trusted trusted, TwinStore store, KnownMethods known, RuleTwins rules) {
    this.trusted = trusted;
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
    MethodKey substitute = known.substitute(key);
    if (substitute != null) {
      return runtime(substitute, TwinTypes.twin(primal));
    }
    if (known.partials(key) != null) {
      return rules.of(key, owner);
    }
    MethodHandle followed = followed(found);
    if (followed != null) {
      return followed;
    }
    MethodHandle code = plain.handle();
    if (owner == Object.class && found.getName().equals("clone")) {
      MethodHandle copy = Boundaries.harmless(code).asType(CLONED.type().dropParameterTypes(0, 1));
      return Handles.computed(CLONED, 0, copy, 0, 1);
    }
    if (known.isHarmless(key)) {
      return Boundaries.harmless(code);
    }
    String reason = JdkCalls.reasonToRefuse(owner, found.getName());
    if (reason != null) {
      return Boundaries.refused(code, new Boundary(callee(key), reason));
    }
    Boundary boundary = new Boundary(callee(key), reason(store.of(owner), found));
    MethodHandle guarded =
        Boundaries.reachGuarded(
            Boundaries.guarded(code, owner, boundary, isStatic ? 0 : 1),
            owner,
            code.type().parameterCount(),
            0,
            boundary);
    return isStatic || !JdkCalls.mayCallBackReceiver(owner)
        ? guarded
        : Boundaries.receiverGuarded(guarded, boundary);
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
  static MethodHandle ofHandleCall(Place place, MethodHandle plain) throws ClassNotFoundException {
    if (FollowedJdk.contains(place.original())) {
      return Boundaries.harmless(plain); // collections only move references with them
    }
    String reason = JdkCalls.reasonToRefuse(place.owner(), place.member());
    Boundary boundary =
        new Boundary(place.owner().getName() + "." + place.member(), String.valueOf(reason));
    return reason == null
        ? Boundaries.guarded(plain, place.owner(), boundary, 1)
        : Boundaries.refused(plain, boundary);
  }

  private static String callee(MethodKey key) {
    return key.owner().replace('/', '.') + "." + key.name();
  }

  private static String reason(TwinStore.Twin twin, MethodHandleInfo found) {
    if (twin.obstacle() != null) {
      return twin.obstacle();
    }
    return Modifier.isNative(found.getModifiers()) ? "it is native" : "it has no twin";
  }
}
