package org.wengert.boundary;

import java.beans.Expression;
import java.beans.Statement;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** JDK code calls a method of the program by reflection, without a type that would tell. */
class ReflectiveCallerTest {
  private static final double[] X = {3, 5};

  /** Called by the JDK. */
  public static final class Cell {
    private double value;

    /** The square of another cell's value. */
    public double squared(Cell other) {
      return other.value * other.value;
    }

    /** The square of its own value. */
    public double squared() {
      return value * value;
    }

    /** Squares its own value. */
    public void square() {
      value *= value;
    }
  }

  private static Cell cell(double value) {
    Cell cell = new Cell();
    cell.value = value;
    return cell;
  }

  /** A function that may throw anything. */
  private interface Body {
    double at(double[] x) throws Throwable;
  }

  private static ToDoubleFunction<double[]> function(Body body) {
    return x -> {
      try {
        return body.at(x);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException(e);
      }
    };
  }

  @Test
  void objectAmongTheArguments() {
    Cell target = new Cell();
    Body body =
        x ->
            (double) new Expression(target, "squared", new Object[] {cell(x[0])}).getValue() * x[1];
    Verdict.rightOrLoud(function(body), X, 30, 9);
  }

  @Test
  void objectThatBecomesActiveAfterItWasHandedOver() {
    Body body =
        x -> {
          Cell target = new Cell();
          Expression expression = new Expression(target, "squared", new Object[0]);
          target.value = x[0];
          return (double) expression.getValue() * x[1];
        };
    Verdict.rightOrLoud(function(body), X, 30, 9);
  }

  private static final Cell SHARED = new Cell();

  @Test
  void statementThatWasMadeBefore() {
    Statement statement = new Statement(SHARED, "square", new Object[0]);
    Body body =
        x -> {
          SHARED.value = x[0];
          statement.execute();
          return SHARED.value * x[1];
        };
    Verdict.rightOrLoud(function(body), X, 30, 9);
  }

  /** Has a default method. */
  public interface Defaulted {
    /** The square of a cell's value. */
    default double squared(Cell cell) {
      return cell.value * cell.value;
    }
  }

  @Test
  void defaultMethodOfAProxy() throws NoSuchMethodException {
    Defaulted proxy =
        (Defaulted)
            Proxy.newProxyInstance(
                Defaulted.class.getClassLoader(),
                new Class<?>[] {Defaulted.class},
                (self, method, arguments) -> null);
    Method squared = Defaulted.class.getMethod("squared", Cell.class);
    Body passed = x -> (double) InvocationHandler.invokeDefault(proxy, squared, cell(x[0])) * x[1];
    Verdict.rightOrLoud(function(passed), X, 30, 9);
    Body shared =
        x -> {
          SHARED.value = x[0];
          return (double) InvocationHandler.invokeDefault(proxy, squared, SHARED) * x[1];
        };
    Verdict.rightOrLoud(function(shared), X, 30, 9);
  }

  /** What the JDK makes of a method handle. */
  public interface OfCell {
    /** A number of a cell. */
    double of(Cell cell);
  }

  private static OfCell ofHandle() throws ReflectiveOperationException {
    MethodHandle squared =
        MethodHandles.lookup()
            .findVirtual(Cell.class, "squared", MethodType.methodType(double.class, Cell.class))
            .bindTo(new Cell());
    return MethodHandleProxies.asInterfaceInstance(OfCell.class, squared);
  }

  @Test
  void interfaceMadeOfAMethodHandle() throws ReflectiveOperationException {
    OfCell made = ofHandle();
    Verdict.rightOrLoud(x -> made.of(cell(x[0])) * x[1], X, 30, 9);
  }

  @Test
  void interfaceOfTheJdkMadeOfAMethodHandle() throws ReflectiveOperationException {
    MethodHandle squared =
        MethodHandles.lookup()
            .findVirtual(Cell.class, "squared", MethodType.methodType(double.class))
            .bindTo(SHARED);
    DoubleSupplier made = MethodHandleProxies.asInterfaceInstance(DoubleSupplier.class, squared);
    ToDoubleFunction<double[]> f =
        x -> {
          SHARED.value = x[0];
          return made.getAsDouble() * x[1];
        };
    Verdict.rightOrLoud(f, X, 30, 9);
  }
}
