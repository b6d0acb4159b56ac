package org.wengert.opcodes.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The classes of a program, and which of their members is meant, as the JVM's specification has it.
 */
final class Classes {
  private final Map<String, ClassNode> byName = new HashMap<>();

  Classes(List<ClassNode> classes) {
    classes.forEach(each -> byName.put(each.name, each));
  }

  /** Whether that is a class of the program. */
  boolean contains(String name) {
    return byName.containsKey(name);
  }

  /** The method that runs if one is called on an object of a class; null if the class has none. */
  MethodNode select(String type, String name, String descriptor) {
    for (ClassNode at = byName.get(type); at != null; at = byName.get(at.superName)) {
      MethodNode declared = declared(at, name, descriptor);
      if (declared != null) {
        return declared;
      }
    }
    for (ClassNode at = byName.get(type); at != null; at = byName.get(at.superName)) {
      MethodNode found = byDefault(at, name, descriptor);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A method with code of the interfaces of a class, those that extend others first. */
  private MethodNode byDefault(ClassNode type, String name, String descriptor) {
    for (String each : type.interfaces) {
      ClassNode node = byName.get(each);
      if (node != null) {
        MethodNode declared = declared(node, name, descriptor);
        MethodNode found = declared != null ? declared : byDefault(node, name, descriptor);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static MethodNode declared(ClassNode type, String name, String descriptor) {
    for (MethodNode method : type.methods) {
      if (method.name.equals(name)
          && method.desc.equals(descriptor)
          && (method.access & Opcodes.ACC_ABSTRACT) == 0) {
        return method;
      }
    }
    return null;
  }

  /** The class that declares a field, which is this or one above. */
  String fieldOwner(String type, String name) {
    for (ClassNode at = byName.get(type); at != null; at = byName.get(at.superName)) {
      for (FieldNode field : at.fields) {
        if (field.name.equals(name)) {
          return at.name;
        }
      }
    }
    throw new IllegalStateException("no field " + type + "." + name);
  }

  /** Whether a class is another one, extends or implements it. */
  boolean isSubtype(String type, String other) {
    ClassNode node = byName.get(type);
    return type.equals(other)
        || node != null
            && (isSubtype(node.superName, other)
                || node.interfaces.stream().anyMatch(each -> isSubtype(each, other)));
  }

  /** The class that both extend; of an interface it is Object. */
  String commonSuper(String a, String b) {
    for (ClassNode at = byName.get(a); at != null; at = byName.get(at.superName)) {
      boolean isInterface = (at.access & Opcodes.ACC_INTERFACE) != 0;
      if (!isInterface && isSubtype(b, at.name)) {
        return at.name;
      }
    }
    return a.equals(b) ? a : "java/lang/Object";
  }
}
