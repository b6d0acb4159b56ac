package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.wengert.jvm.RuntimeFiles;

/**
 * A program of several source files, compiled in memory: for classes in packages of their own, of
 * older class file versions, or loaded more than once.
 */
public final class SourceProgram {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final StandardJavaFileManager STANDARD =
      COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  private final Map<String, byte[]> classes;

  private SourceProgram(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /** Compiles for a release of Java; the first public type of a source names its file. */
  public static synchronized SourceProgram compile(int release, String... sources) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    Output output = new Output(STANDARD);
    List<Source> files = Stream.of(sources).map(Source::new).toList();
    boolean compiled =
        COMPILER.getTask(null, output, diagnostics, options(release), null, files).call();
    assertTrue(compiled, () -> diagnostics.getDiagnostics().toString());
    Map<String, byte[]> classes = new HashMap<>();
    for (Target target : output.targets) {
      classes.put(target.className, target.bytes.toByteArray());
    }
    return new SourceProgram(classes);
  }

  /** Programs may use what the tests offer them, and the runtime. */
  private static List<String> options(int release) {
    URL tests = SourceProgram.class.getProtectionDomain().getCodeSource().getLocation();
    List<String> options = new ArrayList<>(List.of("-g", "-Xlint:none", "-proc:none"));
    try {
      String path = Path.of(tests.toURI()) + File.pathSeparator + RuntimeFiles.path();
      options.addAll(List.of("-classpath", path));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    if (release != Runtime.version().feature()) {
      // for the own release this only takes time
      options.addAll(List.of("--release", "" + release));
    }
    return options;
  }

  /** The class files, by the names of their classes. */
  Map<String, byte[]> classes() {
    return classes;
  }

  /** A new loader of all classes, or of those whose names start with one of some prefixes. */
  MemoryLoader loader(ClassLoader parent, String... prefixes) {
    Map<String, byte[]> chosen = new HashMap<>(classes);
    if (prefixes.length > 0) {
      chosen.keySet().removeIf(name -> Arrays.stream(prefixes).noneMatch(name::startsWith));
    }
    return new MemoryLoader(parent, chosen);
  }

  /** An object of a class, in a new loader of all classes: a function from vector to number. */
  public ToDoubleFunction<double[]> function(String className) {
    return loader(SourceProgram.class.getClassLoader()).function(className);
  }

  /** A class, in a new loader of all classes. */
  public Class<?> type(String className) {
    try {
      return loader(SourceProgram.class.getClassLoader()).loadClass(className);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///" + path(text)), Kind.SOURCE);
      this.text = text;
    }

    private static String path(String text) {
      String folder = text.replaceFirst("(?s)\\s*package ([\\w.]+);.*", "$1").replace('.', '/');
      String name = text.replaceFirst("(?s).*?public [a-z ]*(?:class|interface) (\\w+).*", "$1");
      return folder + "/" + name + Kind.SOURCE.extension;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Target extends SimpleJavaFileObject {
    final String className;
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Target(String className) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
      this.className = className;
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
    final List<Target> targets = new ArrayList<>();

    Output(JavaFileManager next) {
      super(next);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      Target target = new Target(className);
      targets.add(target);
      return target;
    }
  }
}
