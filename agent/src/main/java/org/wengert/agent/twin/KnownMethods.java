package org.wengert.agent.twin;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.wengert.DerivativeOf;
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
   * Reads annotated classes.
   *
   * @param types classes with methods marked {@link DerivativeOf} or {@link Substitute}
   */
  public KnownMethods(Class<?>... types) {
    for (Class<?> type : types) {
      for (Method method : type.getDeclaredMethods()) {
        for (DerivativeOf rule : method.getAnnotationsByType(DerivativeOf.class)) {
          addPartial(rule, method);
        }
        if (method.isAnnotationPresent(Costly.class)) {
          costly.add(key(method));
        }
        if (method.isAnnotationPresent(PiecewiseLinear.class)
            || type.isAnnotationPresent(PiecewiseLinear.class)) {
          piecewiseLinear.add(key(method));
        }
        for (Substitute substitute : method.getAnnotationsByType(Substitute.class)) {
          substitutes.put(
              new MethodKey(
                  Type.getInternalName(substitute.type()),
                  substitute.method(),
                  substitute.descriptor()),
              key(method));
        }
      }
    }
  }

  private void addPartial(DerivativeOf rule, Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    int last = parameters.length - 1;
    Type[] arguments = Arrays.stream(parameters, 0, last).map(Type::getType).toArray(Type[]::new);
    String descriptor = Type.getMethodDescriptor(Type.getType(parameters[last]), arguments);
    MethodKey target = new MethodKey(Type.getInternalName(rule.type()), rule.method(), descriptor);
    partials.computeIfAbsent(target, key -> new TreeMap<>()).put(rule.argument(), key(method));
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
