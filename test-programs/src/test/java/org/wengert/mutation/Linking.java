package org.wengert.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests of this module that link all their places anew at each run, for a JVM in which the linker
 * is changed between one run and the next.
 *
 * <p>Places in twins of the JDK's classes are linked once for a JVM, so all tests are run before
 * the first change.
 */
class Linking {
  private static final List<Anew> TESTS;

  static {
    AgentOfClasses.start();
    TESTS = Selection.LINKER.tests();
    WarmUp.runAll(TESTS);
  }

  @TestFactory
  Stream<DynamicTest> tests() {
    return WarmUp.shown(TESTS);
  }
}
