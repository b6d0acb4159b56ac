package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Derivatives;
import org.wengert.modes.BothModes;

/** A null where an object is needed: the exception of the JVM, at the line of the original. */
class NullReceiverTest {
  private static class Node {
    double value;
    double[] array;
    Node next;

    double virtual(double x) {
      return x * value;
    }

    final double notOverridable(double x) {
      return x * value;
    }

    private double hidden(double x) {
      return x * value;
    }

    synchronized double locked(double x) {
      return x * value;
    }

    double hiddenOfNext(double x) {
      return x + next.hidden(x);
    }

    double finalOfNext(double x) {
      return x + next.notOverridable(x);
    }
  }

  private static Node none() {
    return null;
  }

  private static double fieldRead(double[] v) {
    double y = v[0] * v[0];
    Node node = none();
    return y + node.value;
  }

  private static double fieldWrite(double[] v) {
    double y = v[0] * v[0];
    none().value = y;
    return y;
  }

  private static double arrayFieldRead(double[] v) {
    Node node = none();
    return v[0] + node.array[0];
  }

  private static double arrayRead(double[] v) {
    double[] array = new Node().array;
    return v[0] + array[0];
  }

  private static double arrayWrite(double[] v) {
    double[] array = new Node().array;
    array[0] = v[0];
    return v[0];
  }

  private static double rowRead(double[] v) {
    double[][] rows = new double[2][];
    return v[0] + rows[1][0];
  }

  private static double virtualCall(double[] v) {
    Node node = none();
    return v[0] + node.virtual(v[0]);
  }

  private static double finalCall(double[] v) {
    Node node = none();
    return v[0] + node.notOverridable(v[0]);
  }

  private static double privateCall(double[] v) {
    Node node = none();
    return v[0] + node.hidden(v[0]);
  }

  private static double privateCallWithinTheClass(double[] v) {
    return new Node().hiddenOfNext(v[0]);
  }

  private static double finalCallWithinTheClass(double[] v) {
    return new Node().finalOfNext(v[0]);
  }

  private static double synchronizedCall(double[] v) {
    Node node = none();
    return v[0] + node.locked(v[0]);
  }

  private static double interfaceCall(double[] v) {
    DoubleUnaryOperator f = null;
    return v[0] + f.applyAsDouble(v[0]);
  }

  private static double chain(double[] v) {
    Node node = new Node();
    node.next = new Node();
    return v[0] + node.next.next.next.value;
  }

  private static double unboxing(double[] v) {
    Double box = null;
    return v[0] + box;
  }

  private static double lock(double[] v) {
    Object lock = none();
    synchronized (lock) {
      return v[0];
    }
  }

  private static double thrown(double[] v) {
    RuntimeException nothing = null;
    if (v[0] > 0) {
      throw nothing;
    }
    return v[0];
  }

  private static double cloned(double[] v) {
    double[] array = null;
    return v[0] + array.clone()[0];
  }

  private static double copied(double[] v) {
    double[] array = null;
    System.arraycopy(v, 0, array, 0, 1);
    return v[0];
  }

  private static Arguments named(String name, ToDoubleFunction<double[]> f) {
    return Arguments.of(name, f);
  }

  static Stream<Arguments> programs() {
    return Stream.of(
        named("field read", NullReceiverTest::fieldRead),
        named("field write", NullReceiverTest::fieldWrite),
        named("array field read", NullReceiverTest::arrayFieldRead),
        named("array read", NullReceiverTest::arrayRead),
        named("array write", NullReceiverTest::arrayWrite),
        named("row read", NullReceiverTest::rowRead),
        named("virtual call", NullReceiverTest::virtualCall),
        named("final call", NullReceiverTest::finalCall),
        named("private call", NullReceiverTest::privateCall),
        named("private call within the class", NullReceiverTest::privateCallWithinTheClass),
        named("final call within the class", NullReceiverTest::finalCallWithinTheClass),
        named("synchronized call", NullReceiverTest::synchronizedCall),
        named("interface call", NullReceiverTest::interfaceCall),
        named("chain of fields", NullReceiverTest::chain),
        named("unboxing", NullReceiverTest::unboxing),
        named("lock", NullReceiverTest::lock),
        named("thrown", NullReceiverTest::thrown),
        named("cloned", NullReceiverTest::cloned),
        named("copied", NullReceiverTest::copied));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void sameExceptionAtTheSameLine(String name, ToDoubleFunction<double[]> f) {
    // looked at before recording: the JVM forgets lines of classes that are transformed afterwards
    String line =
        Traces.innermostLine(
            assertThrows(NullPointerException.class, () -> f.applyAsDouble(new double[] {2})),
            NullReceiverTest.class);
    for (int i = 0; i < 2; i++) {
      NullPointerException recorded =
          assertThrows(NullPointerException.class, () -> BothModes.gradient(f, new double[] {2}));
      assertEquals(
          line,
          Traces.innermostLine(recorded, NullReceiverTest.class),
          () -> "another line:\n" + Traces.text(recorded));
    }
  }

  /** The JVM would also name the expression that is null, which a linked call does not know. */
  @Test
  void messageNamesTheMethod() {
    for (ToDoubleFunction<double[]> f :
        List.<ToDoubleFunction<double[]>>of(
            NullReceiverTest::virtualCall, NullReceiverTest::finalCall)) {
      String message =
          assertThrows(NullPointerException.class, () -> Derivatives.gradient(f, new double[] {2}))
              .getMessage();
      String method = NullReceiverTest.class.getName() + "$Node.";
      assertTrue(message.startsWith("Cannot invoke \"" + method), message);
      assertTrue(message.endsWith("\" on null"), message);
    }
  }

  /**
   * Where the twin touches the null itself, the JVM names the variables of the original: but not in
   * twins that are split, whose variables have no names.
   */
  @Test
  void messageNamesTheVariable() {
    assumeFalse("everything".equals(System.getProperty("wengert.splitting")));
    for (ToDoubleFunction<double[]> f :
        List.<ToDoubleFunction<double[]>>of(
            NullReceiverTest::arrayRead, NullReceiverTest::arrayWrite, NullReceiverTest::thrown)) {
      String plain =
          assertThrows(NullPointerException.class, () -> f.applyAsDouble(new double[] {2}))
              .getMessage();
      String recorded =
          assertThrows(NullPointerException.class, () -> Derivatives.gradient(f, new double[] {2}))
              .getMessage();
      assertEquals(plain, recorded);
    }
  }
}
