package org.wengert.jvm;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Where Wengert's runtime is, as a program would bring it along. */
public final class RuntimeFiles {
  static final String VERSION = "org/wengert/version.properties";

  private RuntimeFiles() {}

  /** The runtime's jar, or the directory of its classes, on the class path of this module. */
  public static Path path() {
    try {
      for (URL url : Collections.list(ClassLoader.getSystemResources(VERSION))) {
        Path found = rootOf(url);
        if (!found.equals(Launch.agentJar().toRealPath())) {
          return found;
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
    throw new AssertionError("The runtime is not on the class path of the tests");
  }

  private static Path rootOf(URL url) throws IOException, URISyntaxException {
    if (url.getProtocol().equals("jar")) {
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      return Path.of(connection.getJarFileURL().toURI()).toRealPath();
    }
    Path file = Path.of(url.toURI()).toRealPath();
    return file.getParent().getParent().getParent();
  }

  /** The runtime's jar; made if the class path has its classes in a directory. */
  static Path asJar(Path file) throws IOException {
    Path root = path();
    return Files.isDirectory(root) ? jar(file, version()) : root;
  }

  /** A jar of the runtime as it is released, that says it is of the given version. */
  static Path jar(Path file, String version) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(new Attributes.Name("Automatic-Module-Name"), "org.wengert");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
      Path root = path();
      if (Files.isDirectory(root)) {
        addAll(root, jar);
      } else {
        try (FileSystem files = FileSystems.newFileSystem(root)) {
          addAll(files.getPath("/"), jar);
        }
      }
      jar.putNextEntry(new JarEntry(VERSION));
      jar.write(("version=" + version + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private static void addAll(Path root, JarOutputStream jar) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(".class")) {
          jar.putNextEntry(new JarEntry(name));
          Files.copy(file, jar);
        }
      }
    }
  }

  /** The version of the runtime. */
  static String version() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = ClassLoader.getSystemResourceAsStream(VERSION)) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }
}
