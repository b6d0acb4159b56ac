package org.wengert.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.Derivatives;
import org.wengert.jvm.Sources;

/** Class loaders of all kinds: plug-ins, parent-last ones, ones that are dropped again. */
class ClassLoaderTest {
  private static final String PLUGIN =
      """
      package plug;

      import java.util.function.*;
      import org.wengert.Derivatives;

      public class Plugin implements Function<double[], double[]>, DoubleUnaryOperator {
        private double factor = FACTOR;

        public double[] apply(double[] x) {
          return Derivatives.gradient(this::energy, x);
        }

        private double energy(double[] x) {
          Helper helper = new Helper();
          helper.value = x[0] * factor;
          DoubleUnaryOperator square = v -> v * v;
          return square.applyAsDouble(helper.value) * x[1];
        }

        public double applyAsDouble(double v) {
          return v * v * factor;
        }

        public int hashCode() {
          return 7;
        }

        public boolean equals(Object other) {
          return other instanceof Plugin plugin && plugin.factor == factor;
        }
      }

      class Helper {
        double value;
      }
      """;

  @TempDir private Path directory;

  private Path compile(int factor) {
    return new Sources()
        .add("plug.Plugin", PLUGIN.replace("FACTOR", Integer.toString(factor)))
        .compileWithRuntime(directory.resolve("factor" + factor));
  }

  @SuppressWarnings("unchecked") // it is one
  private static Function<double[], double[]> plugin(ClassLoader loader) {
    try {
      return (Function<double[], double[]>)
          loader.loadClass("plug.Plugin").getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** factor² a² b. */
  private static void assertRight(int factor, Function<double[], double[]> plugin) {
    double square = factor * factor;
    assertArrayEquals(new double[] {30 * square, 9 * square}, plugin.apply(new double[] {3, 5}));
  }

  private static URLClassLoader loader(Path classes, ClassLoader parent) {
    try {
      return new URLClassLoader(new URL[] {classes.toUri().toURL()}, parent);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void loaderThatSeesOnlyThePlatform() throws IOException {
    Path classes = compile(2);
    try (URLClassLoader loader = loader(classes, ClassLoader.getPlatformClassLoader())) {
      assertRight(2, plugin(loader));
    }
    try (URLClassLoader loader = loader(classes, null)) {
      assertRight(2, plugin(loader));
    }
  }

  @Test
  void sameNameInTwoLoaders() throws IOException {
    try (URLClassLoader two = loader(compile(2), null);
        URLClassLoader three = loader(compile(3), null)) {
      Function<double[], double[]> first = plugin(two);
      Function<double[], double[]> second = plugin(three);
      assertNotSame(first.getClass(), second.getClass());
      assertRight(2, first);
      assertRight(3, second);
      assertRight(2, first);
      DoubleUnaryOperator f = (DoubleUnaryOperator) first;
      DoubleUnaryOperator g = (DoubleUnaryOperator) second;
      // 2 (3 a²)² at 5, and 3 (2 b²)² at 3
      Verdict.right(
          x -> f.applyAsDouble(g.applyAsDouble(x[0])) + g.applyAsDouble(f.applyAsDouble(x[1])),
          new double[] {5, 3},
          72 * 125,
          48 * 27);
    }
  }

  /** Defines classes from bytes, its own before its parent's, and offers no resources. */
  private static final class ParentLast extends ClassLoader {
    private final Path classes;

    ParentLast(Path classes, ClassLoader parent) {
      super(parent);
      this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Path file = classes.resolve(name.replace('.', '/') + ".class");
        if (findLoadedClass(name) != null || !Files.exists(file)) {
          return super.loadClass(name, resolve);
        }
        try {
          byte[] bytes = Files.readAllBytes(file);
          return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }

    @Override
    public URL getResource(String name) {
      return null;
    }
  }

  @Test
  void parentLastLoaderWithoutResources() throws IOException {
    try (URLClassLoader parent = loader(compile(2), getClass().getClassLoader())) {
      ParentLast child = new ParentLast(compile(3), parent);
      assertRight(3, plugin(child));
      assertRight(2, plugin(parent));
      assertNull(child.getResource("plug/Plugin.class"));
    }
  }

  private static double shared(DoubleUnaryOperator f, double v, Map<Object, double[]> map) {
    map.put(f, new double[] {f.applyAsDouble(v)});
    return map.get(f)[0] * List.of(v).get(0);
  }

  /** Lets a plug-in take derivatives of its own. */
  private static WeakReference<ClassLoader> useAlone(Path classes) throws IOException {
    try (URLClassLoader loader = loader(classes, null)) {
      assertRight(2, plugin(loader));
      return new WeakReference<>(loader);
    }
  }

  /** Calls a plug-in's function from code of this loader and of the JDK. */
  private static WeakReference<ClassLoader> useInSharedCode(Path classes) throws IOException {
    try (URLClassLoader loader = loader(classes, null)) {
      DoubleUnaryOperator f = (DoubleUnaryOperator) plugin(loader);
      double[] gradient =
          Derivatives.gradient(x -> shared(f, x[0], new HashMap<>()), new double[] {3});
      assertArrayEquals(new double[] {54}, gradient);
      return new WeakReference<>(loader);
    }
  }

  private static void assertCollected(WeakReference<ClassLoader> loader)
      throws InterruptedException {
    for (int attempt = 0; attempt < 50 && loader.get() != null; attempt++) {
      System.gc();
      Thread.sleep(20);
    }
    assertNull(loader.get(), "a class loader whose classes were differentiated is kept for ever");
  }

  @Test
  void droppedLoaderIsCollected() throws IOException, InterruptedException {
    assertCollected(useAlone(compile(2)));
  }

  @Test
  void droppedLoaderOfWhatSharedCodeCalledIsCollected() throws IOException, InterruptedException {
    Path classes = compile(2);
    for (int i = 0; i < 3; i++) {
      assertCollected(useInSharedCode(classes));
    }
  }
}
