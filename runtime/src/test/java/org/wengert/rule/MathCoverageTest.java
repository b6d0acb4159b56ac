package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Each floating point argument of each method of the running JDK's Math has one rule. */
class MathCoverageTest {
  /** Methods that the JDK this project is built for does not have. */
  private static final Set<String> LATER = Set.of("clamp", "asinh", "acosh", "atanh");

  @Test
  void everyArgumentHasARule() {
    Set<String> missing = new TreeSet<>();
    for (Class<?> type : List.of(Math.class, StrictMath.class)) {
      for (Method method : type.getMethods()) {
        if (Modifier.isStatic(method.getModifiers()) && isReal(method.getReturnType())) {
          missing.addAll(argumentsOf(method));
        }
      }
    }
    assertTrue(missing.size() != 0, "no method found");
    Rule.all().forEach(rule -> missing.remove(rule.toString()));
    assertEquals(Set.of(), missing, "arguments without a rule");
  }

  @Test
  void noArgumentHasTwoRules() {
    Set<String> seen = new TreeSet<>();
    List<String> repeated = new ArrayList<>();
    for (Rule rule : Rule.all()) {
      if (!seen.add(rule.toString())) {
        repeated.add(rule.toString());
      }
    }
    assertEquals(List.of(), repeated);
  }

  @Test
  void everyRuleNamesAnExistingMethod() {
    List<Rule> dangling = new ArrayList<>();
    for (Rule rule : Rule.all()) {
      if (!rule.hasTarget() && !LATER.contains(rule.name())) {
        dangling.add(rule);
      }
    }
    assertEquals(List.of(), dangling, "rules for methods that do not exist");
    if (Runtime.version().feature() >= 21) {
      assertTrue(Rule.ofDoubles("clamp", 0).stream().allMatch(Rule::hasTarget), "since JDK 21");
    }
  }

  @Test
  void everyRuleHasTheShapeOfItsMethod() {
    for (Rule rule : Rule.all()) {
      Method method = rule.method();
      Class<?>[] parameters = method.getParameterTypes();
      assertTrue(Modifier.isPublic(method.getModifiers()), rule + " is public");
      assertTrue(Modifier.isStatic(method.getModifiers()), rule + " is static");
      assertEquals(double.class, method.getReturnType(), rule + ": the partial");
      assertTrue(isReal(parameters[rule.argument()]), rule + ": the argument is a number");
      Class<?> resultType = rule.targetMethod().getReturnType();
      assertEquals(resultType, parameters[parameters.length - 1], rule + ": the result");
    }
  }

  private static List<String> argumentsOf(Method method) {
    List<String> arguments = new ArrayList<>();
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (isReal(types[i])) {
        arguments.add(Rule.describe(method.getDeclaringClass(), method.getName(), types, i));
      }
    }
    return arguments;
  }

  private static boolean isReal(Class<?> type) {
    return type == double.class || type == float.class;
  }
}
