package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/**
 * A package-private method is overridden only inside its run-time package, or through a chain of
 * overriding methods (JVMS 5.4.5). The JVM itself says what is right: each program computes its
 * value by plain calls first.
 */
class PackagePrivateTest {
  /** Calls f, which is package-private here, on whatever it gets. */
  private static final String A =
      """
      package one;
      public class A {
        double f(double x) { return x; }
        public static double call(A a, double x) { return a.f(x); }
      }
      """;

  /** Another package: this f has nothing to do with A's. */
  private static final String B =
      """
      package two;
      public class B extends one.A {
        public double f(double x) { return 2 * x; }
        public static double call(B b, double x) { return b.f(x); }
      }
      """;

  /** In A's package again: overrides A's and B's. */
  private static final String C =
      """
      package one;
      public class C extends two.B {
        public double f(double x) { return 3 * x; }
      }
      """;

  /** Makes f public in its package. */
  private static final String D =
      """
      package one;
      public class D extends A {
        public double f(double x) { return 5 * x; }
      }
      """;

  /** Overrides D's f, and so, through it, A's. */
  private static final String E =
      """
      package two;
      public class E extends one.D {
        public double f(double x) { return 7 * x; }
      }
      """;

  /** Below B, in its package: overrides B's only. */
  private static final String F =
      """
      package two;
      public class F extends B {
        public double f(double x) { return 11 * x; }
      }
      """;

  /** Overrides A's f, and is package-private too. */
  private static final String G =
      """
      package one;
      public class G extends A {
        double f(double x) { return 13 * x; }
      }
      """;

  /** Overrides neither G's nor A's. */
  private static final String H =
      """
      package two;
      public class H extends one.G {
        public double f(double x) { return 17 * x; }
      }
      """;

  /** Its f is private: it overrides nothing. */
  private static final String P =
      """
      package two;
      public class P extends one.A {
        private double f(double x) { return 19 * x; }
        public static double call(P p, double x) { return p.f(x); }
      }
      """;

  /** Overrides neither P's nor A's. */
  private static final String Q =
      """
      package two;
      public class Q extends P {
        public double f(double x) { return 23 * x; }
      }
      """;

  private static double slope(String... expressions) {
    String body = String.join(" + ", expressions);
    String main =
        """
        package three;
        public class Main implements java.util.function.ToDoubleFunction<double[]> {
          public double applyAsDouble(double[] v) { double x = v[0]; return %s; }
        }
        """
            .formatted(body);
    SourceProgram program = SourceProgram.compile(17, A, B, C, D, E, F, G, H, P, Q, main);
    ToDoubleFunction<double[]> f = program.function("three.Main");
    double expected = f.applyAsDouble(new double[] {1});
    Expect.gradient(f, new double[] {1.5}, expected);
    return expected;
  }

  private static void expect(double slope, String... expressions) {
    assertEquals(slope, slope(expressions), "the JVM's choice");
  }

  @Test
  void sameNameInAnotherPackageOverridesNothing() {
    expect(1, "one.A.call(new two.B(), x)");
    expect(2, "two.B.call(new two.B(), x)");
    expect(1, "one.A.call(new two.F(), x)");
    expect(11, "two.B.call(new two.F(), x)");
  }

  @Test
  void subclassBackInThePackageOverridesBoth() {
    expect(3, "one.A.call(new one.C(), x)");
    expect(3, "two.B.call(new one.C(), x)");
  }

  @Test
  void overridingIsTransitive() {
    expect(5, "one.A.call(new one.D(), x)");
    expect(7, "one.A.call(new two.E(), x)");
  }

  @Test
  void overridingEndsWhereItIsPackagePrivate() {
    expect(13, "one.A.call(new one.G(), x)");
    expect(13, "one.A.call(new two.H(), x)");
  }

  @Test
  void privateMethodsOverrideNothing() {
    expect(1, "one.A.call(new two.P(), x)");
    expect(19, "two.P.call(new two.P(), x)");
    expect(1, "one.A.call(new two.Q(), x)");
    expect(19, "two.P.call(new two.Q(), x)");
  }

  @Test
  void oneSiteWithAllReceivers() {
    expect(
        1 + 1 + 3 + 5 + 7 + 1,
        "one.A.call(new one.A(), x)",
        "one.A.call(new two.B(), x)",
        "one.A.call(new one.C(), x)",
        "one.A.call(new one.D(), x)",
        "one.A.call(new two.E(), x)",
        "one.A.call(new two.F(), x)");
  }

  /** As D, but loaded by another loader: the package has the same name and is another one. */
  @Test
  void samePackageNameInAnotherLoader() {
    String main =
        """
        package three;
        public class Main implements java.util.function.ToDoubleFunction<double[]> {
          public double applyAsDouble(double[] v) { return one.A.call(new one.D(), v[0]); }
        }
        """;
    SourceProgram program = SourceProgram.compile(17, A, D, main);
    MemoryLoader first = program.loader(PackagePrivateTest.class.getClassLoader(), "one.A");
    MemoryLoader second = program.loader(first, "one.D", "three.");
    // D's f does not override A's: 1
    Expect.gradient(second.function("three.Main"), new double[] {1.5}, 1);
  }
}
