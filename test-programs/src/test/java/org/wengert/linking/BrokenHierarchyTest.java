package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/**
 * Classes that were compiled against other versions of each other: the errors of the JVM come from
 * the same calls while recording.
 */
class BrokenHierarchyTest {
  private static final String MAIN =
      """
      package p;
      public class Main implements java.util.function.ToDoubleFunction<double[]> {
        public double applyAsDouble(double[] v) {
          double y = v[0] * v[0];
          try {
            return new C().f(y) + p.S.s(y);
          } catch (LinkageError e) {
            return 3 * y;
          }
        }
      }
      """;

  private static final String UNCAUGHT = MAIN.replace("catch (LinkageError e)", "catch (Error0 e)");

  private static final String ERROR = "package p; public class Error0 extends RuntimeException {}";

  private static final String S =
      "package p; public class S { public static double s(double x) { return x; } }";
  private static final String I =
      "package p; public interface I { default double f(double x) { return 2 * x; } }";
  private static final String J_EMPTY = "package p; public interface J {}";
  private static final String J_WITH_F =
      "package p; public interface J { default double f(double x) { return 5 * x; } }";
  private static final String C = "package p; public class C implements I, J {}";

  private static final SourceProgram CAUGHT =
      SourceProgram.compile(17, MAIN, ERROR, S, I, J_EMPTY, C);
  private static final SourceProgram NOT_CAUGHT =
      SourceProgram.compile(17, UNCAUGHT, ERROR, S, I, J_EMPTY, C);

  /** The classes of a program, some replaced by those of another version of it. */
  private static ToDoubleFunction<double[]> mixed(
      SourceProgram program, SourceProgram other, String... replaced) {
    Map<String, byte[]> classes = new HashMap<>(program.classes());
    Map<String, byte[]> newer = other.classes();
    for (String name : replaced) {
      if (newer.containsKey(name)) {
        classes.put(name, newer.get(name));
      } else {
        classes.remove(name);
      }
    }
    return new MemoryLoader(BrokenHierarchyTest.class.getClassLoader(), classes).function("p.Main");
  }

  private static void sameErrorAsPlain(
      Class<? extends LinkageError> error, String[] sources, String... replaced) {
    SourceProgram other = SourceProgram.compile(17, sources);
    ToDoubleFunction<double[]> caught = mixed(CAUGHT, other, replaced);
    Expect.gradient(caught, new double[] {2}, 12);
    LinkageError plain =
        assertThrows(
            error, () -> mixed(NOT_CAUGHT, other, replaced).applyAsDouble(new double[] {2}));
    ToDoubleFunction<double[]> f = mixed(NOT_CAUGHT, other, replaced);
    for (int i = 0; i < 2; i++) {
      LinkageError recorded = assertThrows(error, () -> Derivatives.gradient(f, new double[] {2}));
      assertEquals(plain.getClass(), recorded.getClass());
      if (String.valueOf(plain.getMessage()).startsWith("Conflicting default methods: ")) {
        assertEquals(plain.getMessage(), recorded.getMessage());
      }
    }
  }

  @Test
  void twoDefaultsThatConflict() {
    sameErrorAsPlain(IncompatibleClassChangeError.class, new String[] {J_WITH_F}, "p.J");
  }

  @Test
  void methodThatIsAbstractNow() {
    String abstractI = "package p; public interface I { double f(double x); }";
    sameErrorAsPlain(AbstractMethodError.class, new String[] {abstractI}, "p.I");
  }

  @Test
  void methodThatIsMissing() {
    String emptyI = "package p; public interface I {}";
    sameErrorAsPlain(NoSuchMethodError.class, new String[] {emptyI}, "p.I");
    String emptyS = "package p; public class S {}";
    sameErrorAsPlain(NoSuchMethodError.class, new String[] {emptyS}, "p.S");
  }

  @Test
  void methodThatIsNoLongerStatic() {
    String instance = "package p; public class S { public double s(double x) { return x; } }";
    sameErrorAsPlain(IncompatibleClassChangeError.class, new String[] {instance}, "p.S");
  }

  @Test
  void methodThatIsPrivateNow() {
    String hidden = "package p; public class S { private static double s(double x) { return x; } }";
    sameErrorAsPlain(IllegalAccessError.class, new String[] {hidden}, "p.S");
  }

  @Test
  void classThatIsMissing() {
    sameErrorAsPlain(NoClassDefFoundError.class, new String[] {I}, "p.S");
  }

  @Test
  void classThatIsAbstractNow() {
    String abstractC = "package p; public abstract class C implements I, J {}";
    sameErrorAsPlain(InstantiationError.class, new String[] {abstractC, I, J_EMPTY}, "p.C");
  }

  @Test
  void constructorThatIsMissing() {
    String otherConstructor = "package p; public final class C implements I { C(int k) {} }";
    sameErrorAsPlain(NoSuchMethodError.class, new String[] {otherConstructor, I}, "p.C");
  }
}
