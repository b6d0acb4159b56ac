package org.wengert.mutation;

import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.TestAbortedException;

/**
 * One test, run in classes that are loaded for it: a method with all of its arguments, or a method
 * of the tour with one of its themes.
 *
 * @param type name of the class of tests
 * @param method its method, a test or a factory of tests
 * @param theme name of the class whose programs are the method's arguments, or null
 * @param evaluator what computes the derivatives of these programs, or null
 */
record Anew(String type, String method, String theme, String evaluator) {
  /** Runs it. */
  void run() throws Throwable {
    try (FreshLoader loader = FreshLoader.create()) {
      Class<?> fresh = loader.loadClass(type);
      Constructor<?> constructor = accessible(fresh.getDeclaredConstructor());
      Object tests = constructor.newInstance();
      Method test = accessible(named(fresh, method));
      call(BeforeAll.class, tests);
      call(BeforeEach.class, tests);
      try {
        if (theme != null) {
          runTheme(loader, tests);
        } else if (test.getParameterCount() > 0) {
          runWithArguments(test, tests);
        } else if (test.invoke(tests) instanceof Stream<?> s) {
          runAll(s);
        }
      } finally {
        call(AfterEach.class, tests);
        call(AfterAll.class, tests);
      }
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof TestAbortedException)) { // not meant for this JVM
        throw e.getCause();
      }
    }
  }

  private static void call(Class<? extends Annotation> when, Object tests)
      throws ReflectiveOperationException {
    for (Method each : tests.getClass().getDeclaredMethods()) {
      if (each.isAnnotationPresent(when)) {
        accessible(each).invoke(tests);
      }
    }
  }

  private static void runAll(Stream<?> nodes) throws Throwable {
    for (Object each : nodes.toList()) {
      if (each instanceof DynamicContainer some) {
        runAll(some.getChildren());
      } else {
        ((DynamicTest) each).getExecutable().execute();
      }
    }
  }

  private static List<?> arguments(Method test, Object tests) throws ReflectiveOperationException {
    ValueSource values = test.getAnnotation(ValueSource.class);
    if (values != null) {
      return Arrays.stream(values.ints()).boxed().toList();
    }
    String source = test.getAnnotation(MethodSource.class).value()[0];
    Method factory = accessible(tests.getClass().getDeclaredMethod(source));
    return ((Stream<?>) factory.invoke(tests)).toList();
  }

  private static void runWithArguments(Method test, Object tests)
      throws ReflectiveOperationException {
    for (Object each : arguments(test, tests)) {
      Object[] arguments = each instanceof Arguments some ? some.get() : new Object[] {each};
      test.invoke(tests, arguments);
    }
  }

  private void runTheme(FreshLoader loader, Object tests) throws ReflectiveOperationException {
    Object listed = accessible(loader.loadClass(theme).getDeclaredMethod("theme")).invoke(null);
    boolean refused = method.equals("refusal");
    Object programs = listed.getClass().getMethod(refused ? "refusals" : "examples").invoke(listed);
    Method test = accessible(named(tests.getClass(), method));
    Object by =
        Arrays.stream(test.getParameterTypes()[1].getEnumConstants())
            .filter(each -> each.toString().equals(evaluator))
            .findFirst()
            .orElseThrow();
    for (Object program : (List<?>) programs) {
      test.invoke(tests, program, by);
    }
  }

  /** Whether a method is one of those that can be run. */
  static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(TestFactory.class)
        || method.isAnnotationPresent(MethodSource.class)
        || method.isAnnotationPresent(ValueSource.class)
            && method.getAnnotation(ValueSource.class).ints().length > 0;
  }

  private static Method named(Class<?> type, String name) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(each -> each.getName().equals(name) && isTest(each))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends AccessibleObject> T accessible(T member) {
    member.setAccessible(true);
    return member;
  }

  @Override
  public String toString() {
    return theme == null
        ? type + "." + method
        : theme.substring(theme.lastIndexOf('.') + 1) + " by " + evaluator;
  }
}
