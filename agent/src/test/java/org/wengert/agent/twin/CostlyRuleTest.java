package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rules that are costly are called through a method of the twin, which asks for the index first.
 */
class CostlyRuleTest {
  /** Original code. */
  private static final class Caller {
    static double lower(double shape, double x) {
      return Gamma.regularizedGammaP(shape, x);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isCalledForAnActiveArgumentOnly(RecordingStrategy strategy) throws Exception {
    byte[] original = LargeClass.file("org/wengert/agent/twin/", "CostlyRuleTest$Caller");
    DerivedTwin twin = LargeClass.deriver(strategy).derive(original, ClassHierarchy.UNKNOWN);
    Class<?> type = MethodHandles.lookup().defineHiddenClass(twin.bytes(), false).lookupClass();
    List<Method> guards =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().startsWith("rule$"))
            .toList();
    assertEquals(1, guards.size(), "the shape's rule is costly, the argument's is not: " + guards);
    Method guard = guards.get(0);
    guard.setAccessible(true);
    // index, shape, x, result; outside of the domain the rule gives NaN
    assertEquals(0.0, guard.invoke(null, 0, -1.0, 1.5, Double.NaN));
    assertEquals(Double.NaN, guard.invoke(null, 7, -1.0, 1.5, Double.NaN));
    assertEquals(-0.2521754004236278, (double) guard.invoke(null, 7, 2.5, 1.5, 0.3), 1e-15);
  }
}
