package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.language.Expect;
import org.wengert.modes.BothModes;

/**
 * Reflection has the rights of the program's class, whether its twin is a nestmate or, for class
 * files from before nests, is not; also where rights come from a superclass in another package.
 */
class ReflectionOfOldClassesTest {
  private static final String BASE =
      """
      package q;
      public class Base {
        protected double number;
        protected Base(double number) { this.number = number; }
        protected static double twice(double v) { return 2 * v; }
        protected double scaled(double v) { return number * v; }
      }
      """;

  private static final String MAIN =
      """
      package p;
      import static org.wengert.linking.Events.note;
      import java.lang.reflect.*;
      public class Main extends q.Base implements java.util.function.ToDoubleFunction<double[]> {
        private double own;
        public Main() { super(0); }
        private Main(double own) { super(own * own); this.own = own; }
        private static double square(double v) { return v * v; }
        private double plus(double v) { return own + v; }
        static class Inner {
          private double hidden;
          private Inner(double hidden) { this.hidden = hidden; }
          private static double half(double v) { return v / 2; }
        }
        interface Part { Object run() throws Exception; }
        static Object noted(Part part) {
          try { return part.run(); }
          catch (Exception e) { note(e.toString()); return 1.0; }
        }
        static <T extends AccessibleObject> T opened(T member) {
          note(member + "");
          member.setAccessible(true);
          return member;
        }
        public double applyAsDouble(double[] x) {
          try { return run(x[0]); }
          catch (Exception e) { throw new IllegalStateException(e); }
        }
        static double run(double x) throws Exception {
          Class<?> base = q.Base.class;
          Main main = Main.class.getDeclaredConstructor(double.class).newInstance(x);
          Field own = Main.class.getDeclaredField("own");
          double sum = own.getDouble(main);
          own.setDouble(main, x * x);
          sum += (double) Main.class.getDeclaredMethod("plus", double.class).invoke(main, x);
          sum += (double) Main.class.getDeclaredMethod("square", double.class).invoke(null, x);
          sum += (double) base.getDeclaredMethod("scaled", double.class).invoke(main, x);
          sum += (double) base.getDeclaredMethod("twice", double.class).invoke(null, x);
          sum += base.getDeclaredField("number").getDouble(main);
          sum += (double) noted(() -> Inner.class.getDeclaredMethod("half", double.class)
              .invoke(null, x));
          sum += (double) noted(() -> opened(Inner.class.getDeclaredMethod("half", double.class))
              .invoke(null, x));
          Object inner = noted(() -> opened(Inner.class.getDeclaredConstructor(double.class))
              .newInstance(x));
          sum += (double) noted(() -> Inner.class.getDeclaredField("hidden").get(inner));
          sum += (double) noted(() -> opened(Inner.class.getDeclaredField("hidden")).get(inner));
          sum += (double) noted(() -> base.getDeclaredConstructor(double.class).newInstance(x));
          sum += (double) noted(() -> base.getDeclaredMethod("scaled", double.class)
              .invoke(new Other(), x));
          return sum;
        }
        static class Other extends q.Base { Other() { super(1); } }
      }
      """;

  @ParameterizedTest
  @ValueSource(ints = {8, 17})
  void rightsOfTheProgram(int release) {
    SourceProgram program = SourceProgram.compile(release, MAIN, BASE);
    ToDoubleFunction<double[]> f = program.function("p.Main");
    Events.take();
    double value = f.applyAsDouble(new double[] {3});
    List<String> plain = Events.take();
    ToDoubleFunction<double[]> again = program.function("p.Main");
    Expect.sameBits(value, again.applyAsDouble(new double[] {3}), "value");
    Events.take();
    double[] gradient = BothModes.gradient(program.function("p.Main"), new double[] {3});
    List<String> recorded = Events.take();
    assertEquals(plain, recorded.subList(0, plain.size()), "what was thrown");
    // x, x^2 + x, x^2, x^3, 2x, x^2, half x once or twice, x once or twice
    double slope = 1 + (6 + 1) + 6 + 27 + 2 + 6 + 0.5 + 1;
    double nestmates = release < 11 ? 0 : 0.5 + 1;
    Expect.close(new double[] {slope + nestmates}, gradient, "gradient");
  }
}
