package org.wengert.suites;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;

/**
 * Runs the tests in a jar, each on an object of its own, and prints what became of each: of what is
 * asserted the number of numbers and a sum of their bits, of what is thrown its class and text.
 * Tests with runners, rules or parameters are left out.
 */
public final class SuiteRun {
  private static final Set<String> TESTS = Set.of("org.junit.Test", "org.junit.jupiter.api.Test");
  private static final Set<String> BEFORE =
      Set.of("org.junit.Before", "org.junit.jupiter.api.BeforeEach");
  private static final Set<String> BEFORE_ALL =
      Set.of("org.junit.BeforeClass", "org.junit.jupiter.api.BeforeAll");

  private final boolean recording;
  private final PrintStream out;

  private SuiteRun(boolean recording, PrintStream out) {
    this.recording = recording;
    this.out = out;
  }

  /** Arguments: suite, library, each how many-th class to take, and whether to record. */
  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    int stride = Integer.parseInt(arguments[2]);
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    SuiteRun run = new SuiteRun(Boolean.parseBoolean(arguments[3]), out);
    URL library = Path.of(arguments[1]).toUri().toURL();
    SuiteLoader loader = new SuiteLoader(jar.toUri().toURL(), library);
    List<String> names;
    try (JarFile file = new JarFile(jar.toFile())) {
      names =
          file.stream()
              .map(entry -> entry.getName().replace('/', '.'))
              .filter(name -> name.endsWith("Test.class"))
              .map(name -> name.substring(0, name.length() - ".class".length()))
              .sorted()
              .toList();
    }
    for (int i = 0; i < names.size(); i += stride) {
      run.type(names.get(i), loader);
    }
    out.flush();
    System.exit(0);
  }

  private static boolean bears(Method method, Set<String> names) {
    for (Annotation each : method.getAnnotations()) {
      if (names.contains(each.annotationType().getName())) {
        return true;
      }
    }
    return false;
  }

  private void type(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, true, loader);
      boolean hasRunner =
          Arrays.stream(type.getAnnotations())
              .anyMatch(each -> each.annotationType().getName().endsWith("RunWith"));
      if (Modifier.isAbstract(type.getModifiers()) || hasRunner) {
        return;
      }
      List<Method> methods = new ArrayList<>();
      for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
        methods.addAll(List.of(each.getDeclaredMethods()));
      }
      methods.sort(Comparator.comparing(Method::getName).thenComparing(Method::toString));
      methods.forEach(method -> method.setAccessible(true));
      for (Method method : methods) {
        if (bears(method, BEFORE_ALL)) {
          method.invoke(null);
        }
      }
      List<Method> before = methods.stream().filter(each -> bears(each, BEFORE)).toList();
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      for (Method method : methods) {
        if (bears(method, TESTS) && method.getParameterCount() == 0) {
          Observed.begin();
          String outcome = outcome(() -> test(constructor.newInstance(), before, method));
          out.println(name + "." + method.getName() + " " + outcome);
        }
      }
    } catch (ReflectiveOperationException | LinkageError e) {
      out.println(name + " cannot be run: " + e.getClass().getName());
    }
  }

  private interface Body {
    void run() throws ReflectiveOperationException;
  }

  private static void test(Object object, List<Method> before, Method method)
      throws ReflectiveOperationException {
    for (Method each : before) {
      each.invoke(object);
    }
    method.invoke(object);
  }

  private String outcome(Body body) {
    try {
      if (recording) {
        try (Tape tape = new Tape()) {
          tape.record(() -> runtime(body));
        }
      } else {
        runtime(body);
      }
      return "passed " + Observed.result();
    } catch (UnsupportedDifferentiationException e) {
      return "refused: " + e.getMessage();
    } catch (RuntimeException | Error e) {
      Throwable thrown = e instanceof Wrapped ? e.getCause() : e;
      String text = String.valueOf(thrown.getMessage()).replaceAll("\\s+", " ");
      // of objects without a text of their own the JVM gives an address
      return "threw " + thrown.getClass().getName() + " " + text.replaceAll("@[0-9a-f]+", "");
    }
  }

  private static final class Wrapped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrapped(Throwable cause) {
      super(cause);
    }
  }

  private static void runtime(Body body) {
    try {
      body.run();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof UnsupportedDifferentiationException refusal) {
        throw refusal;
      }
      throw new Wrapped(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new Wrapped(e);
    }
  }
}
