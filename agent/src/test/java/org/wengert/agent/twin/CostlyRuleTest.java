package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wengert.agent.KnownClasses;
import org.wengert.link.TwinKind;

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
    Method guard = guard(LargeClass.deriver(strategy));
    // index, shape, x, result; outside of the domain the rule gives NaN
    assertEquals(0.0, guard.invoke(null, 0, -1.0, 1.5, Double.NaN));
    assertEquals(Double.NaN, guard.invoke(null, 7, -1.0, 1.5, Double.NaN));
    assertEquals(-0.2521754004236278, (double) guard.invoke(null, 7, 2.5, 1.5, 0.3), 1e-15);
  }

  /** A tangent has two words, and may be NaN. */
  @ParameterizedTest
  @EnumSource
  void isCalledForATangentThatIsNotZero(RecordingStrategy strategy) throws Exception {
    KnownMethods known = new KnownMethods(KnownClasses.all());
    Method guard = guard(new TwinDeriver(known, TwinKind.TANGENT, strategy));
    // tangent, shape, x, result
    assertEquals(0.0, guard.invoke(null, 0.0, -1.0, 1.5, Double.NaN));
    assertEquals(0.0, guard.invoke(null, -0.0, -1.0, 1.5, Double.NaN));
    assertEquals(Double.NaN, guard.invoke(null, 1e-300, -1.0, 1.5, Double.NaN));
    for (double tangent : new double[] {1, -1, Double.NaN}) {
      double partial = (double) guard.invoke(null, tangent, 2.5, 1.5, 0.3);
      assertEquals(-0.2521754004236278, partial, 1e-15, "tangent " + tangent);
    }
  }

  /** The method of the caller's twin that asks first. */
  private static Method guard(TwinDeriver deriver) throws Exception {
    byte[] original = LargeClass.file("org/wengert/agent/twin/", "CostlyRuleTest$Caller");
    DerivedTwin twin = deriver.derive(original, ClassHierarchy.UNKNOWN);
    Class<?> type = MethodHandles.lookup().defineHiddenClass(twin.bytes(), false).lookupClass();
    List<Method> guards =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> method.getName().startsWith("rule$"))
            .toList();
    assertEquals(1, guards.size(), "the shape's rule is costly, the argument's is not: " + guards);
    Method guard = guards.get(0);
    guard.setAccessible(true);
    return guard;
  }
}
