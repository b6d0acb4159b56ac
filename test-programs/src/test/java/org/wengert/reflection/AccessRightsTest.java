package org.wengert.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wengert.reflection.Program.gradient;
import static org.wengert.reflection.Program.sameOutcome;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.wengert.boundary.Verdict;

/** Reflection refuses and permits while recording what it does without. */
class AccessRightsTest {
  private static final class Own {
    private int count;

    private Own() {}
  }

  @Test
  @SuppressWarnings("deprecation") // Class.newInstance is followed all the same
  void privateConstructorOfAnotherClass() {
    String outcome = sameOutcome(x -> Verdict.class.newInstance());
    assertTrue(outcome.contains("IllegalAccessException"), outcome);
  }

  @Test
  void ownPrivateConstructor() throws ReflectiveOperationException {
    Constructor<?> own = Own.class.getDeclaredConstructor();
    Constructor<?> others = Verdict.class.getDeclaredConstructor();
    assertEquals("returned true", sameOutcome(x -> own.canAccess(null)));
    assertEquals("returned false", sameOutcome(x -> others.canAccess(null)));
  }

  /** A number that has no derivative is written as it is, also by forward mode. */
  @Test
  void integersThatAreWritten() throws ReflectiveOperationException {
    Field field = Own.class.getDeclaredField("count");
    Own object = new Own();
    gradient(
        x -> {
          field.setInt(object, 7);
          return object.count * x[0] * x[1];
        },
        35,
        21);
  }

  interface First {
    default double first(double x) {
      return 2 * x;
    }
  }

  interface Second {
    default double second(double x) {
      return 3 * x;
    }
  }

  @Test
  void defaultMethodOfTheSecondInterface() {
    InvocationHandler defaults = InvocationHandler::invokeDefault;
    Object proxy =
        Proxy.newProxyInstance(
            AccessRightsTest.class.getClassLoader(),
            new Class<?>[] {First.class, Second.class},
            (self, method, arguments) -> defaults.invoke(self, method, arguments));
    gradient(x -> ((First) proxy).first(x[0]) * ((Second) proxy).second(x[1]), 30, 18);
  }
}
