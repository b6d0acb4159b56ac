package org.wengert.linking;

import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.language.Expect;

/** Classes that nobody can name have no twin: what is active does not go into them unnoticed. */
class HiddenClassTest {
  private static final String PROGRAM =
      """
      package org.wengert.linking;
      public class Main
          implements java.util.function.ToDoubleFunction<double[]>,
              java.util.function.DoubleUnaryOperator {
        public double applyAsDouble(double[] v) { return v[0] * v[0]; }
        public double applyAsDouble(double x) { return x * x; }
      }
      """;

  private static Object hidden() {
    byte[] bytes = SourceProgram.compile(17, PROGRAM).classes().get("org.wengert.linking.Main");
    try {
      return MethodHandles.lookup()
          .defineHiddenClass(bytes, true)
          .lookupClass()
          .getConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void asAFunctionWithin() {
    DoubleUnaryOperator f = (DoubleUnaryOperator) hidden();
    Expect.derivativeOrRefusal(x -> f.applyAsDouble(x), 3, 6);
    // nothing active goes in
    Expect.derivative(x -> f.applyAsDouble(3) * x, 3, 9);
  }

  @Test
  @SuppressWarnings("unchecked")
  void asTheFunctionItself() {
    ToDoubleFunction<double[]> f = (ToDoubleFunction<double[]>) hidden();
    try {
      Expect.gradient(f, new double[] {3}, 6);
    } catch (UnsupportedDifferentiationException refused) {
      Expect.refused(f, new double[] {3}, "hidden class", "Main");
    }
  }
}
