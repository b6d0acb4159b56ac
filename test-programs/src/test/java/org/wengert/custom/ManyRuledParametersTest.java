package org.wengert.custom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.jvm.Sources;

/** A method with a rule may have as many parameters as fit beside their shadows. */
class ManyRuledParametersTest {
  @TempDir Path folder;

  /** The last argument, of n; the rule says that its slope is 7. */
  private ToDoubleFunction<double[]> lastOf(int n) throws ReflectiveOperationException {
    String parameters =
        String.join(", ", Collections.nCopies(n - 1, "double x#")) + ", double last";
    for (int i = 0; i < n - 1; i++) {
      parameters = parameters.replaceFirst("#", "" + i);
    }
    String arguments = String.join(", ", Collections.nCopies(n - 1, "1")) + ", v[0]";
    new Sources()
        .add(
            "many.Many" + n,
            """
            package many;
            import org.wengert.DerivativeOf;
            public class NAME implements java.util.function.ToDoubleFunction<double[]> {
              static double last(PARAMETERS) {
                return last;
              }
              @DerivativeOf(type = NAME.class, method = "last", argument = LAST)
              static double slope(PARAMETERS, double result) {
                return 7;
              }
              public double applyAsDouble(double[] v) {
                return last(ARGUMENTS);
              }
              public static Object create() {
                return new NAME();
              }
            }
            """
                .replace("NAME", "Many" + n)
                .replace("PARAMETERS", parameters)
                .replace("LAST", "" + (n - 1))
                .replace("ARGUMENTS", arguments))
        .compileWithRuntime(folder);
    ClassLoader loader =
        new java.net.URLClassLoader(
            new java.net.URL[] {url(folder)}, ManyRuledParametersTest.class.getClassLoader());
    Method create = loader.loadClass("many.Many" + n).getMethod("create");
    @SuppressWarnings("unchecked")
    ToDoubleFunction<double[]> function = (ToDoubleFunction<double[]>) create.invoke(null);
    return function;
  }

  private static java.net.URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 40, 60})
  void many(int n) throws ReflectiveOperationException {
    ToDoubleFunction<double[]> f = lastOf(n);
    double[] x = {3};
    assertEquals(7, Derivatives.gradient(f, x)[0]);
    assertEquals(
        7,
        Derivatives.jvp(v -> new double[] {f.applyAsDouble(v)}, x, new double[] {1}).tangent()[0]);
    assertEquals(0, Derivatives.hessian(f, x)[0][0]);
  }

  @ParameterizedTest
  @ValueSource(ints = {62, 63, 82, 83, 84, 85, 100, 126})
  void rightOrLoud(int n) throws ReflectiveOperationException {
    ToDoubleFunction<double[]> f = lastOf(n);
    double[] x = {3};
    try {
      assertEquals(7, Derivatives.gradient(f, x)[0]);
    } catch (UnsupportedDifferentiationException refused) {
      assertEquals(
          "many.Many"
              + n
              + ".last has too many parameters for rules. Let it take an array. It was called at"
              + " many.Many"
              + n
              + ".applyAsDouble(Many"
              + n
              + ".java:12).",
          refused.getMessage());
      assertThrows(
          UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, x), "again");
    }
  }
}
