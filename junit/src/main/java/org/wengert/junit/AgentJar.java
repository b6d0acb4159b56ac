package org.wengert.junit;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the jar of the agent. */
final class AgentJar {
  private static final String PROPERTY = "wengert.agent.jar";
  private static final String NAME = "wengert-agent.jar";
  private static final String CLASS = "org/wengert/agent/WengertAgent.class";

  private AgentJar() {}

  /**
   * The jar under its proper name. Its manifest puts it on the boot class path by that name; a JVM
   * warns of one that is called otherwise, as jars in a repository are, with their version.
   *
   * @return the jar, or a copy of it that goes with this JVM
   * @throws IllegalStateException if there is none; the message says where it was looked for
   */
  static Path underItsName() {
    Path jar = find();
    if (jar.endsWith(NAME)) {
      return jar;
    }
    try {
      Path directory = Files.createTempDirectory("wengert");
      directory.toFile().deleteOnExit();
      Path copy = Files.copy(jar, directory.resolve(NAME));
      copy.toFile().deleteOnExit();
      return copy;
    } catch (IOException e) {
      throw new IllegalStateException("a copy of " + jar + " cannot be written", e);
    }
  }

  /**
   * The jar that the system property names, or else the one on the class path.
   *
   * @throws IllegalStateException if there is none; the message says where it was looked for
   */
  static Path find() {
    String named = System.getProperty(PROPERTY);
    return named == null ? onClassPath() : named(Path.of(named));
  }

  private static Path named(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException("there is no file " + jar + ", which " + PROPERTY + " names");
    }
    return jar;
  }

  private static Path onClassPath() {
    URL found = AgentJar.class.getClassLoader().getResource(CLASS);
    if (found == null) {
      throw new IllegalStateException(
          "wengert-agent is not on the class path, and " + PROPERTY + " is not set");
    }
    if (!found.getProtocol().equals("jar")) {
      throw new IllegalStateException(
          "wengert-agent is on the class path as a folder, not as a jar (" + found + ")");
    }
    try {
      JarURLConnection connection = (JarURLConnection) found.openConnection();
      return Path.of(connection.getJarFileURL().toURI());
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the jar of " + found + " cannot be found", e);
    }
  }
}
