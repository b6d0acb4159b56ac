package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.wengert.CustomDerivative;
import org.wengert.CustomDerivative.Context;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.UnsupportedDifferentiationException;

/** What is wrong with a custom derivative is said, and the tape works afterwards. */
class CustomDerivativeErrorsTest {
  private static final double[] X = {2, 3};

  /** Passes its inputs on; what its methods return can be replaced. */
  private static class Broken implements CustomDerivative {
    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      return inputs[0];
    }

    @Override
    public double[][] backward(Context ctx, double[] cotangent) {
      return new double[][] {cotangent, {0}};
    }
  }

  private static CustomDerivative forward(BiFunction<Context, double[][], double[]> forward) {
    return new Broken() {
      @Override
      public double[] forward(Context ctx, double[]... inputs) {
        return forward.apply(ctx, inputs);
      }
    };
  }

  private static CustomDerivative backward(BiFunction<Context, double[], double[][]> backward) {
    return new Broken() {
      @Override
      public double[][] backward(Context ctx, double[] cotangent) {
        return backward.apply(ctx, cotangent);
      }
    };
  }

  private static double[] gradient(CustomDerivative derivative) {
    return Derivatives.gradient(v -> Derivatives.apply(derivative, v, new double[1])[1], X);
  }

  private static void says(CustomDerivative derivative, String what) {
    String name = derivative.getClass().getName();
    IllegalArgumentException thrown =
        assertThrows(IllegalArgumentException.class, () -> gradient(derivative));
    assertEquals("The custom derivative " + name + " is wrong: " + what + ".", thrown.getMessage());
    assertArrayEquals(new double[] {0, 1}, gradient(new Broken()));
  }

  @Test
  void wrongArraysFromBackward() {
    says(backward((ctx, c) -> null), "backward returned null instead of one array for each input");
    says(
        backward((ctx, c) -> new double[][] {c}),
        "backward returned 1 arrays, but there are 2 inputs");
    says(
        backward((ctx, c) -> new double[3][2]),
        "backward returned 3 arrays, but there are 2 inputs");
    says(backward((ctx, c) -> new double[][] {c, null}), "backward returned null for input 1");
    says(
        backward((ctx, c) -> new double[2][2]),
        "backward returned 2 numbers for input 1, which has 1");
    says(
        backward((ctx, c) -> new double[][] {{}, {0}}),
        "backward returned 0 numbers for input 0, which has 2");
  }

  @Test
  void wrongArraysFromTangent() {
    double[][] results = {null, {}, {1, 2, 3}};
    String[] messages = {
      "tangent returned null instead of an array",
      "tangent returned 0 numbers, but forward returned 2 outputs",
      "tangent returned 3 numbers, but forward returned 2 outputs"
    };
    for (int i = 0; i < results.length; i++) {
      double[] result = results[i];
      CustomDerivative derivative =
          new Broken() {
            @Override
            public double[] tangent(Context ctx, double[]... tangents) {
              return result;
            }
          };
      IllegalArgumentException thrown =
          assertThrows(
              IllegalArgumentException.class,
              () -> Derivatives.jvp(v -> Derivatives.apply(derivative, v, new double[1]), X, X));
      assertEquals(
          "The custom derivative "
              + derivative.getClass().getName()
              + " is wrong: "
              + messages[i]
              + ".",
          thrown.getMessage());
    }
    IllegalArgumentException byBackward =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                Derivatives.jvp(
                    v -> Derivatives.apply(backward((ctx, c) -> null), v, new double[1]), X, X));
    assertTrue(byBackward.getMessage().contains("backward returned null"), "what is asked then");
  }

  @Test
  void forwardReturnsNull() {
    CustomDerivative nothing = forward((ctx, inputs) -> null);
    says(nothing, "forward returned null instead of an array of outputs");
    assertThrows(IllegalArgumentException.class, () -> Derivatives.apply(nothing, X));
  }

  @Test
  void nullArguments() {
    double[][] none = null;
    double[] missing = null;
    Runnable[] calls = {
      () -> Derivatives.apply(null, X),
      () -> Derivatives.apply(new Broken(), none),
      () -> Derivatives.apply(new Broken(), X, missing),
      () -> Derivatives.gradient(v -> Derivatives.apply(null, v)[0], X),
      () -> Derivatives.gradient(v -> Derivatives.apply(new Broken(), none)[0], X),
      () -> Derivatives.gradient(v -> Derivatives.apply(new Broken(), v, missing)[0], X),
    };
    String[] messages = {"derivative is null", "inputs is null", "inputs[1] is null"};
    for (int i = 0; i < calls.length; i++) {
      IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, calls[i]::run);
      assertEquals(messages[i % 3], thrown.getMessage());
    }
  }

  @Test
  void contextAtTheWrongTime() {
    IllegalStateException late =
        assertThrows(
            IllegalStateException.class,
            () ->
                gradient(
                    backward(
                        (ctx, c) -> {
                          ctx.save(c);
                          return null;
                        })));
    assertTrue(late.getMessage().endsWith("Save in forward."), late.getMessage());
    IllegalStateException early =
        assertThrows(
            IllegalStateException.class,
            () -> gradient(forward((ctx, inputs) -> new double[ctx.outputs()])));
    assertTrue(
        early.getMessage().endsWith("asked for its outputs before forward had returned."),
        early.getMessage());
  }

  @Test
  void savedThatWasNotSaved() {
    CustomDerivative derivative = backward((ctx, c) -> ctx.saved(0));
    IndexOutOfBoundsException thrown =
        assertThrows(IndexOutOfBoundsException.class, () -> gradient(derivative));
    assertEquals(
        derivative.getClass().getName() + " asked for saved(0), but saved 0 values",
        thrown.getMessage());
  }

  @Test
  void exceptionsPassThrough() {
    RuntimeException own = new RuntimeException("own");
    CustomDerivative inForward =
        forward(
            (ctx, inputs) -> {
              throw own;
            });
    CustomDerivative inBackward =
        backward(
            (ctx, c) -> {
              throw own;
            });
    assertSame(own, assertThrows(RuntimeException.class, () -> gradient(inForward)));
    assertSame(own, assertThrows(RuntimeException.class, () -> gradient(inBackward)));
    assertArrayEquals(
        new double[] {0, 6},
        Derivatives.gradient(
            v -> {
              try {
                return Derivatives.apply(inForward, v)[0];
              } catch (RuntimeException e) {
                return v[1] * v[1];
              }
            },
            X));
  }

  @Test
  void aSweepThatFailsMayBeRepeated() {
    boolean[] fails = {true};
    CustomDerivative once =
        backward(
            (ctx, c) -> {
              if (fails[0]) {
                fails[0] = false;
                throw new IllegalStateException("once");
              }
              return new double[][] {{10, 20}, {0}};
            });
    try (Tape tape = new Tape()) {
      ToDoubleFunction<double[]> f =
          v -> v[0] + Derivatives.apply(once, v, new double[1])[0] + v[1];
      tape.record(f, X);
      assertThrows(IllegalStateException.class, tape::gradient);
      assertArrayEquals(new double[] {11, 21}, tape.gradient());
    }
  }

  /** Takes its factor from a field, not from an input. */
  private static final class Holder extends Broken {
    private final double factor;

    Holder(double factor) {
      this.factor = factor;
    }

    @Override
    public double[] forward(Context ctx, double[]... inputs) {
      return new double[] {factor * inputs[0][0]};
    }
  }

  @Test
  void anActiveValueInTheDerivativeItself() {
    UnsupportedDifferentiationException thrown =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> Derivatives.gradient(v -> Derivatives.apply(new Holder(v[0]), v)[0], X));
    assertTrue(
        thrown
            .getMessage()
            .matches(
                "The custom derivative org.wengert.custom.CustomDerivativeErrorsTest\\$Holder holds"
                    + " an active value, which is a constant to it, at"
                    + " org.wengert.custom.CustomDerivativeErrorsTest.*\\(CustomDerivativeErrors"
                    + "Test.java:\\d+\\). Pass it as an input, or use Derivatives.detach if no"
                    + " derivative is wanted."),
        thrown.getMessage());
    assertArrayEquals(
        new double[] {0, 1},
        Derivatives.gradient(
            v -> Derivatives.apply(new Holder(Derivatives.detach(v[0])), v)[0] * 0 + v[1], X),
        "with detach it is a constant");
  }

  @Test
  void anActiveValueCapturedByALambda() {
    UnsupportedDifferentiationException thrown =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () ->
                Derivatives.gradient(
                    v -> {
                      double factor = v[0] * v[1];
                      return Derivatives.apply(forward((ctx, inputs) -> new double[] {factor}), v)[
                          0];
                    },
                    X));
    assertTrue(thrown.getMessage().contains("holds an active value"), thrown.getMessage());
  }

  /** Static state is shared by all tests of the JVM. */
  @Isolated
  static class StaticFieldTest {
    private static double kept;

    @Test
    void anActiveValueInAStaticField() {
      UnsupportedDifferentiationException thrown =
          assertThrows(
              UnsupportedDifferentiationException.class,
              () ->
                  Derivatives.gradient(
                      v -> {
                        kept = v[0];
                        return Derivatives.apply(forward((ctx, inputs) -> new double[] {kept}), v)[
                            0];
                      },
                      X));
      assertTrue(
          thrown.getMessage().contains("was used while a static field held an active value"),
          thrown.getMessage());
    }
  }
}
