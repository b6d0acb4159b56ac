package org.wengert.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;

/**
 * Mockito's inline mocks, which change classes that are loaded already: they work beside Wengert,
 * and a function that calls one has a right derivative or none.
 */
@Tag("own-jvm")
class MockitoTest {
  /** To be mocked: final, and with fields that get companions. */
  static final class Service {
    private double rate = 3;

    double price(double x) {
      return rate * x * x;
    }

    static double twice(double x) {
      return 2 * x;
    }
  }

  private static String derivative(Service service, double x) {
    try {
      ToDoubleFunction<double[]> f = v -> service.price(v[0]) + v[0];
      ValueAndGradient found = Derivatives.valueAndGradient(f, new double[] {x});
      double plain = f.applyAsDouble(new double[] {x});
      return found.value() == plain
          ? "" + found.gradient()[0]
          : "WRONG VALUE " + found.value() + " instead of " + plain;
    } catch (UnsupportedDifferentiationException e) {
      return refusal(e.getMessage());
    }
  }

  private static String refusal(String message) {
    String type = Service.class.getName();
    if (message.startsWith("Class " + type + " was changed by another agent after it was")) {
      return "outdated";
    }
    return "refused";
  }

  /** Mocked before it is differentiated. */
  static final class Late {
    double price(double x) {
      return x * x;
    }
  }

  private static String lateDerivative(Late late) {
    try {
      return "" + Derivatives.gradient(v -> late.price(v[0]), new double[] {4})[0];
    } catch (UnsupportedDifferentiationException e) {
      return refusal(e.getMessage());
    }
  }

  /** Runs in a JVM of its own. */
  public static void main(String[] arguments) {
    Service real = new Service();
    System.out.println("real " + derivative(real, 2));
    Service mock = Mockito.mock(Service.class);
    Mockito.when(mock.price(4)).thenReturn(7.5);
    System.out.println("mock " + mock.price(4) + " " + mock.price(5));
    Mockito.verify(mock).price(4);
    System.out.println("real beside it " + real.price(2) + " " + derivative(real, 2));
    Service spy = Mockito.spy(real);
    System.out.println("spy " + spy.price(2));
    try (MockedStatic<Service> statics = Mockito.mockStatic(Service.class)) {
      statics.when(() -> Service.twice(3)).thenReturn(-1.0);
      System.out.println("static " + Service.twice(3) + " " + Service.twice(4));
    }
    System.out.println("static again " + Service.twice(3));
    System.out.println("mock's derivative " + derivative(mock, 4));
    System.out.println("spy's derivative " + derivative(spy, 2));
    Late late = Mockito.mock(Late.class);
    Mockito.when(late.price(4)).thenReturn(7.5);
    System.out.println("mock first " + late.price(4) + " " + lateDerivative(late));
    System.out.println(
        "another class " + Derivatives.gradient(v -> v[0] * v[0], new double[] {2})[0]);
  }

  private static Launch launch(Launch launch) {
    return launch
        .classPath(Neighbour.tests())
        .classPath(
            Neighbour.jar(Mockito.class),
            Neighbour.jar(net.bytebuddy.ByteBuddy.class),
            Neighbour.jar("net.bytebuddy.agent.ByteBuddyAgent"),
            Neighbour.jar(org.objenesis.Objenesis.class),
            Neighbour.jar(Test.class))
        .options("-XX:+EnableDynamicAgentLoading", "-Xshare:off");
  }

  private static void check(Launch launch) {
    Result result = launch(launch).run(MockitoTest.class.getName());
    assertEquals(0, result.exit(), result.err() + result.out());
    assertEquals(
        List.of(
            "real 13.0",
            "mock 7.5 0.0",
            // Mockito has changed the class, of which there is a twin already
            "real beside it 12.0 outdated",
            "spy 12.0",
            "static -1.0 0.0",
            "static again 6.0",
            "mock's derivative outdated",
            "spy's derivative outdated",
            // its code is seen, and followed until it calls what cannot be
            "mock first 7.5 refused",
            "another class 4.0"),
        result.lines(),
        result.err());
  }

  @Test
  void attachesItself() {
    check(Launch.withAgent());
  }

  @Test
  void namedAfterWengert() {
    check(Launch.withAgent().options(mockito()));
  }

  @Test
  void namedBeforeWengert() {
    Path wengert = Launch.agentJar();
    check(Launch.plain().options(mockito(), "-javaagent:" + wengert));
  }

  private static String mockito() {
    return "-javaagent:" + Neighbour.jar(Mockito.class);
  }
}
