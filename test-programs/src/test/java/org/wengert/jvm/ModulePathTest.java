package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch.Result;

/** Programs that are modules. */
@Tag("own-jvm")
class ModulePathTest {
  private static final String MODEL =
      """
      package app.hidden;

      import java.util.function.DoubleUnaryOperator;

      public final class Model {
        private double state;
        private static final double[] WEIGHTS = {2, 3};

        public static double energy(double[] x) {
          Model model = new Model();
          DoubleUnaryOperator square = v -> v * v;
          for (int i = 0; i < x.length; i++) {
            model.state += WEIGHTS[i] * square.applyAsDouble(x[i]);
          }
          return model.state * lib.Library.twice(x[0]);
        }
      }
      """;

  private static final String LIBRARY =
      """
      package lib;

      public final class Library {
        public static double twice(double v) {
          return lib.inner.Hidden.sum(new double[] {v, v});
        }
      }
      """;

  private static final String HIDDEN =
      """
      package lib.inner;

      public final class Hidden {
        public static double sum(double... v) {
          double sum = 0;
          for (double each : v) {
            sum += each;
          }
          return sum;
        }
      }
      """;

  private static final String MAIN =
      """
      package app.api;

      import org.wengert.Derivatives;

      public final class Main {
        public static void main(String[] arguments) {
          System.out.println(Main.class.getModule());
          double[] g = Derivatives.gradient(app.hidden.Model::energy, new double[] {3, 5});
          System.out.println(g[0] + " " + g[1]);
          double[] h = Derivatives.gradient(v -> v[0] * lib.Library.twice(v[1]), g);
          System.out.println(h[0] == 2 * g[1] && h[1] == 2 * g[0]);
        }
      }
      """;

  /** (2a² + 3b²) 2a, gradient (12a² + 6b², 12ab), at (3, 5). */
  private static final String GRADIENT = "258.0 180.0";

  @TempDir private Path directory;

  private Path library() {
    return new Sources()
        .add("module-info", "module lib { exports lib; }")
        .add("lib.Library", LIBRARY)
        .add("lib.inner.Hidden", HIDDEN)
        .compile(directory.resolve("lib"));
  }

  private Path application(Path runtime, Path library) {
    return new Sources()
        .add("module-info", "module app { requires org.wengert; requires lib; exports app.api; }")
        .add("app.hidden.Model", MODEL)
        .add("app.api.Main", MAIN)
        .options("--module-path", Launch.join(List.of(runtime, library)), "-Xlint:-options")
        .compile(directory.resolve("app"));
  }

  @Test
  void applicationThatRequiresTheRuntime() throws IOException {
    Path runtime = RuntimeFiles.asJar(directory.resolve("wengert-runtime.jar"));
    Path library = library();
    Path application = application(runtime, library);
    Result result =
        Launch.withAgent()
            .options("--module-path", Launch.join(List.of(runtime, library, application)))
            .run("--module", "app/app.api.Main");
    assertEquals(new Result(0, "module app\n" + GRADIENT + "\ntrue\n", ""), result);
  }

  @Test
  void moduleWithoutAgent() throws IOException {
    Path runtime = RuntimeFiles.asJar(directory.resolve("wengert-runtime.jar"));
    Path library = library();
    Path application = application(runtime, library);
    Result result =
        Launch.plain()
            .options("--module-path", Launch.join(List.of(runtime, library, application)))
            .run("--module", "app/app.api.Main");
    assertEquals(1, result.exit());
    assertEquals(
        "Exception in thread \"main\" java.lang.IllegalStateException: No Wengert agent in this"
            + " JVM, so nothing can be recorded. Start the program with:"
            + " java -javaagent:wengert-agent.jar ...",
        result.err().lines().findFirst().orElse(""));
  }

  private static final String CALLER =
      """
      import java.util.function.ToDoubleFunction;
      import org.wengert.Derivatives;

      public final class Caller {
        public static void main(String[] arguments) {
          ToDoubleFunction<double[]> f = app.api.Facade.function();
          System.out.println(f.getClass().getModule());
          double[] g = Derivatives.gradient(f, new double[] {3, 5});
          System.out.println(g[0] + " " + g[1]);
        }
      }
      """;

