package org.wengert.agent.link;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.objectweb.asm.Type;

/**
 * Links calls of reflection, method handles and variable handles, which reach members of the
 * program that no place names.
 */
final class Reflection {
  private static final String TOO_MANY = "it has more arguments than a twin can take";

  private final Trusted trusted;
  private final TwinTypes types;
  private final HandleTwins twins;
  private final FieldSites sites;
  private final ActiveReach reach;
  private final NumberLinks numbers;
  private volatile Tools tools;

  /** What the calls need, made when the first is met. */
  private record Tools(
      ReflectiveAccess access,
      ReflectiveCalls calls,
      ReflectiveFields fields,
      HandleCalls handles,
      VariableCalls variables) {}

  /**
   * Reflection.
   *
   * @param trusted access to the JVM
   * @param twins the twins of members
   * @param sites know where the shadows of fields are kept
   * @param reach walks what can be reached
   * @param types of twins of one kind
   * @param numbers for the same kind
   */
  Reflection(
      Trusted trusted,
      HandleTwins twins,
      FieldSites sites,
      ActiveReach reach,
      TwinTypes types,
      NumberLinks numbers) {
    this.trusted = trusted;
    this.twins = twins;
    this.sites = sites;
    this.reach = reach;
    this.types = types;
    this.numbers = numbers;
  }

  private Tools tools() {
    Tools made = tools;
    if (made == null) {
      synchronized (this) {
        made = tools;
        if (made == null) {
          ReflectiveAccess access = new ReflectiveAccess(trusted.lookup());
          HiddenCode hidden = new HiddenCode(trusted.lookup(), reach);
          VariableCells cells = new VariableCells(trusted, sites, types);
          made =
              new Tools(
                  access,
                  new ReflectiveCalls(trusted, twins, access),
                  new ReflectiveFields(trusted.lookup(), sites, access, types),
                  new HandleCalls(twins, hidden, types, numbers),
                  new VariableCalls(cells, hidden, types, numbers));
          tools = made;
        }
      }
    }
    return made;
  }

  /**
   * Links a call.
   *
   * @param place where
   * @param type its type
   * @return the linked site, null if the method is none of reflection
   */
  CallSite link(Place place, MethodType type) throws ReflectiveOperationException {
    Class<?> owner = place.owner();
    boolean isOfJdk = owner.getClassLoader() == null;
    MethodHandle target = isOfJdk ? target(place, owner) : null;
    return target == null ? null : new ConstantCallSite(target.asType(type));
  }

  /** Links a call of a method handle whose arguments are in a parcel: there are too many. */
  CallSite linkWide(Place place, MethodType type) throws ReflectiveOperationException {
    MethodHandle refused =
        WideBoundary.refused(
            () -> plain(place), place.owner().getName() + "." + place.member(), TOO_MANY, types);
    return new ConstantCallSite(
        MethodHandles.dropArguments(refused, 0, MethodHandle.class).asType(type));
  }

  /**
   * What runs for a method reference to a method of reflection.
   *
   * @param caller the class that the reference is in
   * @param method the method
   * @return a handle with the type of a twin, null if the method is none of reflection
   */
  MethodHandle ofReference(Class<?> caller, MethodHandleInfo method)
      throws ReflectiveOperationException {
    Class<?> owner = method.getDeclaringClass();
    if (owner.getClassLoader() != null) {
      return null;
    }
    String descriptor = method.getMethodType().toMethodDescriptorString();
    return target(
        new Place(caller, Type.getInternalName(owner), method.getName(), descriptor), owner);
  }

  private MethodHandle target(Place place, Class<?> owner) throws ReflectiveOperationException {
    String method = place.member();
    if (owner == MethodHandle.class) {
      return FollowedJdk.contains(place.original())
          ? null
          : tools().handles.link(place, plain(place));
    }
    if (owner == VarHandle.class) {
      return FollowedJdk.contains(place.original())
          ? null
          : tools().variables.link(place, plain(place));
    }
    if (owner == Method.class && method.equals("invoke")) {
      return tools().calls.invocation(place, plain(place));
    }
    if (owner == Constructor.class && method.equals("newInstance")) {
      return tools().calls.creation(place);
    }
    if (owner == Class.class && method.equals("newInstance")) {
      return tools().calls.creationByClass(place, plain(place));
    }
    if (owner == InvocationHandler.class && method.equals("invokeDefault")) {
      return tools().calls.defaultInvocation(place);
    }
    if (owner == Field.class && ReflectiveFields.isAccess(place)) {
      return tools().fields.link(place, plain(place));
    }
    boolean asks = AccessibleObject.class.isAssignableFrom(owner) && method.equals("canAccess");
    return asks ? permission(place) : null;
  }

  /** The method itself; if it asks who calls it, it finds the class that the place is in. */
  private MethodHandle plain(Place place) throws ReflectiveOperationException {
    return trusted
        .on(place.original())
        .findVirtual(place.owner(), place.member(), place.type())
        .asFixedArity();
  }

  /** {@code canAccess}: the JVM would see a class of its own as the caller, that may do less. */
  private MethodHandle permission(Place place) throws ReflectiveOperationException {
    MethodHandle own =
        MethodHandles.lookup()
            .findVirtual(
                Reflection.class,
                "canAccess",
                MethodType.methodType(
                    boolean.class,
                    MethodHandle.class,
                    Class.class,
                    AccessibleObject.class,
                    Object.class));
    MethodHandle plain =
        plain(place)
            .asType(MethodType.methodType(boolean.class, AccessibleObject.class, Object.class));
    MethodHandle asked = MethodHandles.insertArguments(own, 0, this, plain, place.original());
    return types.ofShared(Boundaries.harmless(asked), 2);
  }

  private boolean canAccess(
      MethodHandle plain, Class<?> caller, AccessibleObject member, Object object)
      throws Throwable {
    if ((boolean) plain.invokeExact(member, object)) {
      return true;
    }
    if (member instanceof Constructor<?> constructor) {
      return tools().access.isPermitted(caller, member, constructor.getDeclaringClass());
    }
    return member instanceof java.lang.reflect.Member named
        && tools()
            .access
            .isPermitted(
                caller, member, Modifier.isStatic(named.getModifiers()) ? null : object.getClass());
  }
}
