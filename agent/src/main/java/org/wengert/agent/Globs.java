package org.wengert.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Patterns for names, in which a star stands for any characters, separated by semicolons. */
final class Globs {
  private final List<Pattern> patterns = new ArrayList<>();

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
      String literal = Pattern.quote(glob.trim()).replace("*", "\\E.*\\Q");
      patterns.add(Pattern.compile(literal));
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
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /** Whether there is no pattern. */
  boolean isEmpty() {
    return patterns.isEmpty();
  }
}
