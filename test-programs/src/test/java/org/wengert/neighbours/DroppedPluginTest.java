package org.wengert.neighbours;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Sources;

/**
 * Plug-ins that take derivatives of every kind and are dropped: nothing of Wengert holds their
 * class loaders.
 */
class DroppedPluginTest {
  private static final int PLUGINS = 8;

  private static final String PLUGIN =
      """
      package plug;

      import java.util.*;
      import java.util.function.*;
      import org.wengert.*;

      public class Plugin implements Supplier<String> {
        private static double[] weights = {2, 3};
        private static double last;
        private double field;
        private final ThreadLocal<double[]> local = ThreadLocal.withInitial(() -> new double[1]);

        public String get() {
          double[] x = {3, 5};
          ToDoubleFunction<double[]> f = this::energy;
          StringBuilder text = new StringBuilder();
          text.append(Arrays.toString(Derivatives.gradient(f, x)));
          text.append(Derivatives.hessian(f, x)[0][1]);
          text.append(Derivatives.jvp(v -> new double[] {energy(v)}, x, x).tangent()[0]);
          text.append(Tape.list(f, x).operations().size() > 3);
          text.append(Tape.profile(f, x) != null);
          try (Gradient evaluator = Derivatives.prepareGradient(f, 2)) {
            text.append(evaluator.at(x, new double[2]));
          }
          try {
            Derivatives.gradient(v -> Double.doubleToLongBits(energy(v)), x);
          } catch (UnsupportedDifferentiationException e) {
            text.append(" refused");
          }
          try {
            Derivatives.gradient(v -> fail(v[0]), x);
          } catch (Failure e) {
            text.append(" failed");
          }
          return text.toString();
        }

        static class Failure extends RuntimeException {
          final double value;
          Failure(double value) { this.value = value; }
        }

        private static double fail(double x) {
          throw new Failure(x * x);
        }

        private double energy(double[] x) {
          List<Double> list = new ArrayList<>();
          for (int i = 0; i < 2; i++) {
            list.add(x[i] * weights[i]);
          }
          list.sort(Comparator.naturalOrder());
          field = list.stream().mapToDouble(v -> v).sum();
          last = field * x[0];
          local.get()[0] = last;
          return local.get()[0] * x[1];
        }
      }
      """;

  private static Reference<ClassLoader> use(Path classes, ReferenceQueue<ClassLoader> queue)
      throws IOException, ReflectiveOperationException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
      Object plugin = loader.loadClass("plug.Plugin").getConstructor().newInstance();
      // (2 a + 3 b) a b at (3, 5)
      assertEquals(
          "[135.0, 108.0]42.0945.0truetrue315.0 refused failed", ((Supplier<?>) plugin).get());
      return new PhantomReference<>(loader, queue);
    }
  }

  @Test
  void loadersAreCollected(@TempDir Path directory)
      throws IOException, ReflectiveOperationException, InterruptedException {
    Path classes =
        new Sources().add("plug.Plugin", PLUGIN).compileWithRuntime(directory.resolve("plug"));
    ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
    List<Reference<ClassLoader>> open = new ArrayList<>();
    for (int i = 0; i < PLUGINS; i++) {
      open.add(use(classes, queue));
    }
    for (int attempt = 0; attempt < 100 && !open.isEmpty(); attempt++) {
      System.gc();
      for (Reference<?> gone = queue.remove(20); gone != null; gone = queue.remove(1)) {
        open.remove(gone);
      }
    }
    assertEquals(0, open.size(), "class loaders of plug-ins that something still holds");
  }
}
