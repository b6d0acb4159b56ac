package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.language.Expect;

/** Classes are initialised when, and only when, they would be without recording. */
class ClassInitialisationTest {
  private static final String PRELUDE =
      """
      package p;
      import static org.wengert.linking.Events.note;
      public class Main implements java.util.function.ToDoubleFunction<double[]> {
        static double arg(String name, double x) { note("argument " + name); return x; }
        public double applyAsDouble(double[] v) {
          double x = v[0];
          note("start");
          %s
        }
      }
      class Base {
        static int noted = note("Base");
        double a;
        Base(double a) { this.a = a; note("new Base"); }
        static double twice(double x) { return 2 * x; }
        static double field = 3;
        static double[] array = {5};
        static final double CONSTANT = 7;
        static final double COMPUTED = Math.sqrt(121);
      }
      class Derived extends Base implements WithDefault, WithoutDefault {
        static int noted = note("Derived");
        Derived(double a) { super(arg2(a)); note("new Derived"); }
        static double arg2(double a) { note("argument of super"); return a; }
        static double times(double x, double y) { return x * y; }
      }
      interface WithDefault {
        int NOTED = note("WithDefault");
        default double f(double x) { return 11 * x; }
      }
      interface WithoutDefault {
        int NOTED = note("WithoutDefault");
        double g = Math.sqrt(169);
        static double h(double x) { return 13 * x; }
      }
      class Unused {
        static int noted = note("Unused");
        static double never(double x) { return x; }
      }
      class Holder { double d; Base b; }
      """;

  /** Runs a program, without and with recording, each in a loader of its own. */
  private static List<String> events(String body, double slope) {
    SourceProgram program = SourceProgram.compile(17, PRELUDE.formatted(body));
    ToDoubleFunction<double[]> plain = program.function("p.Main");
    Events.take();
    double value = plain.applyAsDouble(new double[] {2});
    List<String> expected = Events.take();

    ToDoubleFunction<double[]> recorded = program.function("p.Main");
    Events.take();
    double[] gradient = Derivatives.gradient(recorded, new double[] {2});
    assertEquals(expected, Events.take(), "classes were initialised at other times");
    Expect.close(new double[] {slope}, gradient, "gradient");
    Expect.sameBits(value, recorded.applyAsDouble(new double[] {2}), "value");
    return expected;
  }

  @Test
  void staticCallAfterItsArguments() {
    assertEquals(
        List.of("start", "argument x", "argument y", "Base", "WithDefault", "Derived"),
        events("return Derived.times(arg(\"x\", x), arg(\"y\", 5));", 5));
  }

  @Test
  void inheritedStaticMethodInitialisesItsOwnClassOnly() {
    assertEquals(List.of("start", "Base"), events("return Derived.twice(x);", 2));
  }

  @Test
  void creationBeforeItsArguments() {
    assertEquals(
        List.of("start", "Base", "argument x", "new Base"),
        events("return new Base(arg(\"x\", 3 * x)).a;", 3));
    assertEquals(
        List.of(
            "start",
            "Base",
            "WithDefault",
            "Derived",
            "argument x",
            "argument of super",
            "new Base",
            "new Derived"),
        events("return new Derived(arg(\"x\", x)).a;", 1));
  }

  @Test
  void staticFields() {
    assertEquals(List.of("start", "Base"), events("return Base.field * x;", 3));
    assertEquals(List.of("start", "Base"), events("return Derived.field * x;", 3));
    assertEquals(List.of("start", "Base"), events("return Base.array[0] * x;", 5));
    assertEquals(List.of("start", "Base"), events("return Base.COMPUTED * x;", 11));
    assertEquals(
        List.of("start", "argument value", "Base"),
        events("Base.field = arg(\"value\", x); return Base.field * x;", 4));
  }

  @Test
  void constantsInitialiseNothing() {
    assertEquals(List.of("start"), events("return Base.CONSTANT * x;", 7));
  }

  @Test
  void interfaces() {
    assertEquals(List.of("start", "WithoutDefault"), events("return WithoutDefault.g * x;", 13));
    assertEquals(List.of("start", "WithoutDefault"), events("return WithoutDefault.h(x);", 13));
    assertEquals(
        List.of("start", "Base", "WithDefault", "Derived", "argument of super", "new Base"),
        events("WithDefault w = new Derived(1); return w.f(x);", 11).subList(0, 6));
  }

  @Test
  void whatInitialisesNothing() {
    String body =
        """
        Object array = new Base[3];
        Object type = Derived.class;
        boolean is = array instanceof Base || type instanceof Unused;
        Base none = (Base) null;
        Holder holder = new Holder();
        holder.b = none;
        if (x > 100) { return Unused.never(x); }
        return is ? 0 : x;
        """;
    assertEquals(List.of("start"), events(body, 1));
  }

  @Test
  void lambdasAndMethodReferences() {
    List<String> unused =
        events("java.util.function.DoubleUnaryOperator f = Base::twice; return x;", 1);
    assertFalse(unused.contains("Base"), "a reference to a static method initialises nothing");
    assertEquals(
        List.of("start", "argument x", "Base"),
        events(
            "java.util.function.DoubleUnaryOperator f = Base::twice;"
                + " return f.applyAsDouble(arg(\"x\", x));",
            2));
    assertEquals(
        List.of("start", "argument x", "Base", "new Base"),
        events(
            "java.util.function.DoubleFunction<Base> f = Base::new;"
                + " return f.apply(arg(\"x\", x)).a;",
            1));
  }

  @Test
  void initialiserThatUsesTheClassItself() {
    String program =
        """
        package p;
        public class Main implements java.util.function.ToDoubleFunction<double[]> {
          public double applyAsDouble(double[] v) { return First.value(v[0]) * v[0]; }
        }
        class First {
          static double before = Second.twice(1);
          static double value(double x) { return before + x; }
          static double own() { return before; }
        }
        class Second {
          static double seen = First.own();
          static double twice(double x) { return 2 * x + seen; }
        }
        """;
    // before is 2 + 0: (2 + x) x, so 2 + 2 x
    ToDoubleFunction<double[]> f = SourceProgram.compile(17, program).function("p.Main");
    Expect.close(new double[] {8}, Derivatives.gradient(f, new double[] {3}), "gradient");
    Expect.gradient(f, new double[] {3}, 8);
  }

  /** What reflection or a handle uses, found without initialising it. */
  private static List<String> byReflection(String value, double slope) {
    return events(
        """
        try {
              Class<?> type = Class.forName("p.Base", false, Main.class.getClassLoader());
              var lookup = java.lang.invoke.MethodHandles.lookup();
              var unary = java.lang.invoke.MethodType.methodType(double.class, double.class);
              return %s;
            } catch (Throwable e) {
              throw new IllegalStateException(e);
            }
        """
            .formatted(value),
        slope);
  }

  @Test
  void reflectionAndHandles() {
    List<String> first = List.of("start", "Base");
    assertEquals(
        first,
        byReflection(
            "(double) type.getDeclaredMethod(\"twice\", double.class).invoke(null, x)", 2));
    assertEquals(
        first,
        byReflection("(double) lookup.findStatic(type, \"twice\", unary).invokeExact(x)", 2));
    assertEquals(first, byReflection("x * type.getDeclaredField(\"field\").getDouble(null)", 3));
    assertEquals(
        first,
        byReflection(
            "x * (double) lookup.findStaticGetter(type, \"field\", double.class).invokeExact()",
            3));
    assertEquals(
        List.of("start", "Base", "new Base"),
        byReflection("((Base) type.getDeclaredConstructor(double.class).newInstance(x)).a * 5", 5));
  }
}
