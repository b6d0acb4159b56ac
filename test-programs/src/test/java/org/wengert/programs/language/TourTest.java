package org.wengert.programs.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;
import org.wengert.language.Expect;
import org.wengert.programs.Agreement;

/** Takes the tour of the language by every way to a derivative. */
class TourTest {
  static final List<Theme> THEMES = Tour.themes();

  static Stream<Arguments> examples() {
    return Tour.examples().stream()
        .flatMap(example -> Arrays.stream(Evaluator.values()).map(e -> Arguments.of(example, e)));
  }

  /** The derivative is that of the closed form, and the value is not changed by a bit. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("examples")
  void derivative(Example example, Evaluator evaluator) {
    for (double[] x : example.points()) {
      String at = example + " at " + Arrays.toString(x) + " by " + evaluator;
      double plain = example.function().applyAsDouble(x.clone());
      double[] point = x.clone();
      ValueAndGradient found = evaluator.at(example.function(), point);
      Expect.sameBits(plain, found.value(), at);
      Expect.sameBits(plain, example.function().applyAsDouble(x.clone()), at + ", plain again");
      assertArrayEquals(x, point, 0, at + ": the caller's point was changed");
      Expect.close(example.gradient().apply(x.clone()), found.gradient(), at);
    }
  }

  /** Programs whose slope is a step, or made of a number that is a constant by definition. */
  private static final Set<String> STEPS =
      Set.of(
          "Branches.equality",
          "Conversions.readBack",
          "Conversions.exponent",
          "FunctionObjects.doubleToInt");

  static Stream<Example> smoothExamples() {
    return Tour.examples().stream().filter(example -> !STEPS.contains(example.name()));
  }

  /**
   * The second derivatives are what the closed forms say about the first. The differences are of
   * sixth order (Stan's stencil), and exact but for rounding for most of these programs.
   */
  @ParameterizedTest
  @MethodSource("smoothExamples")
  void secondDerivative(Example example) {
    for (double[] x : example.points()) {
      double[][] expected = differences(example.gradient(), x);
      double[][] found = Derivatives.hessian(example.function(), x);
      for (int i = 0; i < x.length; i++) {
        String at = example + " at " + Arrays.toString(x) + ", row " + i;
        double scale = Math.max(1, Agreement.largest(expected[i]));
        assertArrayEquals(expected[i], found[i], 1e-8 * scale, at);
      }
    }
  }

  private static double[][] differences(UnaryOperator<double[]> gradient, double[] x) {
    double step = 1.0 / 128;
    double[] weights = {45, -9, 1};
    double[][] rows = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int k = 1; k <= weights.length; k++) {
        double[] right = x.clone();
        double[] left = x.clone();
        right[i] += k * step;
        left[i] -= k * step;
        double[] above = gradient.apply(right);
        double[] below = gradient.apply(left);
        for (int j = 0; j < x.length; j++) {
          rows[i][j] += weights[k - 1] * (above[j] - below[j]) / (60 * step);
        }
      }
    }
    return rows;
  }

  static Stream<Arguments> refusals() {
    return Tour.refusals().stream()
        .flatMap(refusal -> Arrays.stream(Evaluator.values()).map(e -> Arguments.of(refusal, e)));
  }

  /** What cannot be followed is said, with the reason and a line of the program. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("refusals")
  void refusal(Refusal refusal, Evaluator evaluator) {
    refusal.function().applyAsDouble(refusal.point().clone());
    UnsupportedDifferentiationException refused =
        assertThrows(
            UnsupportedDifferentiationException.class,
            () -> evaluator.at(refusal.function(), refusal.point().clone()),
            () -> refusal + " by " + evaluator + ": the derivative is lost, and nothing said so");
    String message = refused.getMessage();
    assertTrue(message.contains(refusal.reason()), message);
    String type = refusal.name().substring(0, refusal.name().indexOf('.'));
    assertTrue(message.contains("(" + type + ".java:"), message);
  }

  /** A method that looks like a program and is missing in its class's list would not be tested. */
  @ParameterizedTest
  @FieldSource("THEMES")
  void everyProgramIsListed(Theme theme) {
    List<String> names =
        Stream.concat(
                theme.examples().stream().map(Example::name),
                theme.refusals().stream().map(Refusal::name))
            .map(name -> name.substring(name.indexOf('.') + 1))
            .toList();
    TreeSet<String> listed = new TreeSet<>(names);
    assertEquals(names.size(), listed.size(), () -> "a name is listed twice: " + names);
    TreeSet<String> programs = new TreeSet<>();
    for (Method method : theme.type().getDeclaredMethods()) {
      if (isProgram(method)) {
        programs.add(method.getName());
      }
    }
    assertEquals(programs, listed);
  }

  private static boolean isProgram(Method method) {
    int modifiers = method.getModifiers();
    return Modifier.isStatic(modifiers)
        && !Modifier.isPrivate(modifiers)
        && !method.isSynthetic()
        && method.getReturnType() == double.class;
  }
}
