package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Proxy;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/** Function objects of every kind are handed to the API. */
class EntryTest {
  private static final double[] X = {3, 5};
  private static final double[][] SQUARES = {{6, 0}, {0, 10}};

  /** Generic, with the method that subclasses inherit. */
  private abstract static class Energy<T> implements ToDoubleFunction<T> {
    private int calls;

    @Override
    public double applyAsDouble(T x) {
      calls++;
      return at(x) * 2;
    }

    abstract double at(T x);
  }

  private static final class Product extends Energy<double[]> {
    @Override
    double at(double[] x) {
      return x[0] * x[1];
    }
  }

  @Test
  void inheritedMethod() {
    Product product = new Product();
    Verdict.right(product, X, 10, 6);
    // one plain, one by reverse mode, one for each direction, one for second derivatives
    assertEquals(5, ((Energy<double[]>) product).calls);
  }

  private enum Sum implements ToDoubleFunction<double[]>, DoubleBinaryOperator {
    PLAIN,
    DOUBLED {
      @Override
      public double applyAsDouble(double a, double b) {
        return 2 * super.applyAsDouble(a, b);
      }
    };

    @Override
    public double applyAsDouble(double[] x) {
      return applyAsDouble(x[0], x[1]);
    }

    @Override
    public double applyAsDouble(double a, double b) {
      return a * a + b;
    }
  }

  @Test
  void constantsOfAnEnum() {
    Verdict.right(Sum.PLAIN, X, 6, 1);
    Verdict.right(Sum.DOUBLED, X, 12, 2);
    assertArrayEquals(new double[] {12, 2}, Derivatives.gradient(Sum.DOUBLED, 3, 5));
  }

  private record Scaled(double factor) implements ToDoubleFunction<double[]> {
    @Override
    public double applyAsDouble(double[] x) {
      return factor * x[0] * x[1];
    }
  }

  @Test
  void recordAndAnonymousClass() {
    Verdict.right(new Scaled(2), X, 10, 6);
    double[] state = {1};
    Verdict.right(
        new ToDoubleFunction<>() {
          @Override
          public double applyAsDouble(double[] x) {
            state[0] = x[0];
            return state[0] * x[1];
          }
        },
        X,
        5,
        3);
  }

  private static double[] squares(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = x[i] * x[i];
    }
    return y;
  }

  @Test
  void composedFunctions() {
    Function<double[], double[]> f = EntryTest::squares;
    UnaryOperator<double[]> g = x -> new double[] {x[0] + x[1], x[0]};
    assertArrayEquals(SQUARES, Derivatives.jacobian(f.compose(Function.identity()), X));
    assertArrayEquals(new double[][] {{6, 10}, {6, 0}}, Derivatives.jacobian(f.andThen(g), X));
    assertArrayEquals(new double[][] {{16, 16}, {6, 0}}, Derivatives.jacobian(f.compose(g), X));
  }

  private static double call(ToDoubleFunction<double[]> f, double[] x) {
    return f.applyAsDouble(x);
  }

  @Test
  void functionOfAFunction() {
    ToDoubleFunction<double[]> inner = x -> x[0] * x[1];
    Verdict.right(x -> call(inner, x) * call(v -> v[0], x), X, 30, 9);
  }

  @Test
  void proxy() {
    ToDoubleFunction<double[]> target = x -> x[0] * x[1];
    @SuppressWarnings("unchecked") // it is made for that interface
    ToDoubleFunction<double[]> proxy =
        (ToDoubleFunction<double[]>)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ToDoubleFunction.class},
                (self, method, arguments) -> target.applyAsDouble((double[]) arguments[0]));
    Verdict.rightOrLoud(proxy, X, 5, 3);
  }

  /** Is loaded a second time, as a hidden class. */
  public static final class Hidden implements ToDoubleFunction<double[]> {
    @Override
    public double applyAsDouble(double[] x) {
      return x[0] * x[1];
    }
  }

  @Test
  void objectOfAHiddenClass() throws ReflectiveOperationException, IOException {
    byte[] bytes;
    try (InputStream in = Hidden.class.getResourceAsStream("EntryTest$Hidden.class")) {
      bytes = in.readAllBytes();
    }
    Class<?> type = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
    @SuppressWarnings("unchecked") // it is a copy of Hidden
    ToDoubleFunction<double[]> f = (ToDoubleFunction<double[]>) type.getConstructor().newInstance();
    assertEquals(15, f.applyAsDouble(X));
    UnsupportedDifferentiationException refusal =
        assertThrows(UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, X));
    assertEquals(
        "The function "
            + type.getName()
            + " cannot be followed: it is a hidden class."
            + " Pass a lambda, a method reference or an object of a class of your own.",
        refusal.getMessage());
    Verdict.rightOrLoud(x -> f.applyAsDouble(x) * x[0], X, 30, 9);
  }
}
