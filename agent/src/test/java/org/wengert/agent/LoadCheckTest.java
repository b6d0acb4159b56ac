package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Differentiable;

/** Methods that are to be differentiated and cannot be are reported when their class is loaded. */
class LoadCheckTest {
  static class Marked {
    @Differentiable
    static native double outside(double x);

    static native double other(double x);

    @Differentiable
    static double inside(double x) {
      return x * x;
    }
  }

  @Differentiable
  static class AllMarked {
    static native double outside(double x);

    static double inside(double x) {
      return x * x;
    }
  }

  static class Unmarked {
    static native double outside(double x);
  }

  private static String message(String method) {
    return "org.wengert.agent.LoadCheckTest$"
        + method
        + "(LoadCheckTest.java) cannot be differentiated: it is native."
        + " Write it in Java, or do not mark it.";
  }

  private static List<String> refusals(String options, Class<?> type) {
    Options parsed = Options.parse(options);
    return new LoadCheck(parsed, new Derivers(parsed)).refusals(Prepared.original(type));
  }

  @Test
  void markedMethod() {
    assertEquals(List.of(message("Marked.outside")), refusals(null, Marked.class));
  }

  @Test
  void markedClass() {
    assertEquals(List.of(message("AllMarked.outside")), refusals(null, AllMarked.class));
  }

  @Test
  void methodNamedByAnOption() {
    assertEquals(
        List.of(message("Unmarked.outside")),
        refusals("differentiate=*.LoadCheckTest$Unmarked.out*", Unmarked.class));
  }

  @Test
  void othersAreNotReported() {
    assertEquals(List.of(), refusals(null, Unmarked.class));
    assertEquals(List.of(), refusals("differentiate=*.Unmarked.inside", Unmarked.class));
  }
}