  private static final String FACADE =
      """
      package app.api;

      import java.util.function.ToDoubleFunction;

      public final class Facade {
        public static ToDoubleFunction<double[]> function() {
          return app.hidden.Model::energy;
        }
      }
      """;

  @Test
  void modulesThatKnowNothingOfWengert() {
    Path library = library();
    Path application =
        new Sources()
            .add("module-info", "module app { requires lib; exports app.api; }")
            .add("app.hidden.Model", MODEL)
            .add("app.api.Facade", FACADE)
            .options("--module-path", library.toString())
            .compile(directory.resolve("app"));
    Path caller =
        new Sources()
            .add("Caller", CALLER)
            .options("-classpath", Launch.join(List.of(RuntimeFiles.path(), application)))
            .compile(directory.resolve("caller"));
    Result result =
        Launch.withAgent()
            .options("--module-path", Launch.join(List.of(library, application)))
            .options("--add-modules", "app")
            .classPath(caller)
            .run("Caller");
    assertEquals(new Result(0, "module app\n" + GRADIENT + "\n", ""), result);
  }

  @Test
  void thirdPartyModule() throws IOException, URISyntaxException {
    Path runtime = RuntimeFiles.asJar(directory.resolve("wengert-runtime.jar"));
    Path math = Path.of(FastMath.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String main =
        """
        package app.api;

        import org.apache.commons.math3.analysis.polynomials.PolynomialFunction;
        import org.wengert.Derivatives;

        public final class Main {
          public static void main(String[] arguments) {
            double[] x = {1, 2, 3};
            System.out.println(PolynomialFunction.class.getModule().getName());
            double[] g = Derivatives.gradient(c -> new PolynomialFunction(c).value(2), x);
            System.out.println(g[0] + " " + g[1] + " " + g[2]);
          }
        }
        """;
    Path application =
        new Sources()
            .add("module-info", "module app { requires org.wengert; requires commons.math3; }")
            .add("app.api.Main", main)
            .options("--module-path", Launch.join(List.of(runtime, math)))
            .compile(directory.resolve("app"));
    Result result =
        Launch.withAgent()
            .options("--module-path", Launch.join(List.of(runtime, math, application)))
            .run("--module", "app/app.api.Main");
    assertEquals(new Result(0, "commons.math3\n1.0 2.0 4.0\n", ""), result);
  }

  private static final String LAYERED =
      """
      package app.api;

      import java.lang.module.*;
      import java.nio.file.Path;
      import java.util.Set;
      import java.util.function.Supplier;

      public final class Start {
        public static void main(String[] arguments) throws Exception {
          ModuleFinder finder = ModuleFinder.of(Path.of(arguments[0]));
          ModuleLayer boot = ModuleLayer.boot();
          Configuration configuration =
              boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("plug"));
          ModuleLayer layer =
              boot.defineModulesWithOneLoader(configuration, ClassLoader.getSystemClassLoader());
          Class<?> type = layer.findLoader("plug").loadClass("plug.Plug");
          System.out.println(((Supplier<?>) type.getConstructor().newInstance()).get());
        }
      }
      """;

  private static final String PLUG =
      """
      package plug;

      import java.util.function.Supplier;
      import org.wengert.Derivatives;

      public final class Plug implements Supplier<String> {
        public String get() {
          double[] g = Derivatives.gradient(x -> x[0] * x[1], new double[] {3, 5});
          return g[0] + " " + g[1];
        }
      }
      """;

  @Test
  void moduleOfALayerThatIsMadeLater() throws IOException {
    Path runtime = RuntimeFiles.asJar(directory.resolve("wengert-runtime.jar"));
    Path plug =
        new Sources()
            .add("module-info", "module plug { requires org.wengert; exports plug; }")
            .add("plug.Plug", PLUG)
            .options("--module-path", runtime.toString())
            .compile(directory.resolve("plug"));
    Path application =
        new Sources()
            .add("module-info", "module app { requires org.wengert; }")
            .add("app.api.Start", LAYERED)
            .options("--module-path", runtime.toString())
            .compile(directory.resolve("app"));
    Result result =
        Launch.withAgent()
            .options("--module-path", Launch.join(List.of(runtime, application)))
            .run("--module", "app/app.api.Start", plug.toString());
    assertEquals(new Result(0, "5.0 3.0\n", ""), result);
  }
}
