package org.wengert.agent.twin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;

/**
 * Descriptors of linked places. A call may name classes in its descriptor to which its own class
 * has no access, such as the superclass, private to its package, of a public builder. The JVM does
 * not ask, as it compares names; for an {@code invokedynamic} it does. So such classes are replaced
 * by superclasses, {@code Object} at last; the linker casts.
 */
final class AccessibleTypes {
  private static final String JDK = "java/";

  private final String home;
  private final ClassHierarchy hierarchy;
  private final Map<String, String> known = new HashMap<>();

  /**
   * Starts a table.
   *
   * @param twin internal name of the twin class
   * @param hierarchy knows which classes are accessible
   */
  AccessibleTypes(String twin, ClassHierarchy hierarchy) {
    home = packageOf(twin);
    this.hierarchy = hierarchy;
  }

  /** A descriptor with accessible classes only. */
  String descriptor(String descriptor) {
    Type[] arguments = Type.getArgumentTypes(descriptor);
    Type result = accessible(Type.getReturnType(descriptor));
    return Type.getMethodDescriptor(
        result, Arrays.stream(arguments).map(this::accessible).toArray(Type[]::new));
  }

  /** A type itself, or what stands for it in the descriptors of linked places. */
  Type accessible(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() != Type.OBJECT) {
      return type;
    }
    String name = element.getInternalName();
    if (name.startsWith(JDK) || packageOf(name).equals(home)) {
      return type;
    }
    String found = known.computeIfAbsent(name, hierarchy::accessible);
    int dimensions = type.getSort() == Type.ARRAY ? type.getDimensions() : 0;
    return Type.getType("[".repeat(dimensions) + Type.getObjectType(found).getDescriptor());
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }
}
