package org.wengert.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests of this module that derive all their twins anew at each run, for a JVM in which the deriver
 * is changed between one run and the next.
 *
 * <p>They are not among the tests of every day, where they would only run a second time.
 */
class Deriving {
  private static final List<Anew> TESTS;

  static {
    AgentOfClasses.start();
    TESTS = Selection.DERIVER.tests();
    WarmUp.run(TESTS);
  }

  @TestFactory
  Stream<DynamicTest> tests() {
    return WarmUp.shown(TESTS);
  }
}
