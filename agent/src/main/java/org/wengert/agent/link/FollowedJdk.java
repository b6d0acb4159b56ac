package org.wengert.agent.link;

import java.util.Set;

/**
 * Which classes of the JDK get twins when they are called while recording: collections, functions
 * and streams, which call the user's code back and hand the user's values on. What else the JDK
 * does is a boundary.
 */
final class FollowedJdk {
  private static final Set<String> PACKAGES =
      Set.of("java.util", "java.util.function", "java.util.stream");

  /** Classes of those packages that have nothing to do with the user's values, but much code. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "Base64",
          "Calendar",
          "Currency",
          "Date",
          "Formatter",
          "GregorianCalendar",
          "Locale",
          "Properties",
          "Random",
          "ResourceBundle",
          "Scanner",
          "ServiceLoader",
          "SplittableRandom",
          "StringTokenizer",
          "TimeZone",
          "Timer",
          "TimerTask",
          "UUID");

  private FollowedJdk() {}

  /** Whether a class of the JDK gets a twin. */
  static boolean contains(Class<?> type) {
    if (type == Iterable.class) {
      return true;
    }
    if (!PACKAGES.contains(type.getPackageName())) {
      return false;
    }
    String outermost = type.getName().substring(type.getPackageName().length() + 1);
    int nested = outermost.indexOf('$');
    return !LEFT_OUT.contains(nested < 0 ? outermost : outermost.substring(0, nested));
  }
}
