package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.jvm.Launch.Result;
import org.wengert.language.Expect;
import org.wengert.programs.language.Example;
import org.wengert.programs.language.Refusal;
import org.wengert.programs.language.Tour;
import org.wengert.programs.tour.LanguageTour;

/**
 * The whole tour of the language in one JVM of its own, where all its programs are examined when
 * their classes are loaded. (One class at a time may work where all together do not.)
 */
@Tag("own-jvm")
class LanguageTourTest {
  private static final String OPTIONS = "differentiate=org.wengert.programs.language.*";

  /** The last digits of functions such as sine may differ from one JDK to the next. */
  private static final double ANOTHER_JDK = 1e-11;

  @ParameterizedTest
  @ValueSource(strings = {"open-statements", "each-operation"})
  void derivativesAreThoseOfTheClosedForms(String strategy) {
    Result result =
        Launch.withAgent(OPTIONS)
            .options("-Dwengert.strategy=" + strategy)
            .program(LanguageTour.class);
    check(result, 0, Expect.TOLERANCE);
  }

  /** Large twins are split into parts; here all are, wherever that can be done. */
  @Test
  void derivativesOfTwinsInParts() {
    Result result =
        Launch.withAgent(OPTIONS)
            .options("-Dwengert.splitting=everything")
            .program(LanguageTour.class);
    check(result, 0, Expect.TOLERANCE);
  }

  @Test
  void derivativesOnAnotherJdk() throws IOException {
    Result result = Launch.withAgent(OPTIONS).jdk(OtherJdk.find()).program(LanguageTour.class);
    check(result, ANOTHER_JDK, ANOTHER_JDK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-statements", "each-operation"})
  void derivativesOfClassesThatEclipseCompiled(String strategy, @TempDir Path classes) {
    String sources = Path.of(System.getProperty("basedir", "."), "src/main/java").toString();
    StringWriter said = new StringWriter();
    boolean isCompiled =
        BatchCompiler.compile(
            new String[] {
              "--release",
              "17",
              "-g",
              "-nowarn",
              "-proc:none",
              "-classpath",
              RuntimeFiles.path().toString(),
              "-d",
              classes.toString(),
              sources
            },
            new PrintWriter(said),
            new PrintWriter(said),
            null);
    assertTrue(isCompiled, said::toString);
    Result result =
        Launch.withAgent(OPTIONS)
            .options("-Dwengert.strategy=" + strategy)
            .classPath(classes)
            .run(LanguageTour.class.getName());
    check(result, 0, Expect.TOLERANCE);
  }

  private static void check(Result result, double ofValues, double ofGradients) {
    assertEquals("", result.err(), "nothing of the tour is beyond what can be differentiated");
    assertEquals(0, result.exit());
    Iterator<String> lines = result.lines().iterator();
    for (Example example : Tour.examples()) {
      for (double[] x : example.points()) {
        check(example, x, lines.next(), ofValues, ofGradients);
      }
    }
    for (Refusal refusal : Tour.refusals()) {
      assertEquals(refusal.name() + " refused", lines.next());
    }
    assertFalse(lines.hasNext(), result.out());
  }

  /** A line is the name, the value, the gradient. */
  private static void check(
      Example example, double[] x, String line, double ofValues, double ofGradients) {
    List<String> words = List.of(line.split(" "));
    assertEquals(example.name(), words.get(0));
    double[] numbers = words.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
    String at = example + " at " + Arrays.toString(x);
    double[] value = {example.function().applyAsDouble(x.clone())};
    Expect.close(value, Arrays.copyOf(numbers, 1), ofValues, at + ", value");
    double[] gradient = Arrays.copyOfRange(numbers, 1, numbers.length);
    Expect.close(example.gradient().apply(x.clone()), gradient, ofGradients, at);
  }
}
