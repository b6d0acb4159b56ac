package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/** Exceptions name the methods and lines of the user's source, as without recording. */
class StackTracesTest {
  private static final class Model {
    final double a;

    Model(double a) {
      if (a < 0) {
        throw new IllegalArgumentException("a = " + a);
      }
      this.a = a;
    }

    double energy(double x) {
      double scaled = a * x;
      return outer(scaled) + 1;
    }

    private double outer(double x) {
      return inner(x * x) * 2;
    }

    private static double inner(double x) {
      if (x > 10) {
        throw new IllegalStateException("x = " + x);
      }
      return x;
    }

    synchronized double locked(double x) {
      return inner(x);
    }

    double division(double x, int by) {
      return x * (7 / by);
    }

    double element(double[] v, int i) {
      return v[0] * v[i];
    }
  }

  private static List<String> lines(ToDoubleFunction<double[]> f) {
    return Traces.lines(
        assertThrows(RuntimeException.class, () -> f.applyAsDouble(new double[] {20})),
        StackTracesTest.class);
  }

  /** The frames of the program itself, the innermost first, are those of the plain run. */
  private static void sameLines(int frames, ToDoubleFunction<double[]> f) {
    List<String> plain = lines(f).subList(0, frames);
    for (int i = 0; i < 2; i++) {
      RuntimeException recorded =
          assertThrows(RuntimeException.class, () -> BothModes.gradient(f, new double[] {20}));
      List<String> lines = Traces.lines(recorded, StackTracesTest.class);
      assertTrue(lines.size() >= frames, () -> "frames are missing:\n" + Traces.text(recorded));
      assertEquals(plain, lines.subList(0, frames), () -> Traces.text(recorded));
    }
  }

  @Test
  void exceptionOfTheProgram() {
    // inner, outer, energy, and the lambda here
    sameLines(4, v -> new Model(1).energy(v[0]));
  }

  @Test
  void exceptionOfAConstructor() {
    List<String> plain = lines(v -> new Model(-v[0]).a);
    assertTrue(plain.get(0).startsWith("<init>"), plain::toString);
    IllegalArgumentException recorded =
        assertThrows(
            IllegalArgumentException.class,
            () -> BothModes.gradient(v -> new Model(-v[0]).a, new double[] {20}));
    String line = plain.get(0).substring(plain.get(0).indexOf('('));
    String recordedLine = Traces.innermostLine(recorded, StackTracesTest.class);
    assertTrue(recordedLine.endsWith(line), () -> Traces.text(recorded));
    assertEquals("a = -20.0", recorded.getMessage());
  }

  @Test
  void exceptionsOfTheJvm() {
    sameLines(2, v -> new Model(1).division(v[0], 0));
    sameLines(2, v -> new Model(1).element(v, 7));
  }

  @Test
  void exceptionInASynchronizedMethod() {
    List<String> plain = lines(v -> new Model(1).locked(v[0]));
    IllegalStateException recorded =
        assertThrows(
            IllegalStateException.class,
            () -> BothModes.gradient(v -> new Model(1).locked(v[0]), new double[] {20}));
    assertEquals(plain.get(0), Traces.innermostLine(recorded, StackTracesTest.class));
  }

  @Test
  void exceptionThroughALambda() {
    DoubleUnaryOperator inner = Model::inner;
    DoubleUnaryOperator outer = x -> inner.applyAsDouble(x + 1);
    // inner, the lambda above, the lambda below
    sameLines(3, v -> outer.applyAsDouble(v[0]));
  }

  @Test
  void exceptionObjectIsTheProgramsOwn() {
    IllegalStateException own = new IllegalStateException("made before");
    assertSame(
        own,
        assertThrows(
            IllegalStateException.class,
            () ->
                BothModes.gradient(
                    v -> {
                      throw own;
                    },
                    new double[] {1})));
  }

  private static double unsupported(double x) {
    double y = x * x;
    return new BigDecimal(y).doubleValue();
  }

  @Test
  void refusalNamesMethodAndLine() {
    UnsupportedDifferentiationException refusal =
        Expect.refused(v -> unsupported(v[0]), new double[] {3}, "StackTracesTest.unsupported(");
    // the frame of the twin says the line that the message has to say
    String line =
        Traces.lines(refusal, StackTracesTest.class).stream()
            .filter(frame -> frame.startsWith("unsupported("))
            .findFirst()
            .orElseThrow();
    assertTrue(refusal.getMessage().contains(line), () -> line + " in " + refusal.getMessage());
  }

  /** A program that looks for itself in its own trace finds itself, at the same line. */
  private static double linesSeen(double x) {
    for (StackTraceElement frame : new Throwable().getStackTrace()) {
      if (frame.getMethodName().equals("linesSeen")) {
        return frame.getLineNumber() * x;
      }
    }
    return 0;
  }

  @Test
  void traceWithinTheProgram() {
    double line = linesSeen(1);
    assertTrue(line > 0);
    Expect.derivative(StackTracesTest::linesSeen, 3, line);
  }
}
