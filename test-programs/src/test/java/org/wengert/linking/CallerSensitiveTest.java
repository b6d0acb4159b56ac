package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/**
 * JDK methods that look at who calls them see the user's class, or a class of its loader and
 * package.
 */
class CallerSensitiveTest {
  private static final String HELPER =
      """
      package p;
      public class Helper {
        static double twice(double x) { return 2 * x; }
        static double thrice(double x) { return 3 * x; }
      }
      """;

  /** The same program in a loader of its own, plainly and recorded: the events are compared. */
  private static List<String> sameEvents(double slope, String body) {
    String main =
        """
        package p;
        import static org.wengert.linking.Events.note;
        import java.lang.invoke.*;
        import java.util.*;
        public class Main implements java.util.function.ToDoubleFunction<double[]> {
          private static final String NAME = "p.Helper";
          private static double hidden(double x) { return 5 * x; }
          static ClassLoader own() { return Main.class.getClassLoader(); }
          public double applyAsDouble(double[] v) {
            double x = v[0];
            try { return run(x); }
            catch (RuntimeException e) { throw e; }
            catch (Throwable e) { throw new IllegalStateException(e); }
          }
          static double run(double x) throws Throwable {
            %s
          }
        }
        """
            .formatted(body);
    SourceProgram program = SourceProgram.compile(17, main, HELPER);
    ToDoubleFunction<double[]> f = program.function("p.Main");
    Events.take();
    double value = f.applyAsDouble(new double[] {3});
    List<String> plain = Events.take();
    ToDoubleFunction<double[]> recorded = program.function("p.Main");
    double[] gradient = Derivatives.gradient(recorded, new double[] {3});
    assertEquals(plain, Events.take());
    Expect.close(new double[] {slope}, gradient, "gradient");
    Expect.sameBits(value, recorded.applyAsDouble(new double[] {3}), "value");
    Events.take();
    return plain;
  }

  @Test
  void classByName() {
    assertEquals(
        List.of("class p.Helper true"),
        sameEvents(
            6,
            """
            Class<?> c = Class.forName(NAME);
            note(c + " " + (c.getClassLoader() == own()));
            return x * x;
            """));
  }

  @Test
  void lookUp() {
    assertEquals(
        List.of("class p.Main", "true true", "(double)double"),
        sameEvents(
            1,
            """
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            note("" + lookup.lookupClass());
            note(lookup.hasPrivateAccess() + " " + lookup.hasFullPrivilegeAccess());
            MethodType type = MethodType.methodType(double.class, double.class);
            note("" + lookup.findStatic(Main.class, "hidden", type).type());
            return x;
            """));
  }

  @Test
  void resources() {
    assertEquals(
        List.of("null", "true"),
        sameEvents(
            1,
            """
            note("" + Main.class.getResource("missing.txt"));
            note("" + (Main.class.getResource("/org/wengert/linking/Events.class") != null));
            return x;
            """));
  }

  @Test
  void callersOnTheStack() {
    // a twin takes the place of its original: the same loader and package
    assertEquals(
        List.of("p true"),
        sameEvents(
            1,
            """
            Class<?> caller =
                StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                    .getCallerClass();
            note(caller.getPackageName() + " " + (caller.getClassLoader() == own()));
            return x;
            """));
  }

  @Test
  void servicesAndLoaders() {
    assertEquals(
        List.of("true", "false", "true"),
        sameEvents(
            1,
            """
            note("" + (Thread.currentThread().getContextClassLoader() != null));
            note("" + ServiceLoader.load(Runnable.class).iterator().hasNext());
            note("" + (ClassLoader.getSystemClassLoader() != null));
            return x;
            """));
  }
}
