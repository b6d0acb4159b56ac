package org.wengert.agent.link;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;

/**
 * Finds classes that another agent changed where Wengert cannot see it: of several agents the JVM
 * asks the one that came first first, so what a later one does is in no class file that can be had.
 * It is in the constants of the loaded class.
 */
final class OtherAgents {
  private static final int TEXT = 1;

  private final ClassBytes bytes;
  private final ConstantPools constants;

  /**
   * A finder.
   *
   * @param bytes where class files come from
   * @param constants reads the constants of loaded classes
   */
  OtherAgents(ClassBytes bytes, ConstantPools constants) {
    this.bytes = bytes;
    this.constants = constants;
  }

  /**
   * Whether a loaded class has code that its class file, as far as it can be had, does not have.
   */
  boolean hideCodeOf(Class<?> type) {
    if (!bytes.isChanged(type)) {
      return false;
    }
    byte[] now = bytes.now(type);
    return now == null || !texts(now).containsAll(constants.texts(type));
  }

  /** All texts among the constants of a class file. */
  private static Set<String> texts(byte[] file) {
    ClassReader reader = new ClassReader(file);
    ByteBuffer buffer = ByteBuffer.wrap(file);
    Set<String> texts = new HashSet<>();
    char[] letters = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int at = reader.getItem(i);
      if (at > 0 && file[at - 1] == TEXT) {
        texts.add(text(buffer, at, letters));
      }
    }
    return texts;
  }

  /** A text in the JVM's form of UTF-8, whose length comes first. */
  private static String text(ByteBuffer file, int at, char[] letters) {
    int length = file.getShort(at) & 0xFFFF;
    int count = 0;
    for (int i = at + 2; i < at + 2 + length; ) {
      int first = file.get(i++);
      if (first >= 0) {
        letters[count++] = (char) first;
      } else if ((first & 0x20) == 0) {
        letters[count++] = (char) ((first & 0x1F) << 6 | file.get(i++) & 0x3F);
      } else {
        int second = file.get(i++) & 0x3F;
        letters[count++] = (char) ((first & 0x0F) << 12 | second << 6 | file.get(i++) & 0x3F);
      }
    }
    return new String(letters, 0, count);
  }
}
