package org.wengert.agent.twin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.DerivativeOf;
import org.wengert.DerivativesOf;
import org.wengert.link.Substitute;
import org.wengert.rule.Costly;
import org.wengert.rule.PiecewiseLinear;

/**
 * The methods whose derivative is known without a twin: those with rules, and those that the
 * runtime substitutes. Read from the annotations of the runtime's classes.
 */
public final class KnownMethods {
  /** For each method with rules: argument position to the method that computes its partial. */
  private final Map<MethodKey, Map<Integer, MethodKey>> partials = new HashMap<>();

  private final Map<MethodKey, MethodKey> substitutes = new HashMap<>();
  private final Set<MethodKey> costly = new HashSet<>();
  private final Set<MethodKey> piecewiseLinear = new HashSet<>();

  /**
   * Reads annotated classes, from their class files: the JVM would make a proxy for each
   * annotation.
   *
   * @param types classes with methods marked {@link DerivativeOf} or {@link Substitute}
   */
  public KnownMethods(Class<?>... types) {
    for (Class<?> type : types) {
      ClassNode node = file(type);
      boolean allLinear = !Annotations.of(node.visibleAnnotations, PiecewiseLinear.class).isEmpty();
      for (MethodNode method : node.methods) {
        add(node.name, method, allLinear);
      }
    }
  }

  private static ClassNode file(Class<?> type) {
    String name = type.getName();
    String file = name.substring(name.lastIndexOf('.') + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(file)) {
      ClassNode node = new ClassNode();
      new ClassReader(in).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String owner, MethodNode method, boolean isLinear) {
    MethodKey key = new MethodKey(owner, method.name, method.desc);
    List<AnnotationNode> marks = method.visibleAnnotations;
    for (AnnotationNode rule : Annotations.of(marks, DerivativeOf.class, DerivativesOf.class)) {
      addPartial(rule, key);
    }
    if (!Annotations.of(marks, Costly.class).isEmpty()) {
      costly.add(key);
    }
    if (isLinear || !Annotations.of(marks, PiecewiseLinear.class).isEmpty()) {
      piecewiseLinear.add(key);
    }
    for (AnnotationNode mark : Annotations.of(marks, Substitute.class, Substitute.Several.class)) {
      substitutes.put(target(mark, (String) Annotations.value(mark, "descriptor")), key);
    }
  }

  private void addPartial(AnnotationNode rule, MethodKey method) {
    Type[] parameters = Type.getArgumentTypes(method.descriptor());
    int last = parameters.length - 1;
    String descriptor = Type.getMethodDescriptor(parameters[last], Arrays.copyOf(parameters, last));
    Map<Integer, MethodKey> ofTarget =
        partials.computeIfAbsent(target(rule, descriptor), key -> new TreeMap<>());
    ofTarget.put((Integer) Annotations.value(rule, "argument"), method);
  }

  /** The method that a rule or a substitute is for. */
  private static MethodKey target(AnnotationNode mark, String descriptor) {
    Type type = (Type) Annotations.value(mark, "type");
    String method = (String) Annotations.value(mark, "method");
    return new MethodKey(type.getInternalName(), method, descriptor);
  }

  private static MethodKey key(Method method) {
    return new MethodKey(
        Type.getInternalName(method.getDeclaringClass()),
        method.getName(),
        Type.getMethodDescriptor(method));
  }

  /**
   * The rules of a method.
   *
   * @param method a method
   * @return argument position to the method that computes its partial, or null
   */
  public Map<Integer, MethodKey> partials(MethodKey method) {
    return partials.get(MathLibraries.original(method));
  }

  /** The methods that rules name. */
  Set<MethodKey> targets() {
    return partials.keySet();
  }

  /**
   * Whether a rule is worth a test whether its argument is active.
   *
   * @param rule a method that computes a partial
   * @return true if so
   */
  public boolean isCostly(MethodKey rule) {
    return costly.contains(rule);
  }

  /**
   * Whether a rule's partial derivative is constant in pieces.
   *
   * @param rule a method that computes a partial
   * @return true if so
   */
  public boolean isPiecewiseLinear(MethodKey rule) {
    return piecewiseLinear.contains(rule);
  }

  /**
   * What the runtime calls instead of a method, with the signature of its twin.
   *
   * @param method a method
   * @return its substitute, or null
   */
  public MethodKey substitute(MethodKey method) {
    return substitutes.get(method);
  }

  /**
   * Whether the derivative of a method is known, so that it can have no rules of the user.
   *
   * @param method a method
   * @return true if it has rules or a substitute, or is harmless
   */
  public boolean isKnown(Method method) {
    MethodKey key = key(method);
    return partials(key) != null || substitute(key) != null || isHarmless(key);
  }

  /**
   * Whether a method is the inner product of two arrays, whose value is not to be computed by a
   * twin.
   *
   * @param method a method
   * @return true if so
   */
  public boolean isInnerProduct(MethodKey method) {
    return MathLibraries.isInnerProduct(method);
  }

  /**
   * Whether a method loses nothing when it is called as it is; its numeric result is passive.
   *
   * @param method a method
   * @return true if so
   */
  public boolean isHarmless(MethodKey method) {
    return Harmless.contains(method);
  }
}
