package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.longrun.MillionSteps;

/**
 * A gradient through a million steps in a heap of 256 MB (or far less), against the closed form of
 * the method: with u = x + i v / w a step is the multiplication by P(-iwh), P(z) = 1 + z + z^2 / 2
 * + z^3 / 6 + z^4 / 24.
 */
@Tag("own-jvm")
class MillionStepsTest {
  /** Rounding errors of a million steps. */
  private static final double TOLERANCE = 1e-8;

  /** A complex number. */
  private record Complex(double re, double im) {
    Complex plus(Complex z) {
      return new Complex(re + z.re, im + z.im);
    }

    Complex times(Complex z) {
      return new Complex(re * z.re - im * z.im, re * z.im + im * z.re);
    }

    Complex times(double factor) {
      return new Complex(factor * re, factor * im);
    }

    Complex power(long n) {
      Complex half = n == 0 ? new Complex(1, 0) : power(n / 2);
      Complex square = n == 0 ? half : half.times(half);
      return n % 2 == 0 ? square : square.times(this);
    }
  }

  private static List<String> run(String heap, String... arguments) {
    Result result = Launch.withAgent().options(heap).program(MillionSteps.class, arguments);
    assertEquals(0, result.exit(), result.err());
    List<String> lines = result.lines();
    double w = 1.3;
    Complex z = new Complex(0, -w * MillionSteps.H);
    Complex p = new Complex(1, 0);
    Complex slope = new Complex(0, 0);
    Complex term = p;
    for (int k = 1; k <= 4; k++) {
      slope = slope.plus(term);
      term = term.times(z).times(1.0 / k);
      p = p.plus(term);
    }
    Complex power = p.power(MillionSteps.STEPS);
    Complex u = new Complex(1, 0.5 / w);
    Complex before = p.power(MillionSteps.STEPS - 1L).times(MillionSteps.STEPS);
    Complex byW =
        before
            .times(slope)
            .times(new Complex(0, -MillionSteps.H))
            .times(u)
            .plus(power.times(new Complex(0, -0.5 / (w * w))));
    double[] expected = {
      power.times(u).re, power.re, power.times(new Complex(0, 1 / w)).re, byW.re
    };
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i],
          Double.parseDouble(lines.get(i)),
          TOLERANCE * Math.max(1, Math.abs(expected[i])),
          "line " + i);
    }
    return lines;
  }

  @Test
  void allLeftToWengert() {
    String statistics = run("-Xmx256m").get(4);
    assertTrue(statistics.startsWith("Statistics[steps=1000000, "), statistics);
    assertTrue(statistics.contains("recordedSteps=1000000, "), statistics);
  }

  @Test
  void fewStatesAndLittleMemory() {
    List<String> few = run("-Xmx48m", "6");
    assertTrue(few.get(4).contains("snapshots=6, snapshotBytes=96, "), few.get(4));
    assertEquals(run("-Xmx256m").subList(0, 4), few.subList(0, 4), "the same bits");
  }
}
