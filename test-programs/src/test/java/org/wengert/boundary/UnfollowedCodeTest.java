package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/**
 * Code of the program that cannot be followed can use all that it can reach: each way there is
 * walked, and nothing else is in the way. The class has no twins because others have their names.
 */
@Execution(ExecutionMode.SAME_THREAD) // some ways lead through static fields
class UnfollowedCodeTest {
  private static final double[] X = {3, 5};

  private static final String REACHED =
      "An object through which an active value can be reached was passed to ";
  private static final String BY_STATICS =
      "While static fields led to an active value there was a call of ";

  /** Has no twins. */
  static final class Legacy {
    static Legacy shared;

    final double factor = 2;

    static double two(Object any) {
      return any == null ? 2 : 2.0;
    }

    static double named() {
      return Named.chain == null && Named.deep == null ? 2 : 2.0;
    }

    double own() {
      return factor;
    }

    static double three(double[] row, double number, Object any) {
      return 2;
    }

    static final class $Tape {}

    static final class $Tangent {}
  }

  /** Named by the code that has no twins. */
  static final class Named {
    static Link chain;
    static final List<Object> KEPT = new ArrayList<>();
    static Object deep;
  }

  private static class Base {
    double inherited;
    Link before;
  }

  private static final class Link extends Base {
    double value;
    double[] row;
    Object next;
    final int[] numbers = {1};
    String name = "link";

    Link(Object next) {
      this.next = next;
    }
  }

  /** Refused in both modes, by messages that differ in the name of the twin only. */
  private static String refusal(ToDoubleFunction<double[]> f) {
    f.applyAsDouble(X.clone());
    String backward =
        assertThrows(UnsupportedDifferentiationException.class, () -> Derivatives.gradient(f, X))
            .getMessage();
    Function<double[], double[]> vector = x -> new double[] {f.applyAsDouble(x)};
    String forward =
        assertThrows(
                UnsupportedDifferentiationException.class,
                () -> Derivatives.jvp(vector, X, new double[] {1, 1}))
            .getMessage();
    assertEquals(backward, forward.replace("$$Tangent", "$$Tape"));
    return backward;
  }

  private static void assertLoud(String start, ToDoubleFunction<double[]> f) {
    String message = refusal(f);
    assertTrue(message.startsWith(start + Legacy.class.getName() + "."), message);
    assertTrue(message.contains("as its twin would be called"), message);
  }

  /** The same object while its number is active, and when it is no longer. */
  private static void assertLoudOnlyIfActive(ToDoubleFunction<double[]> active) {
    assertLoud(REACHED, active);
    Verdict.right(
        x -> {
          double[] passive = {Derivatives.detach(x[0]), Derivatives.detach(x[1])};
          return active.applyAsDouble(passive) * x[0];
        },
        X,
        2,
        0);
  }

  @Test
  void nothingActive() {
    Verdict.right(
        x -> Legacy.two(new Link(new Link(List.of(1.0, "a", new double[] {2})))) * x[0], X, 2, 0);
    Verdict.right(x -> new Legacy().own() * x[0], X, 2, 0);
    Verdict.right(x -> Legacy.named() * x[0], X, 2, 0);
    Verdict.right(x -> Legacy.three(new double[] {1}, 2, null) * x[0], X, 2, 0);
  }

  static double byField(double[] x) {
    Link link = new Link(null);
    link.value = x[0];
    return Legacy.two(new Link(link));
  }

  static double byInheritedField(double[] x) {
    Link link = new Link(null);
    link.inherited = x[0];
    return Legacy.two(new Link(link));
  }

  static double byReferenceOfASuperclass(double[] x) {
    Link link = new Link(null);
    link.before = new Link(null);
    link.before.value = x[0];
    return Legacy.two(link);
  }

  static double byFieldWithAnArray(double[] x) {
    Link link = new Link(null);
    link.row = new double[] {1, x[0]};
    return Legacy.two(new Link(link));
  }

