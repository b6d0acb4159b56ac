package org.wengert.linking;

import java.util.ArrayList;
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
    List<String> lines = new ArrayList<>();
    String whole = null;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (file.equals(frame.getFileName()) && frame.getLineNumber() > 0) {
        // a part of a twin stands for its twin, which has called it
        String method = frame.getMethodName().replaceFirst("[$]part.*", "");
        if (!method.equals(whole)) {
          lines.add(method + "(" + file + ":" + frame.getLineNumber() + ")");
        }
        whole = method.equals(frame.getMethodName()) ? null : method;
      }
    }
    return lines;
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
