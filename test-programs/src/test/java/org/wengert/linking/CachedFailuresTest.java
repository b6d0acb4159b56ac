package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** Failures that the JVM remembers, and those of the first linking, which it must not. */
class CachedFailuresTest {
  private static final class StaticCall {
    static final double FACTOR = failing();

    static double times(double x) {
      return FACTOR * x;
    }
  }

  private static final class StaticField {
    static double factor = failing();
  }

  private static final class Created {
    static final double FACTOR = failing();
    final double x;

    Created(double x) {
      this.x = x;
    }
  }

  private static double failing() {
    throw new IllegalStateException("cannot be initialised");
  }

  private static void firstAndLaterErrors(ToDoubleFunction<double[]> f) {
    Error first =
        assertThrows(
            ExceptionInInitializerError.class,
            () -> Derivatives.gradient(f, new double[] {2}),
            "the first error says what went wrong");
    assertEquals("cannot be initialised", first.getCause().getMessage());
    for (int i = 0; i < 2; i++) {
      NoClassDefFoundError later =
          assertThrows(NoClassDefFoundError.class, () -> Derivatives.gradient(f, new double[] {2}));
      assertTrue(later.getMessage().contains("Could not initialize class"), later::getMessage);
    }
    assertThrows(NoClassDefFoundError.class, () -> f.applyAsDouble(new double[] {2}));
  }

  @Test
  void initialiserThatThrowsAtAStaticCall() {
    firstAndLaterErrors(v -> StaticCall.times(v[0]));
  }

  @Test
  void initialiserThatThrowsAtAStaticField() {
    firstAndLaterErrors(v -> StaticField.factor * v[0]);
  }

  @Test
  void initialiserThatThrowsAtACreation() {
    firstAndLaterErrors(v -> new Created(v[0]).x);
  }

  private static final class Caught {
    static final double FACTOR = failing();

    static double times(double x) {
      return FACTOR * x;
    }
  }

  // 3 x the first time, 5 x later
  private static double catches(double[] v) {
    try {
      return Caught.times(v[0]);
    } catch (ExceptionInInitializerError e) {
      return 3 * v[0];
    } catch (NoClassDefFoundError e) {
      return 5 * v[0];
    }
  }

  @Test
  void initialiserThatThrowsCaughtByTheFunction() {
    ToDoubleFunction<double[]> f = CachedFailuresTest::catches;
    assertArrayEquals(new double[] {3}, Derivatives.gradient(f, new double[] {2}));
    assertArrayEquals(new double[] {5}, Derivatives.gradient(f, new double[] {2}));
    Expect.gradient(f, new double[] {2}, 5);
  }

  private static final String MAIN =
      """
      package p;
      public class Main implements java.util.function.ToDoubleFunction<double[]> {
        public double applyAsDouble(double[] v) { return Helper.square(v[0]) + v[0]; }
      }
      """;
  private static final String HELPER =
      """
      package p;
      public class Helper {
        public static double square(double x) { return x * x; }
      }
      """;

  /** A loader that finds a class only from the second time on. */
  private static final class Flaky extends MemoryLoader {
    private int asked;

    Flaky(Map<String, byte[]> classes) {
      super(CachedFailuresTest.class.getClassLoader(), classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.equals("p.Helper") && asked++ == 0) {
        throw new ClassNotFoundException(name + ", this time");
      }
      return super.findClass(name);
    }
  }

  @Test
  void classThatIsMissingAtFirst() {
    SourceProgram program = SourceProgram.compile(17, MAIN, HELPER);
    ToDoubleFunction<double[]> f = new Flaky(program.classes()).function("p.Main");
    NoClassDefFoundError missing =
        assertThrows(
            NoClassDefFoundError.class,
            () -> Derivatives.gradient(f, new double[] {3}),
            "as without recording");
    assertTrue(missing.getMessage().contains("p/Helper"), missing::getMessage);
    assertArrayEquals(new double[] {7}, Derivatives.gradient(f, new double[] {3}));
    Expect.gradient(f, new double[] {3}, 7);
  }

  @Test
  void classThatIsMissingForEver() {
    SourceProgram program = SourceProgram.compile(17, MAIN, HELPER);
    ToDoubleFunction<double[]> f =
        program.loader(CachedFailuresTest.class.getClassLoader(), "p.Main").function("p.Main");
    for (int i = 0; i < 3; i++) {
      NoClassDefFoundError missing =
          assertThrows(NoClassDefFoundError.class, () -> Derivatives.gradient(f, new double[] {3}));
      assertTrue(missing.getMessage().contains("p/Helper"), missing::getMessage);
    }
  }
}
