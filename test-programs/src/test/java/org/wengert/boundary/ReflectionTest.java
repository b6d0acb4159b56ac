package org.wengert.boundary;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Values travel through reflection, method handles and proxies. */
class ReflectionTest {
  private static final double[] X = {3, 5};

  private double field;
  private Double box;
  private double[] array;

  public static double square(double v) {
    return v * v;
  }

  public static Double product(Double a, double[] b) {
    return a * b[1];
  }

  static double invokeNumber(double[] x) {
    try {
      Method square = ReflectionTest.class.getMethod("square", double.class);
      return (double) square.invoke(null, x[0]) * x[1];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void methodInvokedOnANumber() {
    Verdict.right(ReflectionTest::invokeNumber, X, 30, 9);
  }

  static double invokeBoxAndArray(double[] x) {
    try {
      Method product = ReflectionTest.class.getMethod("product", Double.class, double[].class);
      return (Double) product.invoke(null, Double.valueOf(x[0]), x);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void methodInvokedOnABoxAndAnArray() {
    Verdict.right(ReflectionTest::invokeBoxAndArray, X, 5, 3);
  }

  static double construct(double[] x) {
    try {
      Cell cell = Cell.class.getDeclaredConstructor(double.class).newInstance(x[0]);
      return cell.value * x[1];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static final class Cell {
    final double value;

    Cell(double value) {
      this.value = value * value;
    }
  }

  @Test
  void objectConstructedByReflection() {
    Verdict.right(ReflectionTest::construct, X, 30, 9);
  }

  static double getField(double[] x) {
    try {
      ReflectionTest object = new ReflectionTest();
      object.field = x[0] * x[0];
      return ReflectionTest.class.getDeclaredField("field").getDouble(object) * x[1];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void fieldReadByReflection() {
    Verdict.right(ReflectionTest::getField, X, 30, 9);
  }

  static double getFieldAsObject(double[] x) {
    try {
      ReflectionTest object = new ReflectionTest();
      object.field = x[0] * x[0];
      return (Double) ReflectionTest.class.getDeclaredField("field").get(object) * x[1];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void fieldReadAsABox() {
    Verdict.right(ReflectionTest::getFieldAsObject, X, 30, 9);
  }

  static double setField(double[] x) {
    try {
      ReflectionTest object = new ReflectionTest();
      object.field = x[0];
      ReflectionTest.class.getDeclaredField("field").set(object, x[1] * x[1]);
      return object.field;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void fieldWrittenFromABox() {
    Verdict.right(ReflectionTest::setField, X, 0, 10);
  }

  static double overwriteField(double[] x) {
    try {
      ReflectionTest object = new ReflectionTest();
      object.field = x[0];
      ReflectionTest.class.getDeclaredField("field").setDouble(object, 7);
      return object.field * x[1];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void activeFieldOverwrittenByAPassiveNumber() {
    Verdict.right(ReflectionTest::overwriteField, X, 0, 7);
  }

  static double referenceFields(double[] x) {
    try {
      ReflectionTest object = new ReflectionTest();
      ReflectionTest.class.getDeclaredField("box").set(object, Double.valueOf(x[0] * x[0]));
      ReflectionTest.class.getDeclaredField("array").set(object, new double[] {x[1]});
      return object.box * object.array[0];
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void referencesWrittenByReflection() {
    Verdict.right(ReflectionTest::referenceFields, X, 30, 9);
  }

  static double arrayGet(double[] x) {
    double[] squares = {x[0] * x[0]};
    return Array.getDouble(squares, 0) * x[1];
  }

  @Test
  void entryReadByReflection() {
    Verdict.right(ReflectionTest::arrayGet, X, 30, 9);
  }

  static double arraySetBox(double[] x) {
    double[] target = {x[0]};
    Array.set(target, 0, x[1] * x[1]);
    return target[0] + (Double) Array.get(new double[] {x[0]}, 0);
  }

  @Test
  void entryWrittenFromABox() {
    Verdict.right(ReflectionTest::arraySetBox, X, 1, 10);
  }

  static double arrayCreated(double[] x) {
    double[] made = (double[]) Array.newInstance(double.class, 2);
    double[][] rows = (double[][]) Array.newInstance(double[].class, 1);
    made[1] = x[0] * x[0];
    rows[0] = made;
    return rows[0][1] * x[1];
  }

  @Test
  void arrayCreatedByReflection() {
    Verdict.right(ReflectionTest::arrayCreated, X, 30, 9);
  }

  private static final MethodHandle SQUARE = handle();
  private static final VarHandle ENTRY = MethodHandles.arrayElementVarHandle(double[].class);

  private static MethodHandle handle() {
    try {
      return MethodHandles.lookup()
          .findStatic(
              ReflectionTest.class, "square", MethodType.methodType(double.class, double.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  static double handleExact(double[] x) {
    try {
      return (double) SQUARE.invokeExact(x[0]) * x[1];
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void methodHandleOnANumber() {
    Verdict.right(ReflectionTest::handleExact, X, 30, 9);
  }

  static double handleGeneric(double[] x) {
    try {
      Object boxed = SQUARE.invoke((Object) x[0]);
      return (Double) boxed * x[1];
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void methodHandleOnABox() {
    Verdict.right(ReflectionTest::handleGeneric, X, 30, 9);
  }

  static double handleWithArguments(double[] x) {
    try {
      return (Double) SQUARE.invokeWithArguments(x[0]) * x[1];
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void methodHandleOnAnArrayOfBoxes() {
    Verdict.right(ReflectionTest::handleWithArguments, X, 30, 9);
  }

  static double varHandle(double[] x) {
    double[] target = {x[0] * x[0]};
    return (double) ENTRY.get(target, 0) * x[1];
  }

  @Test
  void entryReadThroughAVarHandle() {
    Verdict.right(ReflectionTest::varHandle, X, 30, 9);
  }

  static double varHandleUntyped(double[] x) {
    Object target = new double[] {x[0] * x[0]};
    return (double) ENTRY.getVolatile(target, 0) * x[1];
  }

  @Test
  void entryReadThroughAVarHandleUntyped() {
    Verdict.right(ReflectionTest::varHandleUntyped, X, 30, 9);
  }

  /** Implemented by a proxy. */
  interface Operator {
    double apply(double a, double[] b);
  }

  private static double times(double a, double[] b) {
    return a * a * b[1];
  }

  static double proxy(double[] x) {
    InvocationHandler handler =
        (self, method, arguments) -> times((Double) arguments[0], (double[]) arguments[1]);
    Operator operator =
        (Operator)
            Proxy.newProxyInstance(
                ReflectionTest.class.getClassLoader(), new Class<?>[] {Operator.class}, handler);
    return operator.apply(x[0], x);
  }

  @Test
  void proxyOfAnInterface() {
    Verdict.right(ReflectionTest::proxy, X, 30, 9);
  }

  static double delegatingProxy(double[] x) {
    Operator target = ReflectionTest::times;
    Operator operator =
        (Operator)
            Proxy.newProxyInstance(
                ReflectionTest.class.getClassLoader(),
                new Class<?>[] {Operator.class},
                (self, method, arguments) -> method.invoke(target, arguments));
    return operator.apply(x[0], x);
  }

  @Test
  void proxyThatDelegatesByReflection() {
    Verdict.right(ReflectionTest::delegatingProxy, X, 30, 9);
  }
}
