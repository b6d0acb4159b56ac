package org.wengert.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wengert.junit.GradientAssertions.assertGradient;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** A test, on the class path, of a function in a module that requires Wengert's runtime. */
class ModuleSample {
  @Test
  @SuppressWarnings("unchecked")
  void functionInAModule() throws ReflectiveOperationException {
    Class<?> model = Class.forName("app.Model");
    assertEquals("app", model.getModule().getName());
    ToDoubleFunction<double[]> energy =
        (ToDoubleFunction<double[]>) model.getMethod("energy").invoke(null);
    assertGradient(energy, 1, 2);
    double[] gradient = (double[]) model.getMethod("gradient").invoke(null);
    assertEquals(6, gradient[0]);
  }
}
