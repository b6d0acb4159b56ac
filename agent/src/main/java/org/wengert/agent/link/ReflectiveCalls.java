package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.link.Boundary;
import org.wengert.shadow.Run;

/**
 * Links {@code Method.invoke}, {@code Constructor.newInstance} and their like: the checks that
 * reflection makes, then the member's twin. What reflection itself would refuse is left to it, so
 * that the exceptions are its own.
 */
final class ReflectiveCalls {
  private static final String TOO_MANY = "it has more parameters than a method handle can take";

  private final Trusted trusted;
  private final HandleTwins twins;
  private final ReflectiveAccess access;
  private final MethodHandle newInstance;
  private final MethodHandle invokeDefault;
  private final ClassValue<Map<Called, Known>> known =
      new ClassValue<>() {
        @Override
        protected Map<Called, Known> computeValue(Class<?> owner) {
          return new ConcurrentHashMap<>();
        }
      };

  /**
   * What is called.
   *
   * @param member a method or constructor
   * @param selects whether the receiver's class selects the method
   */
  private record Called(Executable member, boolean selects) {}

  /** What is known of it. */
  private static final class Known {
    final Class<?>[] parameters;

    /** Whether it is called as it is. */
    final boolean isOwn;

    final boolean hasNoHandle;

    /** Found when it is called first. */
    volatile UntypedTwin twin;

    Known(Executable member) {
      parameters = member.getParameterTypes();
      hasNoHandle = WideMethod.hasNoHandle(MethodType.methodType(void.class, parameters));
      isOwn =
          member instanceof Method method
              && HandleTwins.isOwn(
                  method.getDeclaringClass(),
                  method.getName(),
                  MethodType.methodType(method.getReturnType(), parameters));
    }
  }

  /**
   * Calls by reflection.
   *
   * @param trusted access to the JVM
   * @param twins the twins of members
   * @param access checks access
   */
  ReflectiveCalls(Trusted trusted, HandleTwins twins, ReflectiveAccess access) {
    this.trusted = trusted;
    this.twins = twins;
    this.access = access;
    try {
      Lookup lookup = trusted.lookup();
      MethodType created =
          MethodType.methodType(Object.class, Object[].class, boolean.class, Class.class);
      newInstance = lookup.findVirtual(Constructor.class, "newInstanceWithCaller", created);
      MethodType called =
          MethodType.methodType(
              Object.class, Object.class, Method.class, Object[].class, Class.class);
      invokeDefault = lookup.findStatic(Proxy.class, "invokeDefault", called);
    } catch (ReflectiveOperationException e) {
      throw Trusted.unknownJvm(e);
    }
  }

  /** Links {@code Method.invoke}. */
  MethodHandle invocation(Place place, MethodHandle plain) {
    return own(
            "invoke",
            MethodType.methodType(
                Object.class,
                Class.class,
                MethodHandle.class,
                Method.class,
                Object.class,
                Object[].class,
                Run.class))
        .bindTo(place.original())
        .bindTo(plain);
  }

  /** Links {@code Constructor.newInstance}. */
  MethodHandle creation(Place place) {
    return own(
            "create",
            MethodType.methodType(
                Object.class, Class.class, Constructor.class, Object[].class, Run.class))
        .bindTo(place.original());
  }

  /** Links {@code Class.newInstance}. */
  MethodHandle creationByClass(Place place, MethodHandle plain) {
    return own(
            "create",
            MethodType.methodType(
                Object.class, Class.class, MethodHandle.class, Class.class, Run.class))
        .bindTo(place.original())
        .bindTo(plain);
  }

  /** Links {@code InvocationHandler.invokeDefault}. */
  MethodHandle defaultInvocation(Place place) {
    return own(
            "invokeDefault",
            MethodType.methodType(
                Object.class, Class.class, Object.class, Method.class, Object[].class, Run.class))
        .bindTo(place.original());
  }

