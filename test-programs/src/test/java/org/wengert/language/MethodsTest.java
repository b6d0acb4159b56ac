package org.wengert.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** Calls with many parameters, locks, patterns. */
class MethodsTest {
  private static double weighted(
      double a0,
      double a1,
      double a2,
      double a3,
      double a4,
      double a5,
      double a6,
      double a7,
      int k,
      double b0,
      double b1,
      double b2,
      double b3,
      double b4,
      double b5,
      double b6,
      long l,
      double c0,
      double c1,
      double c2,
      double c3,
      double c4,
      double c5,
      double c6,
      double[] rest,
      double d0,
      double d1,
      double d2,
      double d3,
      double d4,
      double d5,
      double d6,
      String name,
      double e0,
      double e1,
      double e2,
      double e3,
      double e4,
      double e5,
      double e6) {
    double a = a0 + 2 * a1 + 3 * a2 + 4 * a3 + 5 * a4 + 6 * a5 + 7 * a6 + 8 * a7;
    double b = b0 * b1 + b2 * b3 + b4 * b5 + b6;
    double c = c0 - c1 + c2 - c3 + c4 - c5 + c6;
    double d = d0 * d1 * d2 * d3 * d4 * d5 * d6;
    double e = e0 / e1 + e2 / e3 + e4 / e5 + e6;
    return k * a + l * b + rest[0] * c + d * name.length() + e;
  }

  private static double manyParameters(double[] v) {
    double x = v[0];
    double y = v[1];
    return weighted(
        x, y, x, y, x, y, x, y, 10, x, y, x, y, x, y, x, 100L, x, y, x, y, x, y, y, v, x, 1, 1, y,
        1, 1, 1, "abc", x, y, y, x, x, y, y);
  }

  @Test
  void thirtySevenNumbersAmongOthers() {
    // 10 (16 x + 20 y) + 100 (3 x y + x) + x (3 x - 2 y) + 3 x y + 2 x/y + y/x + y
    double x = 2;
    double y = 4;
    Expect.gradient(
        MethodsTest::manyParameters,
        new double[] {x, y},
        160 + 300 * y + 100 + 6 * x - 2 * y + 3 * y + 2 / y - y / (x * x),
        200 + 300 * x - 2 * x + 3 * x - 2 * x / (y * y) + 1 / x + 1);
  }

  private static double instanceWithMany(
      Scale s, double a, float b, double c, float d, double e, float f) {
    return s.apply(a, b, c, d, e, f);
  }

  private record Scale(double factor) {
    double apply(double a, float b, double c, float d, double e, float f) {
      return factor * (a * b + c * d + e * f);
    }
  }

  @Test
  void floatsAndDoublesMixed() {
    // x (6 x^2): 18 x^2
    Expect.derivative(
        x -> instanceWithMany(new Scale(x), x, (float) x, 2 * x, (float) x, 3 * x, (float) x),
        2,
        72);
  }

  // the results of inner calls wait on the stack for those of later ones: x^2 - (3 x - x x^2)
  private static double nestedCalls(double x) {
    return minus(times(x, x), minus(times(3, x), times(x, times(x, x))));
  }

  private static double times(double a, double b) {
    return a * b;
  }

  private static double minus(double a, double b) {
    return a - b;
  }

  @Test
  void nestedCalls() {
    // 2 x - 3 + 3 x^2
    Expect.derivative(MethodsTest::nestedCalls, 2, 13);
  }

  private static double locked(double x, Object lock) {
    double y = x;
    synchronized (lock) {
      y *= x;
      synchronized (MethodsTest.class) {
        y += Thread.holdsLock(lock) && Thread.holdsLock(MethodsTest.class) ? x : 0;
      }
      if (y < 0) {
        throw new IllegalArgumentException("negative");
      }
    }
    return Thread.holdsLock(lock) ? 0 : y;
  }

  private static double lockedWithException(double x, Object lock) {
    try {
      return locked(x, lock);
    } catch (IllegalArgumentException e) {
      return Thread.holdsLock(lock) ? 0 : 7 * x;
    }
  }

  @Test
  void synchronizedBlocks() {
    Object lock = new Object();
    // x^2 + x
    Expect.derivative(x -> locked(x, lock), 3, 7);
    Expect.derivative(x -> lockedWithException(x, lock), 3, 7);
    Expect.derivative(x -> lockedWithException(x, lock), -0.5, 7);
    assertEquals(false, Thread.holdsLock(lock));
  }

  private sealed interface Shape permits Circle, Rectangle {}

  private record Circle(double radius) implements Shape {}

  private record Rectangle(double width, double height) implements Shape {}

  private static double area(Object shape) {
    if (shape instanceof Circle circle) {
      return Math.PI * circle.radius() * circle.radius();
    }
    if (!(shape instanceof Rectangle rectangle)) {
      return shape instanceof Double number && number > 0 ? number : -1;
    }
    return rectangle.width * rectangle.height;
  }

  @Test
  void instanceofPatterns() {
    Expect.derivative(x -> area(new Circle(x)), 2, 4 * Math.PI);
    Expect.derivative(x -> area(new Rectangle(x, 3 * x)), 2, 12);
    Expect.derivative(x -> area(x), 2, 1);
    Expect.derivative(x -> area("text") * x, 2, -1);
  }

  private static <T extends Number> double generic(T a, T b) {
    return a.doubleValue() * b.doubleValue();
  }

  @Test
  void genericMethods() {
    Expect.derivative(x -> MethodsTest.<Double>generic(x, x), 3, 6);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  private @interface Marked {}

  @Marked
  private static double marked(double x) {
    return x * x * x;
  }

  /** Only methods that the JDK marks for their callers are no code like any other. */
  @Test
  void methodsWithAnnotations() {
    Expect.derivative(x -> marked(x) + marked(2 * x), 2, 108);
  }

  // ways out of a method without a value
  private static void update(double[] v, int times) {
    if (times == 0) {
      return;
    }
    v[0] *= v[1];
    update(v, times - 1);
  }

  @Test
  void methodWithoutResult() {
    // x y^3
    Expect.gradient(
        v -> {
          update(v, 3);
          return v[0];
        },
        new double[] {5, 2},
        8,
        60);
  }
}
