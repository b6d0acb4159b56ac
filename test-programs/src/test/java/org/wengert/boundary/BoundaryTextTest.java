package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/** Every reason for which a call of code without a twin is refused, word for word. */
class BoundaryTextTest {
  private static final double[] X = {3, 5};
  private static final String JDK = "it is part of the JDK and has no rule";
  private static final String NATIVE = "it is native";

  private static void refused(
      String what, String callee, String reason, String place, ToDoubleFunction<double[]> f) {
    UnsupportedDifferentiationException refusal =
        assertThrows(UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, X));
    assertEquals(
        what
            + callee
            + ", which cannot be followed ("
            + reason
            + "), at "
            + place
            + ". Write it as plain code, or use Derivatives.detach if no derivative is wanted.",
        refusal.getMessage());
  }

  private static String place(String caller, String callee) {
    return Lines.ofCall(BoundaryTextTest.class, caller, callee);
  }

  private static final String OWN = BoundaryTextTest.class.getName() + ".";

  private static native double take(Object object);

  private static native double take(float[] array);

  static double ofReachable(double[] x) {
    List<double[]> list = new ArrayList<>();
    list.add(x);
    return take(list);
  }

  static double ofFloats(double[] x) {
    return take(new float[] {(float) x[0]});
  }

  @Test
  void whatNativeCodeMayReach() {
    refused(
        "An object through which an active value can be reached was passed to ",
        OWN + "take",
        NATIVE,
        place("ofReachable", "take"),
        BoundaryTextTest::ofReachable);
    refused(
        "An array with active values was passed to ",
        OWN + "take",
        NATIVE,
        place("ofFloats", "take"),
        BoundaryTextTest::ofFloats);
  }

  private static double shared;

  static double staticField(double[] x) {
    shared = x[0];
    return take("nothing");
  }

  @Test
  void staticFieldThatNativeCodeMayRead() {
    refused(
        "While a static field held an active value there was a call of ",
        OWN + "take",
        NATIVE,
        place("staticField", "take"),
        BoundaryTextTest::staticField);
  }

  static double boxed(double[] x) {
    Double box = x[0];
    return MethodHandles.constant(Double.class, box).type().parameterCount() + x[1];
  }

  @Test
  void objectThatHoldsAnActiveValue() {
    refused(
        "An object that holds an active value was passed to ",
        "java.lang.invoke.MethodHandles.constant",
        JDK,
        place("boxed", "constant"),
        BoundaryTextTest::boxed);
  }

  static double described(double[] x) {
    Double box = x[0];
    return box.describeConstable().orElseThrow();
  }

  @Test
  void receiverThatHoldsAnActiveValue() {
    refused(
        "An object that holds an active value was the receiver of ",
        "java.lang.Double.describeConstable",
        JDK,
        place("described", "describeConstable"),
        BoundaryTextTest::described);
  }

  static double later(double[] x) {
    double[] array = new double[2];
    DoubleBuffer buffer = DoubleBuffer.wrap(array);
    set(array, x[0]);
    return buffer.get(0);
  }

  private static void set(double[] array, double value) {
    array[0] = value;
    Math.abs(value);
  }

  @Test
  void arrayThatBecomesActiveLater() {
    UnsupportedDifferentiationException refusal = Verdict.loud(BoundaryTextTest::later, X);
    // the line before the call that can be found
    String next = place("set", "abs");
    int colon = next.lastIndexOf(':');
    int line = Integer.parseInt(next.substring(colon + 1, next.length() - 1)) - 1;
    assertEquals(
        "An active value was stored in an array that was passed before to"
            + " java.nio.DoubleBuffer.wrap, which cannot be followed ("
            + JDK
            + "), at "
            + next.substring(0, colon + 1)
            + line
            + "). Write it as plain code, or use Derivatives.detach if no derivative is wanted.",
        refusal.getMessage());
  }

  /** Its methods would be called where nothing is recorded. */
  private static final class Sums extends Writer {
    private double sum;

    @Override
    public void write(char[] text, int offset, int length) {
      sum += length;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private static Sums sums() {
    return new Sums();
  }

  static double objectCalledBack(double[] x) {
    Sums sums = sums();
    PrintWriter out = new PrintWriter(sums);
    out.print(x[0]);
    return sums.sum * x[0];
  }

  static double lambdaCalledBack(double[] x) {
    Scanner scanner = new Scanner(target -> -1);
    return scanner.hasNext() ? 0 : x[0];
  }

  @Test
  void objectsThatMayBeCalledBack() {
    refused(
        "An object of "
            + OWN.replaceFirst("\\.$", "")
            + "$Sums, which may be called back, was passed to ",
        "the constructor of java.io.PrintWriter",
        JDK,
        place("objectCalledBack", "<init>"),
        BoundaryTextTest::objectCalledBack);
    refused(
        "A lambda, which may be called back, was passed to ",
        "the constructor of java.util.Scanner",
        JDK,
        place("lambdaCalledBack", "<init>"),
        BoundaryTextTest::lambdaCalledBack);
  }

  private static void refusedAlways(
      String callee, String reason, String caller, String call, ToDoubleFunction<double[]> f) {
    assertEquals(
        "While recording there was a call of "
            + callee
            + ", which cannot be followed ("
            + reason
            + "), at "
            + place(caller, call)
            + ". Call it outside of the function, or write it as plain code. If no derivative is"
            + " lost there, start the agent with policy=allow:"
            + OWN
            + caller
            + ".",
        Verdict.loud(f, X).getMessage());
  }

  static double serialised(double[] x) {
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      out.writeObject("nothing");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return x[0];
  }

  static double threadRunDirectly(double[] x) {
    double[] product = new double[1];
    new Thread(() -> product[0] = x[0] * x[1]).run();
    return product[0];
  }

  @Test
  void callsThatAreReportedWhateverTheyAreGiven() {
    refusedAlways(
        "java.io.ObjectOutputStream.writeObject",
        "what is serialised loses its derivative",
        "serialised",
        "writeObject",
        BoundaryTextTest::serialised);
    refusedAlways(
        "java.lang.Thread.run",
        "the task that the thread was made for would run un-recorded",
        "threadRunDirectly",
        "run",
        BoundaryTextTest::threadRunDirectly);
  }

  /** Places in constructors, synchronized methods and lambdas bear the names of the source. */
  private static final class Model {
    private double value;

    Model(double x) {
      value = BigDecimal.valueOf(x).doubleValue();
    }

    Model() {}

    synchronized double locked(double x) {
      value = BigDecimal.valueOf(x).doubleValue();
      return value;
    }
  }

  private static void refusedAt(String place, ToDoubleFunction<double[]> f) {
    refused("An active value was passed to ", "java.math.BigDecimal.valueOf", JDK, place, f);
  }

  @Test
  void placesBearTheNamesOfTheSource() {
    String file = "BoundaryTextTest.java";
    refusedAt(
        Lines.ofCall(Model.class, "<init>", "valueOf").replace("Model.java", file),
        x -> new Model(x[0]).value);
    refusedAt(
        Lines.ofCall(Model.class, "locked", "valueOf").replace("Model.java", file),
        x -> new Model().locked(x[0]));
  }

  private static native double nothing(double[] x);

  @Test
  void placeOutsideOfAllCode() {
    refused(
        "An array with active values was passed to ",
        OWN + "nothing",
        NATIVE,
        "the function itself",
        BoundaryTextTest::nothing);
  }

  /** A function object whose method cannot be followed. */
  private static final class Native implements ToDoubleFunction<double[]> {
    @Override
    public native double applyAsDouble(double[] x);
  }

  private abstract static class NativeBase implements ToDoubleFunction<Object> {
    @Override
    public native double applyAsDouble(Object x);
  }

  private static final class Inherits extends NativeBase {}

  @Test
  void functionThatCannotBeFollowed() {
    @SuppressWarnings({"unchecked", "rawtypes"}) // it takes any object
    ToDoubleFunction<double[]> inherits = (ToDoubleFunction) new Inherits();
    assertEquals(
        "The function "
            + Inherits.class.getName()
            + " cannot be followed: it is native. Pass a lambda, a method reference or an object of"
            + " a class of your own.",
        assertThrows(
                UnsupportedDifferentiationException.class, () -> Derivatives.gradient(inherits, X))
            .getMessage());
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class, () -> Derivatives.gradient(new Native(), X));
    assertTrue(
        refusal
            .getMessage()
            .startsWith(
                "An array with active values was passed to "
                    + Native.class.getName()
                    + ".applyAsDouble, which cannot be followed (it is native), at "
                    + Native.class.getName()
                    + ".applyAsDouble(BoundaryTextTest.java:"),
        refusal.getMessage());
  }
}
