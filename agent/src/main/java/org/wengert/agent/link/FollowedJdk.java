package org.wengert.agent.link;

import java.util.Collection;
import java.util.Map;
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

  /** Of the concurrent classes only collections, with all their parts, are followed. */
  private static boolean isCollection(Class<?> type) {
    Class<?> outermost = type.getNestHost();
    return Collection.class.isAssignableFrom(outermost) || Map.class.isAssignableFrom(outermost);
  }

  /** Whether a class of the JDK gets a twin. */
  static boolean contains(Class<?> type) {
    if (type == Iterable.class || type.getName().startsWith("java.lang.ThreadLocal")) {
      return true;
    }
    if (type.getPackageName().equals("java.util.concurrent")) {
      return isCollection(type);
    }
    if (!PACKAGES.contains(type.getPackageName())) {
      return false;
    }
    String outermost = type.getName().substring(type.getPackageName().length() + 1);
    int nested = outermost.indexOf('$');
    return !LEFT_OUT.contains(nested < 0 ? outermost : outermost.substring(0, nested));
  }
}
