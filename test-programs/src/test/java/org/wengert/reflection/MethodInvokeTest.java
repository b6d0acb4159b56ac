package org.wengert.reflection;

import static org.wengert.reflection.Program.gradient;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Methods of every kind called by {@code Method.invoke}, with values that have derivatives. */
class MethodInvokeTest {
  private double state;
  private static double shared;

  /** A method of the class itself, by name; overloaded ones are not called here. */
  private static Method own(String name) {
    return named(MethodInvokeTest.class, name);
  }

  private static Method named(Class<?> type, String name) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name) && !method.isBridge()) {
        return method;
      }
    }
    throw new IllegalArgumentException(name);
  }

  static double square(double v) {
    return v * v;
  }

  @Test
  void staticMethod() {
    gradient(x -> (double) own("square").invoke(null, x[0]) * x[1], 30, 9);
  }

  @Test
  void numberThatIsWidened() {
    gradient(x -> (double) own("square").invoke(null, 4) * x[1], 0, 16);
    gradient(x -> (double) own("square").invoke(null, (float) x[0]) * x[1], 30, 9);
    gradient(x -> (double) own("square").invoke(null, 'a') * x[1], 0, 97 * 97);
  }

  private static double secret(double v) {
    return v * v * v;
  }

  @Test
  void privateMethodOfTheSameClass() {
    gradient(x -> (double) own("secret").invoke(null, x[0]) * x[1], 135, 27);
  }

  private static float halved(float v) {
    return v / 2;
  }

  @Test
  void floats() {
    gradient(x -> (float) own("halved").invoke(null, (float) x[0]) * x[1], 2.5, 1.5);
  }

  private double scaled(double v) {
    return state * v;
  }

  @Test
  void instanceMethodOnAnActiveField() {
    gradient(
        x -> {
          MethodInvokeTest object = new MethodInvokeTest();
          object.state = x[0] * x[0];
          return (double) own("scaled").invoke(object, x[1]);
        },
        30,
        9);
  }

  private void keep(double v) {
    state = v * v;
  }

  @Test
  void methodWithoutResultThatStores() {
    gradient(
        x -> {
          MethodInvokeTest object = new MethodInvokeTest();
          Object nothing = own("keep").invoke(object, x[0]);
          return nothing == null ? object.state * x[1] : 0;
        },
        30,
        9);
  }

  private static void share(double v) {
    shared = v * v;
  }

  @Test
  void staticFieldWrittenByTheMethod() {
    gradient(
        x -> {
          own("share").invoke(null, x[0]);
          double result = shared * x[1];
          shared = 0;
          return result;
        },
        30,
        9);
  }

  private static double[] squares(double[] v) {
    double[] squares = new double[v.length];
    for (int i = 0; i < v.length; i++) {
      squares[i] = v[i] * v[i];
    }
    return squares;
  }

  @Test
  void arraysInAndOut() {
    gradient(
        x -> {
          double[] squares = (double[]) own("squares").invoke(null, (Object) x);
          return squares[0] * squares[1];
        },
        150,
        90);
  }

  private static double corner(double[][] m) {
    m[1][1] *= m[0][0];
    return m[1][1];
  }

  @Test
  void arrayOfArraysThatIsChanged() {
    gradient(
        x -> {
          double[][] m = {{x[0]}, {0, x[1]}};
          return (double) own("corner").invoke(null, (Object) m) + m[1][1];
        },
        10,
        6);
  }

  private static Double boxed(Double a, Object b) {
    return a * (Double) b;
  }

  @Test
  void boxesInAndOut() {
    gradient(x -> (Double) own("boxed").invoke(null, x[0], x[1]) * x[0], 30, 9);
  }

  private static double sum(double... v) {
    double sum = 0;
    for (double each : v) {
      sum += each * each;
    }
    return sum;
  }

  @Test
  void variableNumberOfArguments() {
    gradient(x -> (double) own("sum").invoke(null, (Object) x), 6, 10);
    gradient(x -> (double) own("sum").invoke(null, new double[] {x[0], x[0]}) + x[1], 12, 1);
  }

  private static int count(double[] v) {
    v[0] *= 2;
    return v.length;
  }

  @Test
  void resultWithoutDerivativeButAnEffect() {
    gradient(x -> (int) own("count").invoke(null, (Object) x) * x[0], 4, 0);
  }

  /** Overridden in several ways. */
  static class Shape {
    double area(double v) {
      return v;
    }
  }

  static class Square extends Shape {
    @Override
    double area(double v) {
      return v * v;
    }
  }

  static class Cube extends Square {
    @Override
    double area(double v) {
      return 6 * super.area(v);
    }
  }

  @Test
  void receiverSelectsTheMethod() {
    gradient(
        x -> {
          double sum = 0;
          for (Shape shape : new Shape[] {new Shape(), new Square(), new Cube()}) {
            sum += (double) named(Shape.class, "area").invoke(shape, x[0]);
          }
          return sum;
        },
        43,
        0);
  }

  /** With a default method. */
  interface Curve {
    double at(double v);

    default double twice(double v) {
      return at(v) + at(v);
    }
  }

  @Test
  void methodsOfAnInterface() {
    gradient(
        x -> {
          Curve curve = v -> v * v * x[1];
          return (double) named(Curve.class, "at").invoke(curve, x[0])
              + (double) named(Curve.class, "twice").invoke(curve, x[0]);
        },
        90,
        27);
  }

  @Test
  void lambdaByTheInterfaceOfTheJdk() {
    gradient(
        x -> {
          DoubleUnaryOperator operator = v -> v * x[1];
          Method apply = named(DoubleUnaryOperator.class, "applyAsDouble");
          return (double) apply.invoke(operator, x[0] * x[0]);
        },
        30,
        9);
  }

  @Test
  void methodsOfTheJdkThatHaveTwins() {
    gradient(
        x -> {
          List<Object> list = new ArrayList<>();
          List.class.getMethod("add", Object.class).invoke(list, x[0] * x[0]);
          return (Double) List.class.getMethod("get", int.class).invoke(list, 0) * x[1];
        },
        30,
        9);
  }

  @Test
  void methodsWithRules() {
    Method power = named(StrictMath.class, "pow");
    gradient(x -> (double) power.invoke(null, x[0], 2) * x[1], 30, 9);
    gradient(
        x -> (double) Math.class.getMethod("abs", double.class).invoke(null, -x[0]) * x[1], 5, 3);
  }

  @Test
  void methodsOfBoxes() throws NoSuchMethodException {
    Method box = Double.class.getMethod("valueOf", double.class);
    Method unbox = Number.class.getMethod("doubleValue");
    gradient(x -> (double) unbox.invoke(box.invoke(null, x[0] * x[0])) * x[1], 30, 9);
  }

  /** A bridge method is what reflection finds for the interface's type. */
  interface Source<T> {
    T get(T v);
  }

  static class Doubler implements Source<Double> {
    @Override
    public Double get(Double v) {
      return v * v;
    }
  }

  @Test
  void bridgeMethod() {
    gradient(
        x -> {
          Method bridge = Doubler.class.getMethod("get", Object.class);
          return bridge.isBridge() ? (Double) bridge.invoke(new Doubler(), x[0]) * x[1] : 0;
        },
        30,
        9);
  }

  private static double power(double v, int n) throws ReflectiveOperationException {
    return n == 0 ? 1 : v * (double) own("power").invoke(null, v, n - 1);
  }

  @Test
  void recursion() {
    gradient(x -> power(x[0], 3) * x[1], 135, 27);
  }

  /** What a method reference to reflection has to throw. */
  @FunctionalInterface
  interface Reflecting<A, R> {
    R apply(Object receiver, A arguments) throws ReflectiveOperationException;
  }

  @Test
  void methodReferencesToReflection() {
    Reflecting<Object[], Object> secret = own("secret")::invoke;
    gradient(x -> (double) secret.apply(null, new Object[] {x[0]}) * x[1], 135, 27);
    gradient(
        x -> {
          java.lang.reflect.Field field = MethodInvokeTest.class.getDeclaredField("state");
          Setting setting = field::setDouble;
          Getting getting = field::getDouble;
          MethodInvokeTest object = new MethodInvokeTest();
          setting.set(object, x[0] * x[0]);
          return getting.get(object) * x[1];
        },
        30,
        9);
  }

  /** Reads a field. */
  @FunctionalInterface
  interface Getting {
    double get(Object object) throws IllegalAccessException;
  }

  /** Writes a field. */
  @FunctionalInterface
  interface Setting {
    void set(Object object, double value) throws IllegalAccessException;
  }

  @Test
  void reflectionOfReflection() throws NoSuchMethodException {
    Method invoke = Method.class.getMethod("invoke", Object.class, Object[].class);
    String message =
        Program.refused(
            x -> (double) invoke.invoke(own("square"), null, new Object[] {x[0]}) * x[1]);
    org.junit.jupiter.api.Assertions.assertTrue(
        message.startsWith(
            "While recording there was a call of java.lang.reflect.Method.invoke,"
                + " which cannot be followed"),
        message);
  }
}
