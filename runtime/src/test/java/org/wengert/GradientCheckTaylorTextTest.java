package org.wengert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The reports of Taylor tests, and of checks that found a problem before comparing anything. */
class GradientCheckTaylorTextTest {
  private static final GradientCheck CUBE =
      GradientCheck.of((double[] x) -> x[0] * x[0] * x[0]).at(1);

  @Test
  void right() {
    String text = CUBE.against(x -> new double[] {3 * x[0] * x[0]}).taylor().text();
    String beginning =
        """
        Taylor test at x = [1.0]: passed.

        Direction 0, derivative 3.665103326: ok, the remainder decays with order 2.00
             step   change  order  remainder  order
          1.3e-01  5.3e-01           7.4e-02
          6.3e-02  2.5e-01   1.11    1.8e-02   2.04
          3.1e-02  1.2e-01   1.05    4.4e-03   2.02
        """;
    String end =
        """
          2.4e-07  8.7e-07   1.00    2.5e-13   2.00
          1.2e-07  4.4e-07   1.00    6.4e-14   2.00

        The order of the remainder is 2 if the derivative is right, and 1 if it is not.
        f ran 71 times. The directions are those of seed 1964.
        """;
    assertTrue(text.startsWith(beginning), text);
    assertTrue(text.endsWith(end), text);
  }

  @Test
  void wrong() {
    String text = CUBE.against(x -> new double[] {2.9 * x[0] * x[0]}).taylor().toString();
    String beginning =
        """
        Taylor test at x = [1.0]: FAILED.

        Direction 0, derivative 3.542933215: WRONG, the remainder decays with order 1.00
             step   change  order  remainder  order
          1.3e-01  5.3e-01           8.9e-02
          6.3e-02  2.5e-01   1.11    2.6e-02   1.80
          3.1e-02  1.2e-01   1.05    8.2e-03   1.63
        """;
    assertTrue(text.startsWith(beginning), text);
  }

  @Test
  void linear() {
    assertEquals(
        """
        Taylor test at x = [1.0]: passed.

        Direction 0, derivative 3.665103326: ok, nothing remains but rounding errors

        The order of the remainder is 2 if the derivative is right, and 1 if it is not.
        f ran 29 times. The directions are those of seed 1964.
        """,
        GradientCheck.of((double[] x) -> 3 * x[0])
            .against(x -> new double[] {3})
            .at(1)
            .taylor()
            .text());
  }

  @Test
  void json() {
    assertEquals(
        "{'check':'Taylor test','passes':true,'problem':null,'x':[2.0],'seed':1964,'runs':29,"
            + "'directions':[{'derivative':0.0,'order':'NaN','verdict':'OK',"
            + "'note':'nothing remains but rounding errors','steps':[]}]}",
        GradientCheck.of((double[] x) -> 1)
            .against(x -> new double[1])
            .at(2)
            .taylor()
            .json()
            .replace('"', '\''));
    String steps =
        CUBE.against(x -> new double[] {3 * x[0] * x[0]}).taylor().json().replace('"', '\'');
    assertTrue(
        steps.contains("'steps':[{'step':0.125,'change':0.53166") && steps.endsWith("}]}]}"),
        steps);
  }

  @Test
  void functionThatIsNotDeterministic() {
    double[] runs = {0};
    GradientCheck check =
        GradientCheck.of((double[] x) -> x[0] + runs[0]++).against(x -> new double[] {1}).at(1);
    assertEquals(
        """
        Gradient check at x = [1.0]: FAILED.

        f is not deterministic: two runs at the same point gave 1.0 and 2.0. Look for random\
         numbers, clocks, and state that f keeps from one run to the next.
        """,
        check.run().text());
    assertEquals(
        """
        Taylor test at x = [1.0]: FAILED.

        f is not deterministic: two runs at the same point gave 3.0 and 4.0. Look for random\
         numbers, clocks, and state that f keeps from one run to the next.
        """,
        check.taylor().text());
    assertEquals(
        "{'check':'Taylor test','passes':false,'problem':'f is not deterministic: two runs at the"
            + " same point gave 5.0 and 6.0. Look for random numbers, clocks, and state that f keeps"
            + " from one run to the next.','x':[1.0],'seed':1964,'runs':2,'directions':[]}",
        check.taylor().json().replace('"', '\''));
  }

  @Test
  void stateThatShowsOnlyLater() {
    int[] runs = {0};
    GradientCheck check =
        GradientCheck.of((double[] x) -> new double[] {x[0], ++runs[0] > 20 ? 1 : 0})
            .againstJacobian(x -> new double[][] {{1}, {0}})
            .at(1);
    assertTrue(
        check
            .run()
            .problem()
            .startsWith(
                "f is not deterministic: two runs at the same point gave 0.0 and 1.0 for f[1]."));
    runs[0] = 0;
    assertTrue(check.taylor().problem().startsWith("f is not deterministic"));
  }

  @Test
  void numberOfOutputsThatChanges() {
    int[] runs = {0};
    assertTrue(
        GradientCheck.of((double[] x) -> new double[++runs[0]])
            .againstJacobian(x -> new double[1][1])
            .at(1)
            .run()
            .text()
            .contains("two runs at the same point gave 1 and 2 outputs."));
  }

  @Test
  void derivativeThatIsNotDeterministic() {
    double[] sum = {0, 0};
    GradientCheck check =
        GradientCheck.of((double[] x) -> x[0] * x[1])
            .against(
                x -> {
                  sum[0] += x[1]; // as a gradient that adds to what it did not clear
                  sum[1] += x[0];
                  return sum;
                })
            .at(2, 3);
    assertEquals(
        """
        Gradient check at x = [2.0, 3.0]: FAILED.

        The derivative is not deterministic: computed twice at the same point, it gave 3.0 and 6.0\
         for df/dx[0]. Look for sums and buffers that are not cleared.
        """,
        check.run().text());
    assertTrue(
        check
            .directions(1)
            .run()
            .problem()
            .startsWith("The derivative is not deterministic: computed twice at the same point"));
  }
}
