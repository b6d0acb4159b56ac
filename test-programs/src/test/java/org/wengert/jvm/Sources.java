package org.wengert.jvm;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources that are compiled while a test runs. */
public final class Sources {
  private final List<JavaFileObject> files = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  /** Adds a source file; {@code name} is that of the class, with its package. */
  public Sources add(String name, String text) {
    URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
    files.add(
        new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        });
    return this;
  }

  /** Adds options of the compiler. */
  public Sources options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Compiles into a directory, which is returned. */
  public Path compile(Path directory) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--release", "17", "-g", "-d", directory.toString()));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      Files.createDirectories(directory);
      if (!compiler.getTask(messages, manager, null, all, null, files).call()) {
        throw new AssertionError("Does not compile: " + messages);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return directory;
  }

  /** Compiles against the runtime, into a directory, which is returned. */
  public Path compileWithRuntime(Path directory) {
    return options("-classpath", RuntimeFiles.path().toString()).compile(directory);
  }
}
