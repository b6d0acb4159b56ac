package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.refused;

import java.security.AccessController;
import java.security.PrivilegedAction;
import org.junit.jupiter.api.Test;

/** Methods that ask who calls them, and then call code of the program. */
class CalledBackTest {
  @SuppressWarnings({"deprecation", "removal"}) // it exists and is used
  private static double privileged(double[] x) {
    return AccessController.doPrivileged((PrivilegedAction<Double>) () -> x[0] * x[1]);
  }

  @Test
  void privilegedAction() {
    String message = refused(CalledBackTest::privileged);
    assertTrue(message.contains("which may be called back, was passed to java.security"), message);
  }

  @Test
  void walkOnTheStack() {
    double[] sum = new double[1];
    String message =
        refused(
            x -> {
              sum[0] = 0;
              StackWalker.getInstance().forEach(frame -> sum[0] += x[0] * x[1]);
              return sum[0];
            });
    assertTrue(message.contains("was passed to java.lang.StackWalker.forEach"), message);
  }
}
