package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.ref.WeakReference;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;

/** Class loaders: several classes of one name, and loaders that go away. */
class LoaderTest {
  private static final String MAIN =
      """
      package p;
      public class Main implements java.util.function.ToDoubleFunction<double[]> {
        static double[] state = {0};
        private final Helper helper = new Helper();
        public double applyAsDouble(double[] v) {
          state[0] += v[0];
          java.util.function.DoubleUnaryOperator f = y -> helper.times(y) * state[0];
          return f.applyAsDouble(v[0]);
        }
      }
      """;

  private static final String HELPER =
      """
      package p;
      public class Helper { double times(double x) { return %s * x; } }
      """;

  @Test
  void classesOfOneNameInTwoLoaders() {
    ToDoubleFunction<double[]> two =
        SourceProgram.compile(17, MAIN, HELPER.formatted("2")).function("p.Main");
    ToDoubleFunction<double[]> five =
        SourceProgram.compile(17, MAIN, HELPER.formatted("5")).function("p.Main");
    assertNotSame(two.getClass(), five.getClass());
    // each has a state of its own: c x (state + x)
    assertArrayEquals(new double[] {2 * 6}, Derivatives.gradient(two, new double[] {3}));
    assertArrayEquals(new double[] {5 * 6}, Derivatives.gradient(five, new double[] {3}));
    // the state is 3 now: c (2 x + 3)
    assertArrayEquals(new double[] {2 * 5}, Derivatives.gradient(two, new double[] {1}));
    assertArrayEquals(new double[] {5 * 5}, Derivatives.gradient(five, new double[] {1}));
  }

  @Test
  void oneCallSiteForClassesOfTwoLoaders() {
    ToDoubleFunction<double[]> two =
        SourceProgram.compile(17, MAIN, HELPER.formatted("2")).function("p.Main");
    ToDoubleFunction<double[]> five =
        SourceProgram.compile(17, MAIN, HELPER.formatted("5")).function("p.Main");
    double[] gradient =
        Derivatives.gradient(
            v -> {
              double s = 0;
              for (int i = 0; i < 4; i++) {
                s += (i % 2 == 0 ? two : five).applyAsDouble(v);
              }
              return s;
            },
            new double[] {1});
    // first 2 x^2 + 5 x^2, then with twice the state
    assertArrayEquals(new double[] {14 + 28}, gradient);
  }

  /** A loader that asks its parent last, as application servers do. */
  private static final class ParentLast extends MemoryLoader {
    ParentLast(SourceProgram program) {
      super(LoaderTest.class.getClassLoader(), program.classes());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
          return loaded;
        }
        try {
          return findClass(name);
        } catch (ClassNotFoundException e) {
          return super.loadClass(name, resolve);
        }
      }
    }
  }

  @Test
  void parentLast() {
    SourceProgram program = SourceProgram.compile(17, MAIN, HELPER.formatted("3"));
    ToDoubleFunction<double[]> f = new ParentLast(program).function("p.Main");
    assertArrayEquals(new double[] {18}, Derivatives.gradient(f, new double[] {3}));
  }

  /** A loader that knows only the platform: the runtime is visible all the same. */
  @Test
  void loaderWithoutTheApplication() {
    ToDoubleFunction<double[]> f =
        SourceProgram.compile(17, MAIN, HELPER.formatted("3"))
            .loader(ClassLoader.getPlatformClassLoader())
            .function("p.Main");
    assertArrayEquals(new double[] {18}, Derivatives.gradient(f, new double[] {3}));
  }

  private static WeakReference<ClassLoader> recordAndForget(boolean throughASite) {
    ToDoubleFunction<double[]> f =
        SourceProgram.compile(17, MAIN, HELPER.formatted("3")).function("p.Main");
    assertArrayEquals(new double[] {18}, Derivatives.gradient(f, new double[] {3}));
    if (throughASite) {
      assertArrayEquals(new double[] {9}, Derivatives.gradient(v -> call(f, v), new double[] {0}));
    }
    return new WeakReference<>(f.getClass().getClassLoader());
  }

  private static double call(ToDoubleFunction<double[]> f, double[] v) {
    return f.applyAsDouble(v);
  }

  private static void awaitCollection(WeakReference<ClassLoader> loader)
      throws InterruptedException {
    for (int i = 0; i < 200 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(5);
    }
    if (loader.get() != null) {
      fail("something holds the class loader of a program that was recorded");
    }
  }

  @Test
  void loaderIsCollectedWithItsTwins() throws InterruptedException {
    awaitCollection(recordAndForget(false));
  }

  @Test
  void callSiteHoldsNoLoaderOfItsReceivers() throws InterruptedException {
    awaitCollection(recordAndForget(true));
  }
}
