package org.wengert.agent;

import java.util.ArrayList;
import java.util.List;

/** Patterns for names, in which a star stands for any characters, separated by semicolons. */
final class Globs {
  private final List<String> patterns = new ArrayList<>();

  /**
   * Patterns.
   *
   * @param text the patterns, or null for none
   */
  Globs(String text) {
    if (text == null) {
      return;
    }
    for (String glob : text.split(";")) {
      patterns.add(glob.trim());
    }
  }

  /**
   * Refuses what can match no class and no method.
   *
   * @param option the option it is given for
   * @param glob the pattern
   * @throws OptionException if it is empty, or has characters that names do not have
   */
  static void check(String option, String glob) {
    boolean isPattern =
        !glob.isEmpty()
            && glob.chars()
                .allMatch(c -> Character.isJavaIdentifierPart(c) || ".*<>-".indexOf(c) >= 0);
    if (!isPattern) {
      throw new OptionException(
          "Option "
              + option
              + ": '"
              + glob
              + "' is no name of a class or method. Write it as com.acme.Model or"
              + " com.acme.Model.energy; a star stands for any characters.");
    }
  }

  /** Whether some pattern matches the whole name. */
  boolean match(String name) {
    for (String pattern : patterns) {
      if (matches(pattern, name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether one pattern matches. If what follows a star does not match, the star takes one more
   * character: it never has to be asked again once a later star was reached, so that a pattern of
   * many stars takes no longer than the product of both lengths.
   */
  private static boolean matches(String pattern, String name) {
    int at = 0;
    int star = -1;
    int taken = 0;
    for (int i = 0; i < name.length(); ) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        taken = i;
      } else if (at < pattern.length() && pattern.charAt(at) == name.charAt(i)) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** Whether there is no pattern. */
  boolean isEmpty() {
    return patterns.isEmpty();
  }
}
