package org.wengert.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Properties;

/** Compares the agent's version with that of a runtime jar that the program brings along. */
final class Versions {
  private static final String RESOURCE = "org/wengert/version.properties";

  private Versions() {}

  /** The agent's own version. */
  static String own() {
    return version(ClassLoader.getSystemResource(RESOURCE));
  }

  /** Says so if the program brings a runtime of another version; the agent's is used. */
  static void compare(String own) {
    try {
      for (URL url : Collections.list(ClassLoader.getSystemResources(RESOURCE))) {
        String found = version(url);
        if (!found.equals(own)) {
          System.err.println(
              "[wengert] warning: the program brings wengert-runtime "
                  + found
                  + ", the agent is "
                  + own
                  + ". The agent's is used; make the versions the same.");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String version(URL url) {
    Properties properties = new Properties();
    try (InputStream in = url.openStream()) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
