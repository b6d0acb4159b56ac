package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.wengert.Checkpointing;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** What a loop's body must not do is refused. */
class CheckpointingErrorsTest {
  private static final double[] X = {1.5, 0.5};
  private static final Checkpointing.Plan STEPWISE =
      Checkpointing.plan().snapshots(2).stepsPerRecording(1);

  /** Refused in reverse mode; forward mode may do better. */
  private static void refused(ToDoubleFunction<double[]> f, String... fragments) {
    UnsupportedDifferentiationException refusal =
        assertThrows(UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, X));
    for (String fragment : fragments) {
      assertTrue(refusal.getMessage().contains(fragment), refusal.getMessage());
    }
  }

  @Test
  void capturedActiveValues() {
    ToDoubleFunction<double[]> number =
        v -> {
          double factor = v[1];
          return Checkpointing.loop(v, 3, s -> new double[] {s[0] * factor})[0];
        };
    refused(
        number,
        "The body of Checkpointing.loop holds an active value, which is a constant to it, at"
            + " org.wengert.custom.CheckpointingErrorsTest.",
        "Pass it among the parameters of the loop");
    ToDoubleFunction<double[]> array =
        v -> Checkpointing.loop(v, 3, s -> new double[] {s[0] * v[1]})[0];
    refused(array, "holds an active value");
    // forward mode follows captured values: x p^3
    double[] direction = {0, 1};
    for (ToDoubleFunction<double[]> f : List.of(number, array)) {
      double[] tangent =
          Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, X, direction).tangent();
      assertArrayEquals(new double[] {1.5 * 3 * 0.25}, tangent, 1e-15);
    }
    Expect.gradient(
        v -> {
          double factor = Derivatives.detach(v[1]);
          return Checkpointing.loop(v, 3, s -> new double[] {s[0] * factor})[0];
        },
        X,
        0.125,
        0);
  }

  @Test
  void activeValuesStoredElsewhere() {
    double[] elsewhere = new double[1];
    List<Double> list = new ArrayList<>();
    String[] texts = {
      "The body of Checkpointing.loop stored an active value elsewhere than in its result, at"
          + " org.wengert.custom.CheckpointingErrorsTest.",
      "Make it part of the result"
    };
    refused(
        v ->
            STEPWISE
                    .loop(
                        v,
                        3,
                        s -> {
                          elsewhere[0] += s[0];
                          return s;
                        })[0]
                + elsewhere[0],
        texts);
    refused(
        v ->
            Checkpointing.loop(
                v,
                3,
                s -> {
                  list.add(s[0]);
                  return s;
                })[0],
        texts);
  }

  @Test
  void aBodyThatIsNotTheSameAgain() {
    int[] calls = {0};
    Function<double[], double[]> body = s -> new double[] {s[0] * (1 + 1e-15 * calls[0]++)};
    refused(
        v -> STEPWISE.loop(v, 10, body)[0],
        "The body of Checkpointing.loop at org.wengert.custom.CheckpointingErrorsTest.",
        "had another result when it was run again, in the steps from 9 to 9. It must depend on"
            + " nothing but its arguments, and must not modify anything but the state.");
    refused(
        v ->
            STEPWISE
                .loop(
                    new double[] {v[0]},
                    v,
                    10,
                    (s, p) -> {
                      p[1] *= 2;
                      return new double[] {s[0] * p[1]};
                    })[0],
        "had another result when it was run again");
    int[] before = {0};
    refused(
        v ->
            STEPWISE
                .loop(v, 3, s -> before[0]++ < 5 ? new double[] {s[0]} : new double[] {s[0], s[0]})[
                0],
        "had another result when it was run again");
  }

  @Test
  void aBodyThatCannotBeFollowed() {
    Function<double[], double[]> body =
        s -> new double[] {Double.longBitsToDouble(Double.doubleToLongBits(s[0]))};
    refused(
        v -> {
          try {
            return Checkpointing.loop(v, 3, body)[0];
          } catch (RuntimeException e) {
            return v[0];
          }
        },
        "The bits of an active value were taken");
    // what the first step does not do is noticed by the sweep
    try (Tape tape = new Tape()) {
      tape.record(
          (double[] v) -> Checkpointing.loop(v, v, 3, (k, s, p) -> k == 2 ? body.apply(s) : s)[0],
          X);
      UnsupportedDifferentiationException refusal =
          assertThrows(UnsupportedDifferentiationException.class, tape::gradient);
      assertTrue(refusal.getMessage().contains("The bits of an active"), refusal.getMessage());
      // and again
      assertThrows(UnsupportedDifferentiationException.class, tape::gradient);
    }
  }

  @Test
  void namedInputsAndOutputs() {
    refused(
        v -> Checkpointing.loop(v, 3, s -> new double[] {s[0] * Tape.input("k", 2)})[0],
        "The body of Checkpointing.loop at org.wengert.custom.CheckpointingErrorsTest.",
        "names an input or output of the program, where it has no derivative. Name it outside of"
            + " the loop.");
    refused(
        v -> Checkpointing.loop(v, 3, s -> new double[] {Tape.output("s", s[0])})[0],
        "names an input or output of the program");
    // outside it is a parameter like others: x k^3
    try (Tape tape = new Tape()) {
      tape.record(
          () -> {
            double k = Tape.input("k", 2);
            double x = Tape.input("x", 5);
            double[] end =
                Checkpointing.loop(
                    new double[] {x}, new double[] {k}, 3, (s, p) -> new double[] {s[0] * p[0]});
            Tape.output("end", end[0]);
          });
      assertEquals(java.util.Map.of("k", 60.0, "x", 8.0), tape.gradientOf("end"));
    }
  }

  @Test
  void exceptionsPassThrough() {
    for (int step : new int[] {0, 1, 4}) {
      RuntimeException own = new IllegalStateException("own");
      ToDoubleFunction<double[]> f =
          v ->
              STEPWISE
                  .loop(
                      v,
                      v,
                      5,
                      (k, s, p) -> {
                        if (k == step) {
                          throw own;
                        }
                        return s;
                      })[0];
      assertSame(own, assertThrows(IllegalStateException.class, () -> Derivatives.gradient(f, X)));
      Expect.gradient(
          v -> {
            try {
              return f.applyAsDouble(v);
            } catch (IllegalStateException e) {
              return 3 * v[1];
            }
          },
          X,
          0,
          3);
    }
  }

  @Test
  void arguments() {
    Function<double[], double[]> none = null;
    Object[][] cases = {
      {"state is null", (Runnable) () -> Checkpointing.loop(null, 3, s -> s)},
      {"parameters is null", (Runnable) () -> Checkpointing.loop(X, null, 3, (s, p) -> s)},
      {"steps is -1", (Runnable) () -> Checkpointing.loop(X, -1, s -> s)},
      {"body is null", (Runnable) () -> Checkpointing.loop(X, 3, none)},
      {"condition is null", (Runnable) () -> Checkpointing.loopWhile(X, null, s -> s)},
      {"the body returned null in step 0", (Runnable) () -> Checkpointing.loop(X, 3, s -> null)},
      {
        "the body returned null in step 2",
        (Runnable) () -> Checkpointing.loop(X, X, 3, (k, s, p) -> k == 2 ? null : s)
      },
      {"snapshots is 0", (Runnable) () -> Checkpointing.plan().snapshots(0)},
      {"stepsPerRecording is -2", (Runnable) () -> Checkpointing.plan().stepsPerRecording(-2)},
    };
    for (Object[] each : cases) {
      Runnable call = (Runnable) each[1];
      assertEquals(each[0], assertThrows(IllegalArgumentException.class, call::run).getMessage());
      assertEquals(
          each[0],
          assertThrows(
                  IllegalArgumentException.class,
                  () ->
                      Derivatives.gradient(
                          v -> {
                            call.run();
                            return v[0];
                          },
                          X))
              .getMessage());
    }
    assertEquals(
        "the body returned null in step 1",
        assertThrows(
                IllegalArgumentException.class,
                () ->
                    Derivatives.gradient(
                        v -> Checkpointing.loop(v, v, 3, (k, s, p) -> k == 1 ? null : s)[0], X))
            .getMessage());
  }

  /** Static state is shared by all tests of the JVM. */
  @Isolated
  static class StaticFieldTest {
    private static double kept;

    @Test
    void staticFields() {
      refused(
          v -> {
            kept = v[1];
            return Checkpointing.loop(v, 3, s -> new double[] {s[0] * kept})[0];
          },
          "was used while a static field held an active value");
      refused(
          v ->
              Checkpointing.loop(
                  v,
                  3,
                  s -> {
                    kept = s[0];
                    return s;
                  })[0],
          "stored an active value elsewhere");
    }
  }
}
