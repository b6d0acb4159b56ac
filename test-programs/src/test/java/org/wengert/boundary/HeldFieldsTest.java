package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.PropertyChangeEvent;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Objects whose own fields are active are not passed to code of the JDK, nor arrays of them. */
class HeldFieldsTest {
  private static final double[] X = {3, 5};

  private static final class Held {
    double value;
    double[] row;
  }

  private static double passed(Object object) {
    return new PropertyChangeEvent("source", "name", object, null).getNewValue() == null ? 2 : 0;
  }

  static double number(double[] x) {
    Held held = new Held();
    held.value = x[0];
    return passed(held);
  }

  static double array(double[] x) {
    Held held = new Held();
    held.row = new double[] {x[0]};
    return passed(held);
  }

  static double elements(double[] x) {
    Held held = new Held();
    held.value = x[0];
    return passed(new Object[] {"a", null, new Held[] {new Held(), held}});
  }

  private static void assertLoud(ToDoubleFunction<double[]> f) {
    String message = Verdict.loud(f, X).getMessage();
    assertTrue(
        message.startsWith(
            "An object that holds an active value was passed to the constructor of"
                + " java.beans.PropertyChangeEvent, which"),
        message);
  }

  @Test
  void active() {
    assertLoud(HeldFieldsTest::number);
    assertLoud(HeldFieldsTest::array);
    assertLoud(HeldFieldsTest::elements);
  }

  @Test
  void passive() {
    Verdict.right(
        x -> {
          Held held = new Held();
          held.row = new double[] {1};
          held.value = x[0];
          held.value = 1;
          Object[] itself = {held, null, "a"};
          itself[1] = itself;
          return passed(held) * x[0] + passed(itself) * x[1];
        },
        X,
        2,
        2);
  }
}
