package org.wengert.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Class files as the agent finds them, and as it leaves them. */
final class Prepared {
  private Prepared() {}

  /** What the agent makes of a class file when it is loaded. */
  static byte[] bytes(byte[] file) {
    byte[] prepared = Preparer.prepared(file);
    return prepared == null ? file : prepared;
  }

  /** The class file of a class on the class path. */
  static byte[] original(Class<?> type) {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
