package org.wengert.agent.link;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import org.wengert.link.Linkage;

/**
 * The access to the JVM that a linker needs: to any member of any class, to allocation without a
 * constructor, and to a constructor on an object that exists.
 *
 * <p>All of it rests on packages of java.base that the agent opens to itself.
 */
final class Trusted {
  private static final MethodType ALLOCATE = MethodType.methodType(Object.class, Class.class);

  private final Lookup lookup;
  private final MethodHandle allocate;
  private final MethodHandle initialised;
  private final MethodHandle uninitialised;
  private final MethodHandle offset;
  private final MethodHandle staticOffset;
  private final MethodHandle staticBase;
  private final MethodHandle reference;
  private final MethodHandle memberOfConstructor;
  private final Class<?> memberName;

  /**
   * Opens what is needed.
   *
   * @param instrumentation the JVM's
   */
  Trusted(Instrumentation instrumentation) {
    Module own = Trusted.class.getModule();
    // the JVM's lambda factory will call the runtime, so java.base has to read its module
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(Linkage.class.getModule()),
        Map.of(),
        Map.of("java.lang.invoke", Set.of(own), "jdk.internal.misc", Set.of(own)),
        Set.of(),
        Map.of());
    try {
      Field field = Lookup.class.getDeclaredField("IMPL_LOOKUP");
      field.setAccessible(true);
      lookup = (Lookup) field.get(null);
      Class<?> unsafe = Class.forName("jdk.internal.misc.Unsafe");
      Object instance =
          lookup.findStatic(unsafe, "getUnsafe", MethodType.methodType(unsafe)).invoke();
      allocate = lookup.findVirtual(unsafe, "allocateInstance", ALLOCATE).bindTo(instance);
      MethodType onClass = MethodType.methodType(void.class, Class.class);
      initialised = lookup.findVirtual(unsafe, "ensureClassInitialized", onClass).bindTo(instance);
      MethodType ask = MethodType.methodType(boolean.class, Class.class);
      uninitialised = lookup.findVirtual(unsafe, "shouldBeInitialized", ask).bindTo(instance);
      MethodType ofField = MethodType.methodType(long.class, Field.class);
      offset = lookup.findVirtual(unsafe, "objectFieldOffset", ofField).bindTo(instance);
      staticOffset = lookup.findVirtual(unsafe, "staticFieldOffset", ofField).bindTo(instance);
      MethodType base = MethodType.methodType(Object.class, Field.class);
      staticBase = lookup.findVirtual(unsafe, "staticFieldBase", base).bindTo(instance);
      MethodType get = MethodType.methodType(Object.class, Object.class, long.class);
      reference = lookup.findVirtual(unsafe, "getReference", get).bindTo(instance);
      memberName = Class.forName("java.lang.invoke.MemberName");
      Class<?> constructor = Class.forName("java.lang.invoke.DirectMethodHandle$Constructor");
      memberOfConstructor = lookup.findGetter(constructor, "initMethod", memberName);
    } catch (Throwable e) {
      throw unknownJvm(e);
    }
  }

  /** What is thrown where a name inside the JDK is not there. */
  static IllegalStateException unknownJvm(Throwable e) {
    return new IllegalStateException(
        "Wengert does not know this JVM: " + e + ". It is tested on OpenJDK 17 and 25.", e);
  }

  /** A look-up that may do everything. */
  Lookup lookup() {
    return lookup;
  }

  /** A look-up that may do what a class may, with that class as the caller. */
  Lookup on(Class<?> type) {
    return lookup.in(type);
  }

  /** A handle of type {@code ()type} that allocates an object whose constructor has not run. */
  MethodHandle allocation(Class<?> type) {
    return allocate.bindTo(type).asType(MethodType.methodType(type));
  }

  /** Initialises a class, as the first use of it does. */
  void initialise(Class<?> type) {
    try {
      initialised.invoke(type);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a class has been initialised. */
  boolean isInitialised(Class<?> type) {
    try {
      return !(boolean) uninitialised.invokeExact(type);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where the JVM keeps a field: in objects of its class, or in the class. */
  long offset(Field field) throws Throwable {
    return Modifier.isStatic(field.getModifiers())
        ? (long) staticOffset.invokeExact(field)
        : (long) offset.invokeExact(field);
  }

  /**
   * A handle of type {@code ()Object} that reads a reference from a static field without
   * initialising the class.
   */
  MethodHandle staticReference(Field field) {
    try {
      return MethodHandles.insertArguments(reference, 0, staticBase.invoke(field), offset(field));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A handle of type {@code (type, arguments)void} that runs a constructor on an object that was
   * allocated before: what {@code super(...)} is, when it is called from outside the class.
   */
  MethodHandle constructorOn(Class<?> type, MethodType arguments)
      throws ReflectiveOperationException {
    MethodHandle constructor = lookup.findConstructor(type, arguments);
    MethodType on = arguments.insertParameterTypes(0, type);
    MethodType basic = on.erase();
    for (int i = 0; i < basic.parameterCount(); i++) {
      Class<?> parameter = basic.parameterType(i);
      if (parameter.isPrimitive()) {
        basic = basic.changeParameterType(i, basicType(parameter));
      }
    }
    try {
      Object member = memberOfConstructor.invoke(constructor);
      MethodHandle linker =
          lookup.findStatic(
              MethodHandle.class, "linkToSpecial", basic.appendParameterTypes(memberName));
      MethodHandle bound = MethodHandles.insertArguments(linker, basic.parameterCount(), member);
      return MethodHandles.explicitCastArguments(bound, on);
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JVM passes the small integer types as int. */
  private static Class<?> basicType(Class<?> primitive) {
    boolean small =
        primitive == boolean.class
            || primitive == byte.class
            || primitive == short.class
            || primitive == char.class;
    return small ? int.class : primitive;
  }
}
