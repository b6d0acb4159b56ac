package org.wengert.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/** Compares the agent's version with that of a runtime jar that the program brings along. */
final class Versions {
  private static final String RESOURCE = "org/wengert/version.properties";

  private Versions() {}

  /**
   * Says so if the program brings a runtime of another version; the agent's is used, which is found
   * first.
   */
  static void compare() {
    try {
      List<URL> all = Collections.list(ClassLoader.getSystemResources(RESOURCE));
      if (all.size() < 2) {
        return;
      }
      String own = version(all.get(0));
      for (URL url : all.subList(1, all.size())) {
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
