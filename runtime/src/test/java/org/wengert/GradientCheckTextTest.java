package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The reports, word for word. The functions use nothing but arithmetic, so that every JVM computes
 * the same bits.
 */
class GradientCheckTextTest {
  private static final ToDoubleFunction<double[]> BENT = x -> x[0] * x[1] + Math.abs(x[2]);
  private static final GradientCheck RIGHT =
      GradientCheck.of(BENT).against(x -> new double[] {x[1], x[0], 0}).at(2, 3, 0);
  private static final GradientCheck WRONG =
      GradientCheck.of(BENT).against(x -> new double[] {x[1], -x[0], 0}).at(2, 3, 0);

  @Test
  void wrongEntry() {
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0, 0.0]: FAILED, 1 of 3 entries is wrong.

          entry       derivative   difference    error  tolerance  verdict
          df/dx[1]  -2.000000000  2.000000000  4.0e+00    2.0e-12  WRONG
          df/dx[2]   0.000000000  0.000000000  0.0e+00    6.9e-12  kink?, slopes -1.000 and 1.000
          df/dx[0]   3.000000000  3.000000000  8.0e-15    3.0e-12  ok

        f has 3 inputs and 1 output. It ran 407 times; its noise is about 1.3e-16.
        """,
        WRONG.run().text());
  }

  @Test
  void kink() {
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0, 0.0]: passed, 2 of 3 entries agree, 1 is at a kink.

          entry      derivative   difference    error  tolerance  verdict
          df/dx[2]  0.000000000  0.000000000  0.0e+00    6.9e-12  kink?, slopes -1.000 and 1.000
          df/dx[0]  3.000000000  3.000000000  8.0e-15    3.0e-12  ok
          df/dx[1]  2.000000000  2.000000000  0.0e+00    2.0e-12  ok

        f has 3 inputs and 1 output. It ran 107 times; its noise is about 1.3e-16.
        """,
        RIGHT.run().toString());
  }

  @Test
  void mask() {
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0, 0.0]: passed, 2 entries agree.

          entry      derivative   difference    error  tolerance  verdict
          df/dx[0]  3.000000000  3.000000000  8.0e-15    3.0e-12  ok
          df/dx[1]  2.000000000  2.000000000  0.0e+00    2.0e-12  ok

        f has 3 inputs and 1 output, 1 input is masked. It ran 47 times; its noise is about 1.3e-16.
        """,
        RIGHT.mask(true, true, false).run().text());
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0, 0.0]: passed, 0 entries agree.

        f has 3 inputs and 1 output, 3 inputs are masked. It ran 27 times; its noise is about 1.3e-16.
        """,
        RIGHT.mask(new boolean[3]).run().text());
  }

  @Test
  void directions() {
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0, 0.0]: FAILED, 2 of 2 directions are wrong.

          direction     derivative    difference    error  tolerance  verdict
          direction 0  3.065585593  -13.74354257  1.7e+01    1.4e-11  WRONG
          direction 1  9.613267818   2.002168232  7.6e+00    9.6e-12  WRONG

        f has 3 inputs and 1 output, 1 input is masked. It ran 647 times; its noise is about 1.3e-16.\
         The directions are those of seed 7.
        A check without directions says which entries are wrong.
        """,
        WRONG.mask(true, true, false).directions(2).seed(7).run().text());
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0, 0.0]: passed, 1 direction agrees.

          direction      derivative    difference    error  tolerance  verdict
          direction 0  -13.74354257  -13.74354257  1.1e-14    1.4e-11  ok

        f has 3 inputs and 1 output, 1 input is masked. It ran 37 times; its noise is about 1.3e-16.\
         The directions are those of seed 7.
        """,
        RIGHT.mask(true, true, false).directions(1).seed(7).run().text());
  }

  @Test
  void nothingJudged() {
    assertEquals(
        """
        Gradient check at x = [-1.0]: FAILED, nothing could be judged.

          entry      derivative  difference  error  tolerance  verdict
          df/dx[0]  1.000000000         NaN    NaN        NaN  unsure, f is NaN at x

        f has 1 input and 1 output. It ran 147 times; its noise is about 0.0e+00.
        """,
        GradientCheck.of((double[] x) -> Math.sqrt(x[0]))
            .against(x -> new double[] {1})
            .at(-1)
            .run()
            .text());
  }

  @Test
  void matrix() {
    Function<double[], double[]> f = x -> new double[] {x[0] * x[1], x[0]};
    assertEquals(
        """
        Jacobian check at x = [2.0, 3.0]: passed, 4 entries agree.

          entry         derivative   difference    error  tolerance  verdict
          df[0]/dx[0]  3.000000000  3.000000000  8.0e-15    3.0e-12  ok
          df[0]/dx[1]  2.000000000  2.000000000  0.0e+00    2.0e-12  ok
          df[1]/dx[0]  1.000000000  1.000000000  0.0e+00    1.0e-12  ok
          df[1]/dx[1]  0.000000000  0.000000000  0.0e+00    1.2e-13  ok

        f has 2 inputs and 2 outputs. It ran 47 times; its noise is about 1.3e-16.
        """,
        GradientCheck.of(f)
            .againstJacobian(x -> new double[][] {{x[1], x[0]}, {1, 0}})
            .at(2, 3)
            .run()
            .text());
  }

  @Test
  void longTablesAreCut() {
    double[] x = IntStream.range(0, 60).mapToDouble(i -> i + 1).toArray();
    ToDoubleFunction<double[]> sum =
        v -> {
          double s = 0;
          for (double each : v) {
            s += each;
          }
          return s;
        };
    double[] ones = new double[60];
    Arrays.fill(ones, 1);
    GradientCheck check = GradientCheck.of(sum).against(v -> ones.clone()).at(x);
    String[] lines = check.run().text().split("\n");
    assertEquals(
        "Gradient check at x = [1.0, 2.0, 3.0, 4.0, ... 60 entries]: passed, 60 entries agree.",
        lines[0]);
    assertEquals("  ... and 50 more, at worst: ok", lines[13]);
    GradientCheck wrong =
        GradientCheck.of(sum)
            .against(
                v -> {
                  double[] g = ones.clone();
                  for (int i = 0; i < 35; i++) {
                    g[i] = 2 + i;
                  }
                  return g;
                })
            .at(x);
    lines = wrong.run().text().split("\n");
    assertEquals(
        "Gradient check at x = [1.0, 2.0, 3.0, 4.0, ... 60 entries]: FAILED,"
            + " 35 of 60 entries are wrong.",
        lines[0]);
    assertEquals("  ... and 30 more, at worst: WRONG", lines[33]);
  }

  @Test
  void jsonOfEntries() {
    assertEquals(
        "{'check':'Gradient check','passes':false,'problem':null,'inputs':1,'outputs':1,'masked':0,"
            + "'x':[2.0],'directions':0,'seed':1964,'runs':147,'noise':0.0,'findings':["
            + "{'entry':'df/dx[0]','output':0,'input':0,'derivative':1.5,'difference':'NaN',"
            + "'error':'NaN','tolerance':'NaN','left':'NaN','right':'NaN','verdict':'UNSURE',"
            + "'note':'f is NaN at x'}]}",
        GradientCheck.of((double[] x) -> Double.NaN)
            .against(x -> new double[] {1.5})
            .at(2)
            .run()
            .json()
            .replace('"', '\''));
  }

  @Test
  void jsonOfDirections() {
    assertEquals(
        "{'check':'Gradient check','passes':true,'problem':null,'inputs':2,'outputs':1,'masked':1,"
            + "'x':[2.0,3.0],'directions':1,'seed':7,'runs':37,'noise':0.0,'findings':["
            + "{'entry':'direction 0','output':-1,'input':0,'derivative':0.0,'difference':0.0,"
            + "'error':0.0,'tolerance':0.0,'left':0.0,'right':0.0,'verdict':'OK','note':''}]}",
        GradientCheck.of((double[] x) -> 0)
            .against(x -> new double[2])
            .at(2, 3)
            .mask(true, false)
            .directions(1)
            .seed(7)
            .run()
            .json()
            .replace('"', '\'')
            .replaceAll("'tolerance':[^,]*", "'tolerance':0.0"));
  }
}
