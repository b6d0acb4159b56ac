package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.refused;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Methods that ask who calls them run as they are, also if they are called by reflection. */
class AskingMethodsTest {
  private static final Method WALK = method(StackWalker.class, "walk", Function.class);
  private static final Method PROXY =
      method(
          Proxy.class,
          "newProxyInstance",
          ClassLoader.class,
          Class[].class,
          InvocationHandler.class);
  private static final Method FOR_NAME = method(Class.class, "forName", String.class);

  /** Multiplies by a number that it holds. */
  private static final class Handler implements InvocationHandler {
    private double factor = 2;

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
      return factor * (double) arguments[0];
    }
  }

  private static Method method(Class<?> owner, String name, Class<?>... parameters) {
    try {
      return owner.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static Object proxy(Handler handler) throws ReflectiveOperationException {
    Class<?>[] types = {DoubleUnaryOperator.class};
    return PROXY.invoke(null, ClassLoader.getSystemClassLoader(), types, handler);
  }

  private static void assertSays(String start, String callee, String message) {
    String whole = start + callee + ", which cannot be followed (it asks who calls it), at ";
    assertTrue(message.startsWith(whole), message);
  }

  @Test
  void functionThatTheyMayCall() {
    Function<Stream<?>, Object> one = frames -> 1.0;
    String message = refused(x -> (double) WALK.invoke(StackWalker.getInstance(), one) * x[0]);
    assertSays(
        "A lambda, which may be called back, was passed to ",
        "java.lang.StackWalker.walk",
        message);
  }

  private static double proxied(double[] x) throws ReflectiveOperationException {
    Handler handler = new Handler();
    handler.factor = x[0];
    return ((DoubleUnaryOperator) proxy(handler)).applyAsDouble(3);
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_23)
  void objectThatHoldsAnActiveValue() {
    String message = refused(AskingMethodsTest::proxied);
    assertSays(
        "An object that holds an active value was passed to ",
        "java.lang.reflect.Proxy.newProxyInstance",
        message);
  }

  /** It does not ask any more. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_24)
  void objectThatHoldsAnActiveValueIsFollowed() {
    gradient(AskingMethodsTest::proxied, 3, 0);
  }

  @Test
  void whatTheyReturn() {
    gradient(
        x -> FOR_NAME.invoke(null, "java.lang.Double") == Double.class ? x[0] * x[1] : 0, 5, 3);
  }
}
