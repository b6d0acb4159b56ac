package org.wengert.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Class files as the agent finds them, and as it leaves them. */
final class Prepared {
  private Prepared() {}

  /** What the agent makes of a class file when it is loaded. */
  static byte[] bytes(byte[] file) {
    ClassReader reader = new ClassReader(file);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new Companions(writer), 0);
    return writer.toByteArray();
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
