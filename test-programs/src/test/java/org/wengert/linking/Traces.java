package org.wengert.linking;

import java.util.Arrays;
import java.util.List;

/** Stack traces, as far as they are about the source of a test. */
final class Traces {
  private Traces() {}

  /** File and line of the innermost frame that is in the source file of a class. */
  static String innermostLine(Throwable thrown, Class<?> test) {
    List<String> lines = lines(thrown, test);
    return lines.isEmpty() ? "none" : lines.get(0);
  }

  /** Method, file and line of all frames in the source file of a class, the innermost first. */
  static List<String> lines(Throwable thrown, Class<?> test) {
    String file = test.getSimpleName() + ".java";
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> file.equals(frame.getFileName()) && frame.getLineNumber() > 0)
        .map(frame -> frame.getMethodName() + "(" + file + ":" + frame.getLineNumber() + ")")
        .toList();
  }

  /** The innermost frames as text. */
  static String text(Throwable thrown) {
    StringBuilder text = new StringBuilder(thrown.toString());
    Arrays.stream(thrown.getStackTrace())
        .limit(12)
        .forEach(frame -> text.append("\n\tat ").append(frame));
    return text.toString();
  }
}
