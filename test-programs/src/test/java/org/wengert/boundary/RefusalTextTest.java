package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.DoubleBuffer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.modes.BothModes;

/** Where a derivative would be lost, the message says what happened, where, and what to do. */
class RefusalTextTest {
  private static final double[] X = {3, 5};
  private static final String REMEDY =
      ". Write it as plain code, or use Derivatives.detach if no derivative is wanted.";

  private static String jdk(String what, String callee, String place) {
    return what
        + " was passed to "
        + callee
        + ", which cannot be followed (it is part of the JDK and has no rule), at "
        + place
        + REMEDY;
  }

  private static String place(String caller, String callee) {
    return Lines.ofCall(RefusalTextTest.class, caller, callee);
  }

  static double reflection(double[] x) {
    try {
      Method invoke = Method.class.getMethod("invoke", Object.class, Object[].class);
      Method unbox = Double.class.getMethod("doubleValue");
      return (double) invoke.invoke(unbox, x[0], null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void reflectionOfReflectionIsAlwaysReported() {
    assertEquals(
        "While recording there was a call of java.lang.reflect.Method.invoke, which cannot be"
            + " followed (reflection is followed only where the program itself calls it), at "
            + place("reflection", "invoke")
            + ". Call it outside of the function, or write it as plain code. If no derivative is"
            + " lost there, start the agent with policy=allow:"
            + RefusalTextTest.class.getName()
            + ".reflection.",
        Verdict.loud(RefusalTextTest::reflection, X).getMessage());
  }

  private static native double missing(double v);

  static double nativeOfTheUser(double[] x) {
    return missing(x[0]);
  }

  @Test
  void nativeMethodOfTheUser() {
    UnsupportedDifferentiationException refusal =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> BothModes.gradient(RefusalTextTest::nativeOfTheUser, X));
    assertEquals(
        "An active value was passed to org.wengert.boundary.RefusalTextTest.missing,"
            + " which cannot be followed (it is native), at "
            + place("nativeOfTheUser", "missing")
            + REMEDY,
        refusal.getMessage());
  }

  @Test
  void nativeMethodOfTheUserOnPassiveValuesIsCalled() {
    // there is no library with it, and the JVM says so as it does without a recording
    assertThrows(UnsatisfiedLinkError.class, () -> missing(1));
    assertThrows(UnsatisfiedLinkError.class, () -> BothModes.gradient(x -> missing(1) + x[0], X));
  }

  static double wrapped(double[] x) {
    return DoubleBuffer.wrap(x).get(1);
  }

  @Test
  void arrayWithActiveValues() {
    assertEquals(
        jdk("An array with active values", "java.nio.DoubleBuffer.wrap", place("wrapped", "wrap")),
        Verdict.loud(RefusalTextTest::wrapped, X).getMessage());
  }

  static double decimal(double[] x) {
    return BigDecimal.valueOf(x[0]).doubleValue();
  }

  @Test
  void staticMethodOfTheJdk() {
    assertEquals(
        jdk("An active value", "java.math.BigDecimal.valueOf", place("decimal", "valueOf")),
        Verdict.loud(RefusalTextTest::decimal, X).getMessage());
  }

  static double newDecimal(double[] x) {
    return new BigDecimal(x[0]).doubleValue();
  }

  @Test
  void constructorOfTheJdk() {
    assertEquals(
        jdk(
            "An active value",
            "the constructor of java.math.BigDecimal",
            place("newDecimal", "<init>")),
        Verdict.loud(RefusalTextTest::newDecimal, X).getMessage());
  }

  static double replaced(double[] x) {
    double[] sum = {0};
    Matcher matcher = Pattern.compile("a").matcher("banana");
    matcher.replaceAll(
        match -> {
          sum[0] += x[0];
          return "";
        });
    return sum[0] * x[1];
  }

  @Test
  void functionPassedToTheJdk() {
    assertEquals(
        jdk(
            "A function, which may be called back,",
            "java.util.regex.Matcher.replaceAll",
            place("replaced", "replaceAll")),
        Verdict.loud(RefusalTextTest::replaced, X).getMessage());
  }

  static double transformed(double[] x) {
    double[] factor = {x[0]};
    return "abc".transform(text -> text.length() * factor[0]) * x[1];
  }

  @Test
  void functionPassedToAString() {
    Verdict.rightOrLoud(RefusalTextTest::transformed, X, 15, 9);
  }

  static double bits(double[] x) {
    return Double.doubleToLongBits(x[0]) == 0 ? 1 : x[1];
  }

  @Test
  void bitsOfAnActiveValue() {
    assertEquals(
        "The bits of an active value were taken by Double.doubleToLongBits at "
            + place("bits", "doubleToLongBits")
            + ". Use Derivatives.detach on the value if no derivative is wanted there,"
            + " or write the method without its bits.",
        Verdict.loud(RefusalTextTest::bits, X).getMessage());
  }

  private static double readBits(double v) {
    long bits = Double.doubleToRawLongBits(v);
    return Double.longBitsToDouble(bits);
  }

  static double roundTripOfBits(double[] x) {
    return readBits(x[0]) * Float.intBitsToFloat(Float.floatToIntBits(2f));
  }

  @Test
  void bitsTakenDeeperDown() {
    String message = Verdict.loud(RefusalTextTest::roundTripOfBits, X).getMessage();
    assertTrue(message.contains(place("readBits", "doubleToRawLongBits")), message);
  }

  @Test
  void detachIsTheRemedyThatIsNamed() {
    Verdict.right(x -> readBits(Derivatives.detach(x[0])) * x[1], X, 0, 3);
    Verdict.right(x -> BigDecimal.valueOf(Derivatives.detach(x[0])).doubleValue() * x[1], X, 0, 3);
  }
}