  private MethodHandle own(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findVirtual(ReflectiveCalls.class, name, type).bindTo(this);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object invoke(
      Class<?> caller,
      MethodHandle plain,
      Method method,
      Object receiver,
      Object[] arguments,
      Run run)
      throws Throwable {
    Class<?> owner = method.getDeclaringClass();
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    if (receiver == null && !isStatic) {
      return (Object) plain.invokeExact(method, receiver, arguments); // it says so
    }
    access.check(caller, method, isStatic ? null : receiver.getClass());
    Called called = new Called(method, true);
    Known about = known(called);
    if (about.isOwn && !isOfHandle(method)) {
      guard(owner, method.getName(), receiver, arguments, run);
    }
    boolean fits =
        (isStatic || owner.isInstance(receiver)) && Unboxing.fit(arguments, about.parameters);
    if (fits && about.hasNoHandle) {
      new Boundary(owner.getName() + "." + method.getName(), TOO_MANY).always(run);
    }
    if (about.isOwn || about.hasNoHandle || !fits) {
      Method checked = access.isOpen(method) ? method : access.opened(method);
      return (Object) plain.invokeExact(checked, receiver, arguments);
    }
    if (isStatic) {
      trusted.initialise(owner);
    }
    return call(twin(called), isStatic ? plain(arguments) : with(receiver, arguments), run);
  }

  /** Whether a method can be called with arguments of any types, but not by reflection. */
  private static boolean isOfHandle(Method method) {
    Class<?> owner = method.getDeclaringClass();
    return (owner == MethodHandle.class || owner == VarHandle.class)
        && Modifier.isNative(method.getModifiers());
  }

  /** Guards a method that asks who calls it, and so runs as it is. */
  private static void guard(
      Class<?> owner, String method, Object receiver, Object[] arguments, Run run) {
    String callee = owner.getName() + "." + method;
    String reason = JdkCalls.reasonToRefuse(owner, method);
    if (reason != null) {
      new Boundary(callee, reason).always(run);
      return;
    }
    Boundary boundary = new Boundary(callee, "it asks who calls it");
    for (Object each : with(receiver, arguments)) {
      boundary.reference(each, run);
      boundary.callee(each, run);
    }
  }

  private Object create(Class<?> caller, Constructor<?> constructor, Object[] arguments, Run run)
      throws Throwable {
    Class<?> type = constructor.getDeclaringClass();
    access.check(caller, constructor, type);
    Called called = new Called(constructor, false);
    Known about = known(called);
    boolean fits = canCreate(type) && Unboxing.fit(arguments, about.parameters);
    if (fits && about.hasNoHandle) {
      new Boundary("the constructor of " + type.getName(), TOO_MANY).always(run);
    }
    if (about.hasNoHandle || !fits) {
      return (Object) newInstance.invoke(constructor, arguments, false, caller);
    }
    trusted.initialise(type);
    return call(twin(called), plain(arguments), run);
  }

  private Object create(Class<?> caller, MethodHandle plain, Class<?> type, Run run)
      throws Throwable {
    Constructor<?> constructor;
    try {
      constructor = type.getDeclaredConstructor();
    } catch (NoSuchMethodException none) {
      return (Object) plain.invoke(type); // it says so
    }
    access.check(caller, constructor, type);
    if (!canCreate(type)) {
      return (Object) plain.invoke(type);
    }
    trusted.initialise(type);
    return twin(new Called(constructor, false)).call(new Object[0], run);
  }

  private static boolean canCreate(Class<?> type) {
    return !Modifier.isAbstract(type.getModifiers()) && !type.isEnum() && type != Class.class;
  }

  private Object invokeDefault(
      Class<?> caller, Object proxy, Method method, Object[] arguments, Run run) throws Throwable {
    Objects.requireNonNull(proxy);
    Objects.requireNonNull(method);
    if (!isDefaultOf(proxy.getClass(), method)
        || !Unboxing.fit(arguments, method.getParameterTypes())) {
      return (Object) invokeDefault.invokeExact(proxy, method, arguments, caller);
    }
    access.check(caller, method, proxy.getClass());
    return twin(new Called(method, false)).call(with(proxy, arguments), run);
  }

  /** Whether a proxy would have a method if it declared none. */
  private static boolean isDefaultOf(Class<?> proxy, Method method) {
    if (!Proxy.isProxyClass(proxy) || !method.isDefault()) {
      return false;
    }
    for (Class<?> each : proxy.getInterfaces()) {
      try {
        if (each.getMethod(method.getName(), method.getParameterTypes()).equals(method)) {
          return true;
        }
      } catch (NoSuchMethodException e) {
        // another one has it
      }
    }
    return false;
  }

  /** Calls a twin; what it throws is wrapped as reflection does. */
  private static Object call(UntypedTwin twin, Object[] arguments, Run run)
      throws InvocationTargetException {
    try {
      return twin.call(arguments, run);
    } catch (UnsupportedDifferentiationException lost) {
      throw lost; // not the program's own
    } catch (Throwable thrown) {
      throw new InvocationTargetException(thrown);
    }
  }

  private Known known(Called called) {
    Map<Called, Known> ofClass = known.get(called.member().getDeclaringClass());
    Known about = ofClass.get(called);
    if (about == null) {
      about = new Known(called.member());
      ofClass.put(called, about);
    }
    return about;
  }

  private UntypedTwin twin(Called called) throws ReflectiveOperationException {
    Known about = known(called);
    UntypedTwin twin = about.twin;
    if (twin == null) {
      twin = twins.of(trusted.lookup().revealDirect(handle(called))).untyped();
      about.twin = twin;
    }
    return twin;
  }

  private MethodHandle handle(Called called) throws IllegalAccessException {
    Lookup lookup = trusted.lookup();
    if (called.member() instanceof Constructor<?> constructor) {
      return lookup.unreflectConstructor(constructor);
    }
    Method method = (Method) called.member();
    return called.selects()
        ? lookup.unreflect(method)
        : lookup.unreflectSpecial(method, method.getDeclaringClass());
  }

  private static Object[] plain(Object[] arguments) {
    return arguments == null ? new Object[0] : arguments;
  }

  private static Object[] with(Object receiver, Object[] arguments) {
    Object[] rest = plain(arguments);
    Object[] all = new Object[rest.length + 1];
    all[0] = receiver;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}
