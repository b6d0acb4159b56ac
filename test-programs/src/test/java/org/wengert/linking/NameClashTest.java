package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** Twins are static methods of one class: names that did not clash in the original may do there. */
class NameClashTest {
  private static final class Foo {
    final double a;

    Foo(double a) {
      this.a = a;
    }

    double f() {
      return 2 * a;
    }

    static double f(Foo foo) {
      return 3 * foo.a;
    }

    double g(double x) {
      return a * x;
    }

    static double g(Foo foo, double x) {
      return foo.a + x;
    }

    // what a mangled name of the twin of f may look like
    static double f$1(Foo foo) {
      return 5 * foo.a;
    }

    double f$1() {
      return 7 * a;
    }

    double f$2() {
      return 11 * a;
    }
  }

  @Test
  void staticMethodBesideAnInstanceMethod() {
    Expect.derivative(x -> new Foo(x).f(), 3, 2);
    Expect.derivative(x -> Foo.f(new Foo(x)), 3, 3);
    Expect.derivative(x -> new Foo(x).g(x), 3, 6);
    Expect.derivative(x -> Foo.g(new Foo(x), x), 3, 2);
  }

  @Test
  void namesThatLookMangled() {
    Expect.derivative(x -> Foo.f$1(new Foo(x)), 3, 5);
    Expect.derivative(x -> new Foo(x).f$1(), 3, 7);
    Expect.derivative(x -> new Foo(x).f$2(), 3, 11);
  }

  /** The twin of a constructor is a method too. */
  private static final class Init {
    double a;

    Init(double a) {
      this.a = a;
    }

    void init(double a) {
      this.a *= a;
    }

    static void init(Init object, double a) {
      object.a += a;
    }
  }

  private static double initialised(double x) {
    Init object = new Init(x);
    object.init(x);
    Init.init(object, 10 * x);
    return object.a;
  }

  @Test
  void methodsNamedLikeConstructors() {
    // x^2 + 10 x
    Expect.derivative(NameClashTest::initialised, 3, 16);
  }

  /** The twin of a synchronized method is two methods. */
  private static final class Locked {
    final double a;

    Locked(double a) {
      this.a = a;
    }

    synchronized double f(double x) {
      return a * x;
    }

    double f$body(double x) {
      return a + x;
    }

    static synchronized double g(double x) {
      return 2 * x;
    }

    static double g$body(double x) {
      return 5 * x;
    }
  }

  @Test
  void namesLikeThoseOfTheBodiesOfSynchronizedMethods() {
    Expect.derivative(x -> new Locked(x).f(x), 3, 6);
    Expect.derivative(x -> new Locked(x).f$body(x), 3, 2);
    Expect.derivative(x -> Locked.g(x), 3, 2);
    Expect.derivative(x -> Locked.g$body(x), 3, 5);
  }

  /** Twins have small methods of their own for calls of other classes. */
  private static final class Bridged {
    static double link$0(double x) {
      return Helper.twice(x);
    }

    static double link$1(double x) {
      return Helper.square(x) + link$0(x);
    }
  }

  private static final class Helper {
    static double twice(double x) {
      return 2 * x;
    }

    static double square(double x) {
      return x * x;
    }
  }

  @Test
  void namesLikeThoseOfBridges() {
    Expect.derivative(x -> Bridged.link$1(x), 3, 8);
  }

  /** Fields named like the companions that the agent adds. */
  private static final class Fields {
    double x;
    long $tape$numbers = 17;
    double[] y = {1};
    Object y$tape = "mine";
    static double z;
    static long z$tape = 23;
  }

  private static double throughFields(double x) {
    Fields fields = new Fields();
    fields.x = x;
    fields.y[0] = fields.x * x;
    fields.y = fields.y.clone();
    Fields.z = fields.y[0];
    boolean untouched =
        fields.$tape$numbers == 17 && fields.y$tape.equals("mine") && Fields.z$tape == 23;
    return untouched ? fields.x * fields.y[0] * Fields.z : -1;
  }

  @Test
  void fieldsNamedLikeCompanions() {
    // x^5
    Expect.derivative(NameClashTest::throughFields, 2, 80);
    assertEquals(23, Fields.z$tape);
  }

  /** An overriding method with another descriptor, for which the compiler writes a bridge. */
  private static class Generic<T> {
    double value(T x) {
      return 2;
    }
  }

  private static final class Doubles extends Generic<Double> {
    @Override
    double value(Double x) {
      return 3 * x;
    }

    double value(double x) {
      return 5 * x;
    }
  }

  private static double bridged(double x) {
    Generic<Double> generic = new Doubles();
    Doubles doubles = new Doubles();
    return generic.value(x) + doubles.value(Double.valueOf(x)) + doubles.value(x);
  }

  @Test
  void bridgeMethodsOfTheCompiler() {
    Expect.derivative(NameClashTest::bridged, 3, 11);
  }
}
