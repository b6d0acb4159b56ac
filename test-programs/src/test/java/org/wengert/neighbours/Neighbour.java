package org.wengert.neighbours;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Jars of other tools on the class path of the tests. */
final class Neighbour {
  private Neighbour() {}

  /** The jar, or folder, that a class is in. */
  static Path jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same for a class that bears annotations which the compiler would miss. */
  static Path jar(String type) {
    try {
      return jar(Class.forName(type, false, Neighbour.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The classes of these tests. */
  static Path tests() {
    return jar(Neighbour.class);
  }
}
