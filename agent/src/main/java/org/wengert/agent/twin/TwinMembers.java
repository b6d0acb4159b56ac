package org.wengert.agent.twin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.link.TwinKind;

/**
 * What one class declares, as far as its twin needs to know, and the names its twin's methods get.
 *
 * <p>A twin is static, so {@code f(Foo)} static and {@code f()} of Foo would have the same twin:
 * the later one gets a mangled name.
 */
final class TwinMembers {
  /** Name of the twins of constructors. */
  private static final String CONSTRUCTOR = "init";

  private final ClassNode node;
  private final TwinKind kind;
  private final boolean inNest;
  private final Map<String, MethodNode> methods = new HashMap<>();
  private final Map<String, FieldNode> fields = new HashMap<>();
  private final Map<String, TwinMethod> twins = new LinkedHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Set<String> fresh = new HashSet<>();

  /**
   * The members of a class.
   *
   * @param node the class
   * @param kind the kind of twins
   * @param inNest whether its twins will be its nestmates
   */
  TwinMembers(ClassNode node, TwinKind kind, boolean inNest) {
    this.node = node;
    this.kind = kind;
    this.inNest = inNest;
    for (FieldNode field : node.fields) {
      fields.put(field.name + field.desc, field);
    }
    for (MethodNode method : node.methods) {
      methods.put(method.name + method.desc, method);
      TwinSignature signature = signature(method);
      if (hasTwin(method)) {
        String base = method.name.equals("<init>") ? CONSTRUCTOR : method.name;
        String name = base;
        for (int n = 1; !taken.add(name + signature.descriptor()); n++) {
          name = base + "$" + n;
        }
        twins.put(method.name + method.desc, new TwinMethod(name, signature));
      }
    }
  }

  /**
   * A name for a method that the twin class has beside its twins, different from all others.
   *
   * @param base what the name should begin with
   */
  String freshName(String base) {
    String name = base;
    for (int n = 1; isTaken(name); n++) {
      name = base + "$" + n;
    }
    fresh.add(name);
    return name;
  }

  private boolean isTaken(String name) {
    return fresh.contains(name)
        || twins.values().stream().anyMatch(twin -> twin.name().equals(name));
  }

  private TwinSignature signature(MethodNode method) {
    return TwinSignature.of(
        kind, has(method.access, Opcodes.ACC_STATIC) ? null : node.name, method.desc);
  }

  private static boolean hasTwin(MethodNode method) {
    return !has(method.access, Opcodes.ACC_NATIVE | Opcodes.ACC_ABSTRACT)
        && !method.name.equals("<clinit>")
        && !isOfCoverage(method)
        && !asksForCaller(method);
  }

  /**
   * JaCoCo adds a method that gives out its counters. A class that declares one of that name is
   * refused by JaCoCo, with a stack trace, and it sees twins as they are defined.
   */
  private static boolean isOfCoverage(MethodNode method) {
    return has(method.access, Opcodes.ACC_SYNTHETIC) && method.name.equals("$jacocoInit");
  }

  /** The JDK marks methods that behave differently for each caller; they cannot move to a twin. */
  private static boolean asksForCaller(MethodNode method) {
    return method.visibleAnnotations != null
        && method.visibleAnnotations.stream()
            .anyMatch(a -> a.desc.equals("Ljdk/internal/reflect/CallerSensitive;"));
  }

  private static boolean has(int access, int flags) {
    return (access & flags) != 0;
  }

  /** Whether the twin class will be a nestmate of the class. */
  boolean inNest() {
    return inNest;
  }

  /** Internal name of the class. */
  String owner() {
    return node.name;
  }

  /** Name of the class's source file, or null. */
  String sourceFile() {
    return node.sourceFile;
  }

  /** Internal name of the twin class. */
  String twinName() {
    return node.name + kind.suffix();
  }

  /** The twin of a method that the class declares with a body, or null. */
  TwinMethod twin(String name, String descriptor) {
    return twins.get(name + descriptor);
  }

  /** All twins by name and descriptor of their original. */
  Map<String, TwinMethod> twins() {
    return twins;
  }

  /** Whether the class declares this method as static. */
  boolean isStatic(String name, String descriptor) {
    MethodNode method = methods.get(name + descriptor);
    return method != null && has(method.access, Opcodes.ACC_STATIC);
  }

  /** Whether the class declares this method such that no other can be selected instead. */
  boolean isNotOverridable(String name, String descriptor) {
    MethodNode method = methods.get(name + descriptor);
    return method != null
        && !has(method.access, Opcodes.ACC_STATIC)
        && (has(method.access, Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)
            || has(node.access, Opcodes.ACC_FINAL));
  }

  /** Whether this is a private method of the class, and the twin class no nestmate of it. */
  boolean isOutOfReach(String owner, String name, String descriptor) {
    MethodNode method = owner.equals(node.name) ? methods.get(name + descriptor) : null;
    return method != null && !inNest && has(method.access, Opcodes.ACC_PRIVATE);
  }

  /**
   * Whether the twin class may read, or write, a field by a plain instruction: it is declared here,
   * and twin and class are nestmates or it is not private.
   */
  boolean isDirect(String owner, String name, String descriptor, boolean write) {
    FieldNode field = owner.equals(node.name) ? fields.get(name + descriptor) : null;
    return field != null
        && (inNest || !has(field.access, Opcodes.ACC_PRIVATE))
        && !(write && has(field.access, Opcodes.ACC_FINAL));
  }
}
