package org.wengert.agent.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wengert.DerivativeOf;
import org.wengert.DerivativesOf;

/** Reads the rules of one class, and refuses those that fit no method. */
final class RuleReader {
  private static final String NO_NUMBER = ", no number with a derivative";

  /** Whether Wengert knows the derivative of a method itself. */
  private final Predicate<Method> known;

  RuleReader(Predicate<Method> known) {
    this.known = known;
  }

  /**
   * Reads a class.
   *
   * @param rules the class
   * @param sink gets each rule and the method it is for
   * @throws RuleException if a rule cannot be used
   */
  void read(Class<?> rules, BiConsumer<Method, UserRule> sink) {
    for (Method method : rules.getDeclaredMethods()) {
      if (!isRule(method)) {
        continue;
      }
      for (DerivativeOf annotation : method.getAnnotationsByType(DerivativeOf.class)) {
        Class<?> type;
        try {
          type = annotation.type();
        } catch (TypeNotPresentException absent) {
          continue; // rules may be for a library that this program does without
        }
        sink.accept(target(method, annotation, type), new UserRule(annotation.argument(), method));
      }
    }
  }

  /** Asks in the cheapest way: this is done for each method of each class that is followed. */
  private static boolean isRule(Method method) {
    return method.isAnnotationPresent(DerivativeOf.class)
        || method.isAnnotationPresent(DerivativesOf.class);
  }

  private Method target(Method rule, DerivativeOf annotation, Class<?> type) {
    if (!Modifier.isStatic(rule.getModifiers())) {
      throw wrong(rule, "it is not static");
    }
    if (rule.getReturnType() != double.class) {
      throw wrong(rule, "it returns " + rule.getReturnType().getTypeName() + " instead of double");
    }
    Class<?>[] parameters = rule.getParameterTypes();
    if (parameters.length == 0) {
      throw wrong(rule, "it has no parameters, but needs those of the other method and its result");
    }
    Method target = named(rule, annotation, type, parameters);
    String text = Signatures.of(target);
    if (!Modifier.isStatic(target.getModifiers())) {
      throw wrong(rule, text + " is not static, and only static methods can have rules");
    }
    if (!isNumber(target.getReturnType())) {
      throw wrong(rule, text + " returns " + target.getReturnType().getTypeName() + NO_NUMBER);
    }
    int argument = annotation.argument();
    int count = target.getParameterCount();
    if (argument < 0 || argument >= count) {
      throw wrong(
          rule,
          "it is for argument "
              + argument
              + " of "
              + text
              + ", which has "
              + count
              + ", counted from 0");
    }
    if (!isNumber(target.getParameterTypes()[argument])) {
      throw wrong(
          rule,
          "it is for argument "
              + argument
              + " of "
              + text
              + ", which is "
              + target.getParameterTypes()[argument].getTypeName()
              + NO_NUMBER);
    }
    if (known.test(target)) {
      throw wrong(rule, "Wengert knows the derivative of " + text + " already");
    }
    return target;
  }

  private static boolean isNumber(Class<?> type) {
    return type == double.class || type == float.class;
  }

  private static Method named(
      Method rule, DerivativeOf annotation, Class<?> type, Class<?>[] parameters) {
    String name = annotation.method();
    Class<?>[] arguments = Arrays.copyOf(parameters, parameters.length - 1);
    Class<?> result = parameters[parameters.length - 1];
    for (Method each : type.getDeclaredMethods()) {
      if (each.getName().equals(name)
          && each.getReturnType() == result
          && Arrays.equals(each.getParameterTypes(), arguments)) {
        return each;
      }
    }
    String others =
        Arrays.stream(type.getDeclaredMethods())
            .filter(each -> each.getName().equals(name) && !each.isSynthetic())
            .map(each -> each.getReturnType().getTypeName() + " " + Signatures.local(each))
            .sorted()
            .collect(Collectors.joining(", "));
    throw wrong(
        rule,
        type.getTypeName()
            + " declares no method "
            + result.getTypeName()
            + " "
            + Signatures.local(name, arguments)
            + (others.isEmpty() ? ", nor another one of that name" : ", only " + others));
  }

  private static RuleException wrong(Method rule, String why) {
    return new RuleException("The rule " + Signatures.of(rule) + " cannot be used: " + why);
  }
}
