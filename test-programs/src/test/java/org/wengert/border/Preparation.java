package org.wengert.border;

import java.util.Arrays;
import org.wengert.border.peer.Target;

/** Whether the agent prepared a class when it was loaded: it added fields to it then. */
final class Preparation {
  private Preparation() {}

  /** Fails unless classes, all with fields of numbers, were prepared, or none of them was. */
  static void check(boolean expected, Class<?>... types) {
    for (Class<?> type : types) {
      boolean prepared =
          Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.isSynthetic());
      if (prepared != expected) {
        throw new AssertionError(type + (expected ? " was not prepared" : " was prepared"));
      }
    }
  }

  /** Fails unless the classes were prepared that are never those of the origin. */
  static void checkPeers() {
    check(true, Holder.class, Target.class);
  }
}
