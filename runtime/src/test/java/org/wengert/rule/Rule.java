package org.wengert.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wengert.DerivativeOf;

/**
 * A rule for a method of {@link Math} or {@link StrictMath}, callable together with the method.
 *
 * @param target what the rule is for
 * @param method the rule
 * @param targetMethod the method that the rule is for, or ours where the running JDK lacks it, or
 *     null if there is none
 */
record Rule(DerivativeOf target, Method method, Method targetMethod) {
  /** Where the rules for {@code Math} and {@code StrictMath} are. */
  private static final List<Class<?>> CLASSES =
      List.of(
          MathRules.class,
          PowerRules.class,
          TrigonometricRules.class,
          HyperbolicRules.class,
          ArithmeticRules.class,
          SelectionRules.class,
          SignRules.class,
          RoundingRules.class);

  /** Every rule once for each method it serves. */
  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    for (Class<?> type : CLASSES) {
      for (Method method : type.getDeclaredMethods()) {
        for (DerivativeOf target : method.getAnnotationsByType(DerivativeOf.class)) {
          rules.add(new Rule(target, method, find(target, method)));
        }
      }
    }
    return rules;
  }

  /** The rules for an argument of the method of this name that takes a {@code double} first. */
  static List<Rule> ofDoubles(String name, int argument) {
    return of(name, argument, double.class);
  }

  /** The rules for an argument of the method of this name whose first parameter has this type. */
  static List<Rule> of(String name, int argument, Class<?> firstType) {
    return all().stream()
        .filter(rule -> rule.name().equals(name) && rule.argument() == argument)
        .filter(rule -> rule.parameterTypes()[0] == firstType)
        .toList();
  }

  String name() {
    return target.method();
  }

  int argument() {
    return target.argument();
  }

  Class<?>[] parameterTypes() {
    return withoutLast(method.getParameterTypes());
  }

  /** Whether the running JDK has the method that this rule is for. */
  boolean hasTarget() {
    return targetMethod != null && targetMethod.getDeclaringClass() == target.type();
  }

  /** The method's value, which is a {@code Double} or a {@code Float}. */
  Number value(Object... arguments) {
    try {
      return (Number) targetMethod.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(toString(), e);
    }
  }

  /** The partial derivative at the given arguments. */
  double partial(Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = value(arguments);
    try {
      return (double) method.invoke(null, all);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(toString(), e);
    }
  }

  /** A name for messages, such as {@code Math.atan2(double,double)#1}. */
  @Override
  public String toString() {
    return describe(target.type(), name(), parameterTypes(), argument());
  }

  static String describe(Class<?> type, String name, Class<?>[] parameterTypes, int argument) {
    String types = String.join(",", Arrays.stream(parameterTypes).map(Class::getName).toList());
    return type.getSimpleName() + "." + name + "(" + types + ")#" + argument;
  }

  private static Method find(DerivativeOf target, Method rule) {
    Class<?>[] types = withoutLast(rule.getParameterTypes());
    for (Class<?> declaring : List.of(target.type(), LaterMath.class)) {
      try {
        return declaring.getMethod(target.method(), types);
      } catch (NoSuchMethodException e) {
        continue;
      }
    }
    return null;
  }

  private static Class<?>[] withoutLast(Class<?>[] types) {
    return Arrays.copyOf(types, types.length - 1);
  }
}
