package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.nameless;
import static org.wengert.reflection.Program.sameOutcome;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arguments of method handles: collected, converted, wrong; and what is thrown. */
class MethodHandleArgumentsTest {
  private static final Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle SQUARE = MethodHandleTest.SQUARE;
  private static final MethodHandle TIMES = MethodHandleTest.TIMES;

  private static MethodHandle ofStatic(String name, Class<?> result, Class<?>... parameters) {
    return MethodHandleTest.ofStatic(LOOKUP, name, result, parameters);
  }

  private static double sum(double... v) {
    double sum = 0;
    for (double each : v) {
      sum += each * each;
    }
    return sum;
  }

  private static final MethodHandle SUM = ofStatic("sum", double.class, double[].class);

  @Test
  void variableNumberOfArgumentsInAnArray() {
    gradient(x -> (double) SUM.invokeExact(x), 6, 10);
    gradient(x -> (double) SUM.invoke(x), 6, 10);
    gradient(x -> (double) SUM.asFixedArity().invoke((Object) x), 6, 10);
  }

  @Test
  void argumentsCollectedIntoAnArray() {
    gradient(x -> (double) SUM.invoke(x[0], x[1]), 6, 10);
    gradient(x -> (double) SUM.invoke((Object) x[0], (float) x[1], 2), 6, 10);
    gradient(x -> (Double) SUM.invoke(x[0]) * x[1], 30, 9);
    gradient(x -> (double) SUM.invoke() + x[1], 0, 1);
    gradient(x -> (Double) SUM.invokeWithArguments(x[0], x[1], 3), 6, 10);
    gradient(x -> (Double) SUM.invokeWithArguments(List.of(x[1])) * x[0], 25, 30);
    gradient(x -> (Double) SUM.invokeWithArguments() + x[0], 1, 0);
  }

  private static Double weighted(Double weight, Object... v) {
    return weight * (Double) v[v.length - 1] * v.length;
  }

  @Test
  void boxesCollectedIntoAnArray() {
    MethodHandle weighted = ofStatic("weighted", Double.class, Double.class, Object[].class);
    gradient(x -> (double) weighted.invoke(x[0], "text", x[1]), 10, 6);
    gradient(x -> (Double) weighted.invokeWithArguments(x[0], x[0] * x[1]), 30, 9);
    assertThrown(
        "java.lang.ArrayIndexOutOfBoundsException", sameOutcome(x -> weighted.invoke(x[0])));
  }

  @Test
  void argumentsThatDoNotFitIntoTheArray() {
    assertThrown(
        "java.lang.ClassCastException", sameOutcome(x -> (double) SUM.invoke(x[0], (Object) "t")));
    assertThrown(
        "java.lang.ClassCastException", sameOutcome(x -> SUM.invokeWithArguments((Object) x)));
    assertThrown(
        "java.lang.NullPointerException",
        sameOutcome(nameless(x -> SUM.invokeWithArguments(x[0], null))));
    MethodHandle weighted = ofStatic("weighted", Double.class, Double.class, Object[].class);
    assertThrown(
        "java.lang.invoke.WrongMethodTypeException",
        sameOutcome(x -> weighted.invokeWithArguments()));
    assertThrown(
        "java.lang.ClassCastException",
        sameOutcome(x -> weighted.invokeWithArguments("text", x[0])));
  }

  private static void assertThrown(String type, String outcome) {
    assertTrue(outcome.startsWith("threw " + type), outcome);
  }

  @Test
  void callsOfAnotherType() {
    String wrong = "java.lang.invoke.WrongMethodTypeException";
    assertThrown(wrong, sameOutcome(x -> (Object) SQUARE.invokeExact(x[0])));
    assertThrown(wrong, sameOutcome(x -> (double) SQUARE.invokeExact((Double) x[0])));
    assertThrown(wrong, sameOutcome(x -> (double) SQUARE.invoke("text")));
    assertThrown(wrong, sameOutcome(x -> (double) SQUARE.invoke(x[0], x[1])));
    assertThrown(wrong, sameOutcome(x -> (String) SQUARE.invoke(x[0])));
    assertThrown(wrong, sameOutcome(x -> SQUARE.invokeWithArguments(x[0], x[1])));
    assertThrown(wrong, sameOutcome(x -> SQUARE.invokeWithArguments(List.of())));
  }

  @Test
  void conversionsThatFail() {
    assertThrown(
        "java.lang.ClassCastException", sameOutcome(x -> (double) SQUARE.invoke((Object) "text")));
    assertThrown(
        "java.lang.NullPointerException", sameOutcome(x -> (double) SQUARE.invoke((Double) null)));
    assertThrown(
        "java.lang.ClassCastException", sameOutcome(x -> SQUARE.invokeWithArguments("text")));
    assertThrown(
        "java.lang.NullPointerException",
        sameOutcome(x -> SQUARE.invokeWithArguments((Object) null)));
    assertThrown(
        "java.lang.ClassCastException",
        sameOutcome(x -> (double) TIMES.invoke((Object) "text", x[0])));
  }

  @Test
  void nullForAHandleOrAReceiver() {
    assertThrown(
        "java.lang.NullPointerException",
        sameOutcome(nameless(x -> (double) TIMES.invoke((MethodHandleTest.Member) null, x[0]))));
    MethodHandle none = null;
    assertThrown(
        "java.lang.NullPointerException",
        sameOutcome(nameless(x -> (double) none.invokeExact(x[0]))));
  }

  private static double fail(double v) throws java.io.IOException {
    throw new java.io.IOException("at " + v);
  }

  @Test
  void exceptionsAreNotWrapped() {
    MethodHandle fail = ofStatic("fail", double.class, double.class);
    assertThrown("java.io.IOException: at 3.0", sameOutcome(x -> (double) fail.invokeExact(x[0])));
    assertThrown("java.io.IOException: at 3.0", sameOutcome(x -> fail.invokeWithArguments(x[0])));
  }
}
