package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.sameOutcome;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Formatter;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/** Calls on proxies reach their handlers with the derivatives of boxed arguments and results. */
class ProxyTest {
  /** Implemented by proxies. */
  public interface Model {
    double value(double v);

    default double twice(double v) {
      return value(v) + value(v);
    }

    float part(float v, Double w);

    double[] values(double[] v);

    void keep(double v) throws IOException;

    int count(double[] v);
  }

  private static final class State {
    double kept;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return proxy(ProxyTest.class.getClassLoader(), type, handler);
  }

  private static <T> T proxy(ClassLoader loader, Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
  }

  private static InvocationHandler handler(State state) {
    return (self, method, arguments) ->
        switch (method.getName()) {
          case "value" -> (Double) arguments[0] * (Double) arguments[0];
          case "part" -> (Float) arguments[0] * ((Double) arguments[1]).floatValue();
          case "values" -> ((double[]) arguments[0]).clone();
          case "count" -> ((double[]) arguments[0]).length;
          case "keep" -> {
            state.kept = (Double) arguments[0];
            yield null;
          }
          default -> throw new IllegalStateException(method.getName());
        };
  }

  private static final Model MADE_BEFORE = proxy(Model.class, handler(new State()));

  @Test
  void madeBefore() {
    gradient(x -> MADE_BEFORE.value(x[0]) * x[1], 30, 9);
    gradient(x -> MADE_BEFORE.part((float) x[0], x[1]) * x[1], 25, 30);
    gradient(x -> MADE_BEFORE.values(x)[0] * x[1] * MADE_BEFORE.count(x), 10, 6);
  }

  @Test
  void madeInsideTheFunction() {
    gradient(
        x -> {
          State state = new State();
          Model model = proxy(Model.class, handler(state));
          model.keep(x[0] * x[0]);
          return model.value(x[0]) * state.kept * x[1];
        },
        4 * 27 * 5,
        81);
  }

  @Test
  void handlerThatCapturesAnActiveNumber() {
    gradient(
        x -> {
          double factor = x[1] * x[1];
          Model model =
              proxy(Model.class, (self, method, arguments) -> (Double) arguments[0] * factor);
          return model.value(x[0]);
        },
        25,
        30);
  }

  @Test
  void handlerThatPassesCallsOn() {
    gradient(
        x -> {
          Model model =
              proxy(
                  Model.class, (self, method, arguments) -> method.invoke(MADE_BEFORE, arguments));
          return model.value(x[0]) * model.values(x)[1];
        },
        30,
        9);
  }

  @Test
  void defaultMethodInvokedByTheHandler() {
    InvocationHandler handler =
        (self, method, arguments) ->
            method.isDefault()
                ? InvocationHandler.invokeDefault(self, method, arguments)
                : (Double) arguments[0] * (Double) arguments[0];
    gradient(x -> proxy(Model.class, handler).twice(x[0]) * x[1], 60, 18);
  }

  @Test
  void defaultMethodThatReadsAnActiveFieldOfTheHandler() {
    gradient(
        x -> {
          State state = new State();
          state.kept = x[0];
          Model model =
              proxy(
                  Model.class,
                  (self, method, arguments) ->
                      method.isDefault()
                          ? InvocationHandler.invokeDefault(self, method, arguments)
                          : state.kept * (Double) arguments[0]);
          return model.twice(5) * x[1];
        },
        50,
        30);
  }

  @Test
  void interfacesOfTheJdk() {
    gradient(
        x -> {
          DoubleUnaryOperator operator =
              proxy(
                  DoubleUnaryOperator.class,
                  (self, method, arguments) -> (Double) arguments[0] * x[1]);
          return operator.applyAsDouble(x[0] * x[0]);
        },
        30,
        9);
    gradient(
        x -> {
          @SuppressWarnings("unchecked")
          Comparator<Double> comparator =
              proxy(
                  Comparator.class,
                  (self, method, arguments) ->
                      Double.compare((Double) arguments[1], (Double) arguments[0]));
          List<Double> list = new ArrayList<>(List.of(x[0] * x[0] / 10, x[1]));
          list.sort(comparator);
          return list.get(0) * list.get(0) * list.get(1);
        },
        25 * 0.6,
        9);
  }

  /** Not public, so that its proxies are in this package. */
  interface Hidden {
    double value(double v);
  }

  @Test
  void interfaceThatIsNotPublic() {
    gradient(
        x ->
            proxy(Hidden.class, (self, method, arguments) -> (Double) arguments[0] * x[1])
                .value(x[0] * x[0]),
        30,
        9);
  }

  @Test
  void proxyAsTheFunctionItself() {
    @SuppressWarnings("unchecked")
    java.util.function.ToDoubleFunction<double[]> f =
        proxy(
            java.util.function.ToDoubleFunction.class,
            (self, method, arguments) ->
                ((double[]) arguments[0])[0] * ((double[]) arguments[0])[1]);
    org.wengert.language.Expect.gradient(f, Program.X, 5, 3);
  }

