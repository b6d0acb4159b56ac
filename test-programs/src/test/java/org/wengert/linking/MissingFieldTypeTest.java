package org.wengert.linking;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.language.Expect;

/** A class has a field whose type is not there: the class works, but cannot be asked for fields. */
class MissingFieldTypeTest {
  private static ToDoubleFunction<double[]> program(String body) {
    String main =
        """
        package acme;
        public class Main implements java.util.function.ToDoubleFunction<double[]> {
          public double applyAsDouble(double[] x) {
            Broken broken = new Broken();
            broken.value = x[0];
            %s
          }
        }
        """
            .formatted(body);
    String broken =
        """
        package acme;
        public class Broken {
          Missing missing;
          public double value;
        }
        """;
    SourceProgram program =
        SourceProgram.compile(17, main, broken, "package acme; public class Missing {}");
    ClassLoader parent = MissingFieldTypeTest.class.getClassLoader();
    return program.loader(parent, "acme.Main", "acme.Broken").function("acme.Main");
  }

  @Test
  void itsFieldsAreFollowed() {
    Expect.gradient(program("return broken.value * broken.value;"), new double[] {3}, 6);
  }

  @Test
  void itIsRefusedWhereItLeaves() {
    Expect.refused(
        program("new java.beans.Expression(broken, \"hashCode\", null); return broken.value;"),
        new double[] {3},
        "java.beans.Expression");
  }
}
