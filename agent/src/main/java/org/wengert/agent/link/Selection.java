package org.wengert.agent.link;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/**
 * Finds the method that a virtual call selects for a class of receivers, as the JVM does (JVMS
 * 5.4.5 and 5.4.6): a package-private method is overridden only inside its run-time package, or
 * through a chain of methods that override each other.
 */
final class Selection {
  private final Lookup lookup;

  /**
   * A selection.
   *
   * @param lookup a look-up with all access
   */
  Selection(Lookup lookup) {
    this.lookup = lookup;
  }

  /**
   * The method that is selected.
   *
   * @param resolved the method that the call names
   * @param receiver class of the receiver
   */
  MethodHandleInfo select(MethodHandleInfo resolved, Class<?> receiver)
      throws ReflectiveOperationException {
    if (Modifier.isPrivate(resolved.getModifiers())) {
      return resolved;
    }
    if (isPackagePrivate(resolved)) {
      return selectInPackage(resolved, receiver);
    }
    // an array has the methods of Object
    Class<?> first = receiver.isArray() ? Object.class : receiver;
    for (Class<?> type = first; type != null; type = type.getSuperclass()) {
      MethodHandleInfo declared = declared(type, resolved.getName(), resolved.getMethodType());
      if (declared != null && !Modifier.isPrivate(declared.getModifiers())) {
        // in a class above the named one, only its own method or a default of it can be meant
        return declared;
      }
    }
    MethodHandleInfo inherited = defaultMethod(resolved, receiver);
    if (inherited == null && WideMethod.hasNoHandle(resolved.getMethodType())) {
      throw new AbstractMethodError(receiver.getName() + "." + resolved.getName());
    }
    // if there is none, this throws what the JVM would
    return inherited != null
        ? inherited
        : lookup.revealDirect(
            lookup.findSpecial(receiver, resolved.getName(), resolved.getMethodType(), receiver));
  }

  /** The one most specific interface method, if there is one and it has code. */
  private MethodHandleInfo defaultMethod(MethodHandleInfo resolved, Class<?> receiver) {
    String name = resolved.getName();
    MethodType type = resolved.getMethodType();
    List<Class<?>> candidates = new ArrayList<>();
    for (Class<?> each : interfaces(receiver)) {
      if (DeclaredMethods.isInherited(each, name, type)) {
        candidates.add(each);
      }
    }
    candidates.removeIf(
        general ->
            candidates.stream()
                .anyMatch(other -> other != general && general.isAssignableFrom(other)));
    candidates.removeIf(each -> DeclaredMethods.isAbstract(each, name, type));
    if (candidates.size() > 1) {
      throw new IncompatibleClassChangeError(
          "Conflicting default methods: "
              + candidates.stream()
                  .map(each -> Type.getInternalName(each) + "." + name)
                  .collect(Collectors.joining(" ")));
    }
    return candidates.isEmpty() ? null : declared(candidates.get(0), name, type);
  }

  /** All interfaces of a class, inherited ones too. */
  static Set<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      addInterfaces(each, all);
    }
    return all;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> each : type.getInterfaces()) {
      if (all.add(each)) {
        addInterfaces(each, all);
      }
    }
  }

  private MethodHandleInfo selectInPackage(MethodHandleInfo resolved, Class<?> receiver) {
    for (Class<?> type = receiver; type != null; type = type.getSuperclass()) {
      MethodHandleInfo declared = declared(type, resolved.getName(), resolved.getMethodType());
      if (declared != null && overrides(declared, resolved)) {
        return declared;
      }
    }
    return resolved;
  }

  /** Whether one method overrides another that is package-private, directly or through others. */
  private boolean overrides(MethodHandleInfo method, MethodHandleInfo overridden) {
    Class<?> owner = method.getDeclaringClass();
    if (owner == overridden.getDeclaringClass()) {
      return true;
    }
    if (Modifier.isPrivate(method.getModifiers())) {
      return false;
    }
    if (samePackage(owner, overridden.getDeclaringClass())) {
      return true;
    }
    for (Class<?> type = owner.getSuperclass();
        type != null && type != overridden.getDeclaringClass();
        type = type.getSuperclass()) {
      MethodHandleInfo between = declared(type, method.getName(), method.getMethodType());
      if (between != null
          && !Modifier.isPrivate(between.getModifiers())
          && (!isPackagePrivate(between) || samePackage(owner, type))
          && overrides(between, overridden)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPackagePrivate(MethodHandleInfo method) {
    return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE)) == 0;
  }

  private static boolean samePackage(Class<?> a, Class<?> b) {
    return a.getClassLoader() == b.getClassLoader()
        && a.getPackageName().equals(b.getPackageName());
  }

  /** The instance method that a class itself declares, or null. */
  private MethodHandleInfo declared(Class<?> type, String name, MethodType methodType) {
    if (!DeclaredMethods.isInstanceMethod(type, name, methodType)) {
      return null;
    }
    if (WideMethod.hasNoHandle(methodType)) {
      boolean hasCode = !DeclaredMethods.isAbstract(type, name, methodType);
      return hasCode ? DeclaredMethods.wide(type, name, methodType) : null;
    }
    try {
      return lookup.revealDirect(lookup.findSpecial(type, name, methodType, type));
    } catch (NoSuchMethodException | IllegalAccessException | AbstractMethodError e) {
      return null; // it has no code
    }
  }
}
