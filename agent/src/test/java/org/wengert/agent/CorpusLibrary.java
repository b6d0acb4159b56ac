package org.wengert.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The class files of a library, from the jars or folders on the class path that hold some of its
 * classes.
 *
 * @param name for people
 * @param files class files by class name, sorted
 */
record CorpusLibrary(String name, Map<String, byte[]> files) {
  private static final String SUFFIX = ".class";

  /** The library that consists of the jars of some of its classes. */
  static CorpusLibrary of(String name, Class<?>... members) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (Class<?> member : members) {
        Path place = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
          readFolder(place, files);
        } else {
          readJar(place, files);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return new CorpusLibrary(name, files);
  }

  /** The library that is in one jar. */
  static CorpusLibrary of(Path jar) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      readJar(jar, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CorpusLibrary(jar.getFileName().toString().replaceFirst("\\.jar$", ""), files);
  }

  private static void readJar(Path place, Map<String, byte[]> files) throws IOException {
    try (JarFile jar = new JarFile(place.toFile())) {
      for (var entry : jar.stream().toList()) {
        String path = entry.getName();
        if (isClass(path) && !path.startsWith("META-INF/")) {
          try (var in = jar.getInputStream(entry)) {
            files.put(className(path), in.readAllBytes());
          }
        }
      }
    }
  }

  private static void readFolder(Path place, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> tree = Files.walk(place)) {
      for (Path file : tree.toList()) {
        String path = place.relativize(file).toString().replace('\\', '/');
        if (isClass(path)) {
          files.put(className(path), Files.readAllBytes(file));
        }
      }
    }
  }

  private static boolean isClass(String path) {
    return path.endsWith(SUFFIX) && !path.endsWith("-info.class");
  }

  private static String className(String path) {
    return path.substring(0, path.length() - SUFFIX.length()).replace('/', '.');
  }
}
