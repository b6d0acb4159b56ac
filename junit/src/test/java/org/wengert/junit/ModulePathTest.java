package org.wengert.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.junit.Fork.Result;

/** The program under test is a module, as build tools run it: it and the runtime are modules. */
@Tag("own-jvm")
class ModulePathTest {
  private static final String MODULE = "module app { requires org.wengert; exports app; }";
  private static final String MODEL =
      """
      package app;

      import java.util.function.ToDoubleFunction;
      import org.wengert.Derivatives;

      public final class Model {
        private double state;

        private double energy(double[] x) {
          state = x[0] * x[0];
          return state * Math.sin(x[1]) + state;
        }

        public static ToDoubleFunction<double[]> energy() {
          return new Model()::energy;
        }

        public static double[] gradient() {
          return Derivatives.gradient(energy(), new double[] {3, 0});
        }
      }
      """;

  @TempDir private Path directory;

  private Path module(String runtime) throws Exception {
    Path sources = Files.createDirectories(directory.resolve("src"));
    Path module = Files.writeString(sources.resolve("module-info.java"), MODULE);
    Path model = Files.writeString(sources.resolve("Model.java"), MODEL);
    Path classes = directory.resolve("classes");
    String[] arguments = {
      "--release",
      "17",
      "--module-path",
      runtime,
      "-d",
      classes.toString(),
      model.toString(),
      "" + module
    };
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    return classes;
  }

  @Test
  void agentIsAttached() throws Exception {
    String runtime =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar") && entry.contains("wengert-runtime"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("The runtime's jar is missing: run mvn verify"));
    Path classes = module(runtime);
    Result result =
        new Fork()
            .options("-XX:+EnableDynamicAgentLoading", "-Xshare:off")
            .options(
                "--module-path", runtime + File.pathSeparator + classes, "--add-modules", "app")
            .run(ModuleSample.class);
    assertEquals(List.of("passed functionInAModule()"), result.out(), result::toString);
    assertEquals(List.of(), result.err(), result::toString);
  }
}