  static double byUntypedArray(double[] x) {
    return Legacy.two(new Link(new double[] {1, x[0]}));
  }

  static double byElements(double[] x) {
    Link link = new Link(null);
    link.value = x[0];
    return Legacy.two(new Object[] {"a", new Object[] {null, new Link(link)}});
  }

  static double byBox(double[] x) {
    return Legacy.two(new Link((Double) x[0]));
  }

  static double byList(double[] x) {
    return Legacy.two(new ArrayList<>(List.of(new Link(x[0] * 2))));
  }

  static double byMap(double[] x) {
    Map<String, Object> map = new HashMap<>();
    map.put("row", new double[] {x[1]});
    return Legacy.two(map);
  }

  static double byLambda(double[] x) {
    double value = x[0] * 2;
    DoubleSupplier supplier = () -> value;
    return Legacy.two(new Link(supplier));
  }

  @Test
  void whatIsPassed() {
    assertLoudOnlyIfActive(UnfollowedCodeTest::byField);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byInheritedField);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byReferenceOfASuperclass);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byFieldWithAnArray);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byUntypedArray);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byElements);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byBox);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byList);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byMap);
    assertLoudOnlyIfActive(UnfollowedCodeTest::byLambda);
  }

  private static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

  static double byThreadLocal(double[] x) {
    LOCAL.set(new Link((Double) (x[0] * 2)));
    return Legacy.two(new Link(LOCAL));
  }

  @Test
  void threadLocals() {
    assertLoudOnlyIfActive(UnfollowedCodeTest::byThreadLocal);
    LOCAL.remove();
    Verdict.right(x -> Legacy.two(new Link(LOCAL)) * x[0], X, 2, 0);
  }

  static double byStaticReference(double[] x) {
    Named.chain = new Link(new Link((Double) (x[0] * 2)));
    return Legacy.named();
  }

  static double byStaticFinalList(double[] x) {
    Named.KEPT.add(new Link(new double[] {x[0]}));
    return Legacy.two(null);
  }

  static double byUntypedStatic(double[] x) {
    Named.deep = new double[] {x[0]};
    return Legacy.two(null);
  }

  @Test
  void whatItsStaticFieldsLeadTo() {
    try {
      assertLoud(BY_STATICS, UnfollowedCodeTest::byStaticReference);
      Named.chain = null;
      assertLoud(BY_STATICS, UnfollowedCodeTest::byStaticFinalList);
      Named.KEPT.clear();
      assertLoud(BY_STATICS, UnfollowedCodeTest::byUntypedStatic);
    } finally {
      Named.chain = null;
      Named.KEPT.clear();
      Named.deep = null;
    }
  }

  /** Its code is named by nothing but an object. */
  private static final class Reader implements DoubleSupplier {
    private static double[] row;

    @Override
    public double getAsDouble() {
      return row[0];
    }
  }

  static double byCodeOfAnObject(double[] x) {
    Reader.row = new double[] {x[0]};
    return Legacy.two(new Link(new Reader()));
  }

  @Test
  void whatTheCodeOfItsArgumentsCanUse() {
    try {
      assertLoud(REACHED, UnfollowedCodeTest::byCodeOfAnObject);
    } finally {
      Reader.row = null;
    }
  }

  static double staticNumber;

  static double whileAStaticNumberIsActive(double[] x) {
    staticNumber = x[0];
    return Legacy.two(null);
  }

  @Test
  void staticNumbers() {
    assertLoud(
        "While a static field held an active value there was a call of ",
        UnfollowedCodeTest::whileAStaticNumberIsActive);
  }

  @Test
  void argumentsOfTheirOwn() {
    assertLoud("An active value was passed to ", x -> Legacy.three(new double[] {1}, x[0], null));
    assertLoud(
        "An array with active values was passed to ",
        x -> Legacy.three(new double[] {x[0]}, 1, null));
    assertLoud(REACHED, x -> Legacy.three(new double[] {1}, 2, (Double) (x[0] * 2)));
  }
}
