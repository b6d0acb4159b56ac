package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.CallerSensitive;
import org.wengert.agent.twin.MethodKey;
import org.wengert.shadow.Run;

/**
 * The twins of direct method handles: those that a look-up made of one method, constructor or
 * field. The twin of a member is kept with the class that declares it.
 */
final class HandleTwins {
  private static final MethodHandle HAND_ON =
      ofShadow("handOn", MethodType.methodType(void.class, Object.class, Run.class));
  private static final MethodHandle SET =
      ofShadow("set", MethodType.methodType(void.class, Object.class, int.class, Run.class));

  private final Lookup lookup;
  private final CallSites calls;
  private final Constructors constructors;
  private final FieldSites fields;
  private final TwinTypes types;
  private final NumberLinks numbers;
  private final ClassValue<Map<Member, Twin>> twins =
      new ClassValue<>() {
        @Override
        protected Map<Member, Twin> computeValue(Class<?> owner) {
          return new ConcurrentHashMap<>();
        }
      };

  /** What a direct method handle is of, within its class. */
  private record Member(int kind, String name, MethodType type) {}

  /**
   * The twin of a member.
   *
   * @param handle the twin
   * @param untyped the twin, called with objects
   */
  record Twin(MethodHandle handle, UntypedTwin untyped) {}

  /**
   * An empty store.
   *
   * @param lookup a look-up with all access
   * @param calls link methods
   * @param constructors link constructors
   * @param fields link fields
   * @param types of twins of one kind
   * @param numbers for the same kind
   */
  HandleTwins(
      Lookup lookup,
      CallSites calls,
      Constructors constructors,
      FieldSites fields,
      TwinTypes types,
      NumberLinks numbers) {
    this.numbers = numbers;
    this.types = types;
    this.lookup = lookup;
    this.calls = calls;
    this.constructors = constructors;
    this.fields = fields;
  }

  /**
   * The twin of a method handle.
   *
   * @param handle a method handle
   * @return its twin, null if it is not direct, or if who calls it matters
   */
  Twin of(MethodHandle handle) throws ReflectiveOperationException {
    MethodHandleInfo info;
    try {
      info = lookup.revealDirect(handle);
    } catch (IllegalArgumentException notDirect) {
      return null;
    }
    return isOwn(info.getDeclaringClass(), info.getName(), info.getMethodType()) ? null : of(info);
  }

  /**
   * Whether a method does something of its own for each call, so that no twin can stand for it: it
   * asks who calls it, or takes any arguments.
   */
  static boolean isOwn(Class<?> owner, String name, MethodType type) {
    boolean isHandle = owner == MethodHandle.class || owner == VarHandle.class;
    return isHandle
        || CallerSensitive.contains(
            new MethodKey(Type.getInternalName(owner), name, type.toMethodDescriptorString()));
  }

  /** The twin of what a direct method handle is of. */
  Twin of(MethodHandleInfo info) throws ReflectiveOperationException {
    Member member = new Member(info.getReferenceKind(), info.getName(), info.getMethodType());
    Map<Member, Twin> ofClass = twins.get(info.getDeclaringClass());
    Twin known = ofClass.get(member);
    if (known == null) {
      known = link(info);
      ofClass.put(member, known);
    }
    return known;
  }

  private Twin link(MethodHandleInfo info) throws ReflectiveOperationException {
    Class<?> owner = info.getDeclaringClass();
    String name = info.getName();
    MethodType type = info.getMethodType();
    // made anew, since the one that was found may have a narrower type
    MethodHandle plain =
        switch (info.getReferenceKind()) {
          case MethodHandleInfo.REF_getField -> lookup.findGetter(owner, name, type.returnType());
          case MethodHandleInfo.REF_getStatic ->
              lookup.findStaticGetter(owner, name, type.returnType());
          case MethodHandleInfo.REF_putField ->
              lookup.findSetter(owner, name, type.parameterType(0));
          case MethodHandleInfo.REF_putStatic ->
              lookup.findStaticSetter(owner, name, type.parameterType(0));
          case MethodHandleInfo.REF_invokeStatic -> lookup.findStatic(owner, name, type);
          case MethodHandleInfo.REF_invokeSpecial -> lookup.findSpecial(owner, name, type, owner);
          case MethodHandleInfo.REF_newInvokeSpecial -> lookup.findConstructor(owner, type);
          default -> lookup.findVirtual(owner, name, type);
        };
    plain = plain.asFixedArity();
    MethodHandle twin =
        switch (info.getReferenceKind()) {
          case MethodHandleInfo.REF_getField, MethodHandleInfo.REF_getStatic ->
              getter(plain, lookup.revealDirect(plain));
          case MethodHandleInfo.REF_putField ->
              setter(plain, lookup.findGetter(owner, name, type.parameterType(0)));
          case MethodHandleInfo.REF_putStatic ->
              setter(plain, lookup.findStaticGetter(owner, name, type.parameterType(0)));
          default -> calls.ofHandle(plain, info, constructors);
        };
    return new Twin(twin, new UntypedTwin(twin, plain.type(), numbers));
  }

  private static MethodHandle ofShadow(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findVirtual(FieldShadow.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** {@code ([object], run)value}. */
  private MethodHandle getter(MethodHandle plain, MethodHandleInfo field)
      throws ReflectiveOperationException {
    MethodHandle target = Boundaries.harmless(plain);
    int objects = plain.type().parameterCount();
    FieldShadow shadow = FieldShadow.of(fields, types, field);
    if (shadow != null) {
      // the shadow of an array is found by its identity
      int object = objects == 0 ? Handles.NOTHING : 0;
      target = Handles.then(target, HAND_ON.bindTo(shadow), object, objects);
    }
    return types.ofShared(target, objects);
  }

  /** {@code ([object], value, [shadow], run)}. */
  private MethodHandle setter(MethodHandle plain, MethodHandle getter)
      throws ReflectiveOperationException {
    MethodHandle target = Boundaries.harmless(plain);
    int value = plain.type().parameterCount() - 1;
    int object = value == 0 ? Handles.NOTHING : 0;
    MethodHandleInfo field = lookup.revealDirect(getter);
    switch (TwinTypes.kind(plain.type().parameterType(value))) {
      case NUMBER -> {
        MethodHandle set = SET.bindTo(FieldShadow.of(fields, types, field));
        target = Handles.then(target, set, object, value + 1, value + 2);
      }
      case ARRAY -> {
        MethodHandle set = fields.shadowSetter(field);
        target =
            value == 0
                ? Handles.then(target, set, value + 1, value + 2)
                : Handles.then(target, set, object, value + 1, value + 2);
      }
      default -> {}
    }
    return types.ofShared(target, value + 1);
  }
}