  @Test
  void exceptions() {
    Model failing =
        proxy(
            Model.class,
            (self, method, arguments) -> {
              throw new IOException("from " + method.getName());
            });
    String declared =
        sameOutcome(
            x -> {
              failing.keep(x[0]);
              return null;
            });
    assertEquals("threw java.io.IOException: from keep", declared);
    String undeclared = sameOutcome(x -> failing.value(x[0]));
    assertTrue(
        undeclared.startsWith("threw java.lang.reflect.UndeclaredThrowableException"), undeclared);
    Model nothing = proxy(Model.class, (self, method, arguments) -> null);
    sameOutcome(Program.nameless(x -> nothing.value(x[0])));
    Model wrong = proxy(Model.class, (self, method, arguments) -> "text");
    String cast = sameOutcome(x -> wrong.value(x[0]));
    assertTrue(cast.startsWith("threw java.lang.ClassCastException"), cast);
  }

  @Test
  void defaultMethodsThatCannotBeInvoked() throws NoSuchMethodException {
    Method twice = Model.class.getMethod("twice", double.class);
    Method value = Model.class.getMethod("value", double.class);
    String illegal = "threw java.lang.IllegalArgumentException";
    for (Program.Action action :
        new Program.Action[] {
          x -> InvocationHandler.invokeDefault("no proxy", twice, x[0]),
          x -> InvocationHandler.invokeDefault(MADE_BEFORE, value, x[0]),
          x -> InvocationHandler.invokeDefault(MADE_BEFORE, twice, "text"),
          x -> InvocationHandler.invokeDefault(MADE_BEFORE, twice)
        }) {
      String outcome = sameOutcome(action);
      assertTrue(outcome.startsWith(illegal), outcome);
    }
    assertEquals(
        "threw java.lang.NullPointerException",
        sameOutcome(x -> InvocationHandler.invokeDefault(null, twice, x[0])));
  }

  @Test
  void exceptionOfADelegateIsTheCauseThatIsUnwrapped() {
    Model delegate =
        proxy(
            Model.class,
            (self, method, arguments) -> {
              throw new IOException("inner");
            });
    Model model =
        proxy(
            Model.class,
            (self, method, arguments) -> {
              try {
                return method.invoke(delegate, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
    assertEquals(
        "threw java.io.IOException: inner",
        sameOutcome(
            x -> {
              model.keep(x[0]);
              return null;
            }));
  }

  /** Its values are read through a proxy of the JDK's. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Scale {
    double factor();

    String name() default "scale";

    double[] weights() default {1, 2};
  }

  @Scale(factor = 2)
  private static final class Scaled {}

  @Test
  void annotations() {
    gradient(
        x -> {
          Scale scale = Scaled.class.getAnnotation(Scale.class);
          double[] weights = scale.weights();
          weights[0] = x[1];
          return scale.name().equals("scale")
              ? scale.factor() * x[0] * weights[0] * scale.weights()[1]
              : 0;
        },
        20,
        12);
  }

  @Test
  void proxyOfTheBootLoaderIsNotHandedToTheJdk() {
    double[] sum = new double[1];
    String message =
        Program.refused(
            x -> {
              sum[0] = 0;
              Appendable target =
                  proxy(
                      null,
                      Appendable.class,
                      (self, method, arguments) -> {
                        sum[0] += x[0] * x[1];
                        return self;
                      });
              new Formatter(target).format("text");
              return sum[0];
            });
    assertTrue(message.contains("which may be called back, was passed to"), message);
  }

  @Test
  void proxyOfTheBootLoader() {
    gradient(
        x -> {
          DoubleUnaryOperator operator =
              proxy(
                  null,
                  DoubleUnaryOperator.class,
                  (self, method, arguments) ->
                      method.isDefault()
                          ? InvocationHandler.invokeDefault(self, method, arguments)
                          : (Double) arguments[0] * x[0] * x[1]);
          return operator.applyAsDouble(2) * operator.andThen(v -> v * v).applyAsDouble(1);
        },
        2 * 3 * 9 * 125,
        2 * 27 * 3 * 25);
  }

  @Test
  void aProxyIsStillAProxy() {
    double[] gradient =
        Derivatives.gradient(
            x -> {
              Model model = proxy(Model.class, handler(new State()));
              boolean asBefore =
                  Proxy.isProxyClass(model.getClass())
                      && Proxy.getInvocationHandler(model) != null
                      && model.getClass().getInterfaces()[0] == Model.class;
              return asBefore ? x[0] : 0;
            },
            Program.X);
    assertEquals(1, gradient[0]);
  }
}
