package org.wengert.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources that are too long, or come in too many sizes, to be files here. */
final class SourceCompiler {
  private SourceCompiler() {}

  /** Compiles classes without a package, by their names, into a new folder. */
  static Path compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new IllegalStateException("this JVM has no compiler: run on a JDK");
    }
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path folder = Files.createTempDirectory("wengert-benchmarks");
      List<Path> paths = new java.util.ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        paths.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue()));
      }
      List<String> options = List.of("-d", folder.toString());
      var units = files.getJavaFileObjectsFromPaths(paths);
      if (!compiler.getTask(null, files, null, options, null, units).call()) {
        throw new IllegalStateException("generated sources do not compile: " + sources.keySet());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes what {@link #compile} made. */
  static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
