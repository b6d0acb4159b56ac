package org.wengert.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** Proxies as frameworks generate them while a program runs, and copies by serialisation. */
class SubclassProxyTest {
  /** What is proxied: a bean with state. */
  public static class Account implements Serializable {
    private static final long serialVersionUID = 1L;

    private double rate = 3;
    private double[] history = {1, 2};
    private float single = 0.5f;

    /** {@code 3 x² + 2.5}, kept. */
    public double grow(double x) {
      history[0] = rate * x * x;
      return history[0] + history[1] + single;
    }
  }

  /** Called by the generated class. */
  public static final class Around {
    private Around() {}

    /** Twice of what the method itself returns. */
    public static double grow(
        double x,
        @net.bytebuddy.implementation.bind.annotation.SuperMethod java.lang.reflect.Method m,
        @net.bytebuddy.implementation.bind.annotation.This Object self)
        throws ReflectiveOperationException {
      return 2 * (double) m.invoke(self, x);
    }
  }

  private static Account generated(net.bytebuddy.implementation.Implementation body) {
    try {
      return new ByteBuddy()
          .subclass(Account.class)
          .method(ElementMatchers.named("grow"))
          .intercept(body)
          .make()
          .load(Account.class.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
          .getLoaded()
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void subclassThatCallsTheOriginal() {
    Account proxy = generated(SuperMethodCall.INSTANCE);
    assertNotSame(Account.class, proxy.getClass());
    Expect.derivative(proxy::grow, 2, 12);
  }

  /** As an aspect around a bean: the handler calls the real object by reflection. */
  @Test
  void subclassThatCallsAHandler() {
    Account target = new Account();
    List<String> calls = new ArrayList<>();
    InvocationHandler handler =
        (self, method, arguments) -> {
          calls.add(method.getName());
          return 10 * (double) method.invoke(target, arguments);
        };
    Account proxy = generated(InvocationHandlerAdapter.of(handler));
    Expect.derivative(proxy::grow, 2, 120);
    assertEquals("grow", calls.get(0));
  }

  @Test
  void subclassThatDelegates() {
    Account proxy = generated(MethodDelegation.to(Around.class));
    Expect.derivativeOrRefusal(proxy::grow, 2, 24);
  }

  /** As a transaction around a service that is known by its interface. */
  @Test
  void proxyOfAnInterface() {
    Account target = new Account();
    DoubleUnaryOperator proxy =
        (DoubleUnaryOperator)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {DoubleUnaryOperator.class},
                (self, method, arguments) -> target.grow((Double) arguments[0]));
    Expect.derivative(x -> proxy.applyAsDouble(x) * x, 2, 14.5 + 24);
  }

  @SuppressWarnings("unchecked") // it was one when it was written
  private static <T> T copy(T object) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(object);
      }
      try (ObjectInputStream in =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        return (T) in.readObject();
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** An object that was active is copied between two recordings: the copy has its numbers. */
  @Test
  void serialisedBetweenRecordings() {
    Account account = new Account();
    Derivatives.gradient(x -> account.grow(x[0]), new double[] {4});
    Account copy = copy(account);
    assertEquals(48, copy.history[0]);
    Expect.derivative(x -> copy.rate * x + copy.grow(x), 2, 3 + 12);
  }
}
