package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.Type;
import org.wengert.DerivativeOf;
import org.wengert.agent.KnownClasses;
import org.wengert.link.Substitute;
import org.wengert.rule.Costly;
import org.wengert.rule.PiecewiseLinear;

/** What is read from class files is what the JVM says of their annotations. */
class KnownMethodsTest {
  private static final KnownMethods KNOWN = new KnownMethods(KnownClasses.all());

  /** Methods with rules, as reflection has them: by name, argument and rule. */
  private final Map<String, Map<Integer, MethodKey>> partials = new TreeMap<>();

  private static MethodKey key(Method method) {
    return new MethodKey(
        Type.getInternalName(method.getDeclaringClass()),
        method.getName(),
        Type.getMethodDescriptor(method));
  }

  private static MethodKey target(DerivativeOf rule, Method method) {
    Class<?>[] parameters = method.getParameterTypes();
    int last = parameters.length - 1;
    Type[] arguments =
        Arrays.stream(parameters).limit(last).map(Type::getType).toArray(Type[]::new);
    return new MethodKey(
        Type.getInternalName(rule.type()),
        rule.method(),
        Type.getMethodDescriptor(Type.getType(parameters[last]), arguments));
  }

  @TestFactory
  Stream<DynamicTest> asReflectionSays() {
    return Arrays.stream(KnownClasses.all())
        .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> compare(type)));
  }

  private void compare(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      MethodKey rule = key(method);
      for (DerivativeOf mark : method.getAnnotationsByType(DerivativeOf.class)) {
        assertEquals(
            rule, KNOWN.partials(target(mark, method)).get(mark.argument()), mark::toString);
      }
      for (Substitute mark : method.getAnnotationsByType(Substitute.class)) {
        MethodKey original =
            new MethodKey(Type.getInternalName(mark.type()), mark.method(), mark.descriptor());
        assertEquals(rule, KNOWN.substitute(original), mark::toString);
      }
      assertEquals(method.isAnnotationPresent(Costly.class), KNOWN.isCostly(rule), rule::toString);
      assertEquals(
          method.isAnnotationPresent(PiecewiseLinear.class)
              || type.isAnnotationPresent(PiecewiseLinear.class),
          KNOWN.isPiecewiseLinear(rule),
          rule::toString);
    }
  }

  /** No rule comes from elsewhere. */
  @TestFactory
  Stream<DynamicTest> nothingElse() {
    for (Class<?> type : KnownClasses.all()) {
      for (Method method : type.getDeclaredMethods()) {
        for (DerivativeOf mark : method.getAnnotationsByType(DerivativeOf.class)) {
          partials
              .computeIfAbsent(target(mark, method).toString(), name -> new TreeMap<>())
              .put(mark.argument(), key(method));
        }
      }
    }
    assertTrue(partials.size() > 100, partials.keySet()::toString);
    return KNOWN.targets().stream()
        .map(
            target ->
                DynamicTest.dynamicTest(
                    target.toString(),
                    () -> assertEquals(partials.get(target.toString()), KNOWN.partials(target))));
  }
}
