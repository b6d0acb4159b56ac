package org.wengert.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.wengert.check.CheckedProgram.assertLine;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.jvm.Sources;

/** Check mode in modules, and in class loaders of programs. */
@Tag("own-jvm")
class CheckModeLoadersTest {
  private static final String MODEL =
      """
      package model;

      public class Model {
        public static double square(double x) {
          return x * x;
        }
      }
      """;

  /** Two loaders of one class, and one that hides all but itself and the JDK. */
  private static final String LOADERS =
      """
      package app;

      import java.nio.file.*;

      public class Main {
        static final class Own extends ClassLoader {
          private final boolean hides;

          Own(boolean hides) {
            super(Main.class.getClassLoader());
            this.hides = hides;
          }

          @Override
          protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (hides && name.startsWith("org.wengert.")) {
              throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("model.")) {
              return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
              return loaded;
            }
            try (var in = getResourceAsStream(name.replace('.', '/') + ".class")) {
              if (in == null) {
                throw new ClassNotFoundException(name);
              }
              byte[] file = in.readAllBytes();
              return defineClass(name, file, 0, file.length);
            } catch (java.io.IOException e) {
              throw new ClassNotFoundException(name, e);
            }
          }
        }

        public static void main(String[] arguments) throws Exception {
          for (boolean hides : new boolean[] {false, false, true}) {
            Class<?> type = new Own(hides).loadClass("model.Model");
            System.out.println(type.getMethod("square", double.class).invoke(null, 3.0));
          }
        }
      }
      """;

  @TempDir private Path directory;

  @Test
  void eachLoaderHasItsOwn() {
    Path classes =
        new Sources()
            .add("model.Model", MODEL)
            .add("app.Main", LOADERS)
            .compile(directory.resolve("classes"));
    Result result =
        Launch.withAgent("check=true,differentiate=model.Model.*")
            .classPath(classes)
            .run("app.Main");
    assertEquals("9.0\n9.0\n9.0\n", result.out(), result.err());
    List<String> summary = result.err().lines().toList();
    assertEquals("[wengert] check: 2 methods agree with differences.", summary.get(0));
    assertLine(
        "Not checked: model.Model.square(double), its class loader does not see Wengert.", summary);
  }

  @Test
  void modulesThatDoNotKnowWengert() {
    Path module =
        new Sources()
            .add("module-info", "module app { }")
            .add("model.Model", MODEL)
            .add(
                "app.Main",
                "package app; public class Main { public static void main(String[] a) {"
                    + " System.out.println(model.Model.square(3)); } }")
            .compile(directory.resolve("module"));
    Result result =
        Launch.withAgent("check=true,differentiate=model.Model.*")
            .options("-p", module.toString(), "-m")
            .run("app/app.Main");
    assertEquals("9.0\n", result.out(), result.err());
    assertLine("[wengert] check: 1 method agrees", result.err().lines().toList());
  }
}
