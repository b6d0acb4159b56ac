package org.wengert.mutation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * What is done in a JVM before the first change: twins of the JDK's classes and of Wengert's own
 * rules are derived once for a JVM, so tests that use them are run before. Else a change that broke
 * such a twin would seem to fail the tests of those after it.
 */
final class WarmUp {
  private static final Set<String> METHODS =
      Set.of(
          "boxesInAndOut",
          "composition",
          "copiesOfMatricesShareTheirRows",
          "fusedMultiplyAdd",
          "listOfBoxes",
          "longExpression",
          "ofOneNumber",
          "ofTwoNumbers",
          "objectsBuiltInOneRecordingAndReadInTheNext",
          "optionalValue",
          "staticMethods",
          "switchOnEnumWithinAnExpression");

  private static final Set<String> THEMES =
      Set.of("ArrayMethods", "Boxes", "Captures", "Floats", "Loops", "MethodReferences", "Methods");

  private WarmUp() {}

  /** Does so. */
  static void run(List<Anew> tests) {
    for (Anew test : tests) {
      String name = test.toString();
      if (METHODS.contains(test.method())
          || test.theme() != null && THEMES.contains(name.substring(0, name.indexOf(' ')))) {
        runUnchanged(test);
      }
    }
  }

  /** Runs all tests. */
  static void runAll(List<Anew> tests) {
    tests.forEach(WarmUp::runUnchanged);
  }

  private static void runUnchanged(Anew test) {
    try {
      test.run();
    } catch (Throwable e) {
      throw new IllegalStateException(test + " fails without any change", e);
    }
  }

  /** The tests, for JUnit. */
  static Stream<DynamicTest> shown(List<Anew> tests) {
    boolean counting = isCounting();
    return tests.stream()
        .map(
            test -> {
              Executable code = counting ? () -> {} : test::run;
              return DynamicTest.dynamicTest(test.toString(), code);
            });
  }

  /**
   * Whether the tests are only counted, as PIT does by running them in each JVM before the first
   * change. That may be skipped, which saves much of the time.
   */
  private static boolean isCounting() {
    boolean finding = false;
    boolean changing = false;
    for (StackTraceElement each : new Throwable().getStackTrace()) {
      finding |= each.getClassName().endsWith(".JUnit5TestUnitFinder");
      changing |= each.getClassName().endsWith(".MutationTestMinion");
    }
    return finding && changing;
  }
}
