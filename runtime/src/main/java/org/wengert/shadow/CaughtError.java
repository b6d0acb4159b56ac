package org.wengert.shadow;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wengert.UnsupportedDifferentiationException;

/**
 * An error of the JVM that the program caught while it was recorded. If it may have come in the
 * middle of Wengert's own work, numbers and their shadows may no longer fit, so that nothing can be
 * said of the derivative.
 */
final class CaughtError {
  private static final String WENGERT = "org.wengert.";

  /** The names of twins, as {@code org.wengert.link.TwinKind} has them. */
  private static final Pattern TWIN =
      Pattern.compile("(.*)\\$\\$(?:Tape|Tape2|Tangent|Listing|Profile)");

  private CaughtError() {}

  /** Initialises this class as long as there is memory for it. */
  static void prepare() {
    // being called is enough
  }

  /**
   * What the recording fails with.
   *
   * <p>A stack may overflow at any call, and its trace does not always name the method that was
   * called. Memory runs out where the trace says, unless the JVM had no memory for a trace.
   *
   * @param error what was caught
   * @return the failure, or null if Wengert had no part in it
   */
  static UnsupportedDifferentiationException failure(VirtualMachineError error) {
    StackTraceElement[] trace = error.getStackTrace();
    if (error instanceof OutOfMemoryError && trace.length > 0 && !isOfWengert(trace)) {
      return null;
    }
    String remedy =
        error instanceof OutOfMemoryError
            ? "Record with a larger heap (-Xmx)"
            : "Record on a thread with a larger stack (-Xss)";
    String message =
        "The function caught "
            + error.getClass().getName()
            + ", which may have come while a number was recorded, at "
            + place(trace)
            + ". "
            + remedy
            + ", or let the error leave the function.";
    return new UnsupportedDifferentiationException(message, error);
  }

  /** The innermost line of a twin, of the program's own if there is one. */
  private static String place(StackTraceElement[] trace) {
    String place = null;
    for (StackTraceElement frame : trace) {
      Matcher twin = TWIN.matcher(frame.getClassName());
      if (twin.matches() && frame.getLineNumber() > 0) {
        String method = frame.getMethodName().equals("init") ? "<init>" : frame.getMethodName();
        String line =
            String.format(
                "%s.%s(%s:%d)", twin.group(1), method, frame.getFileName(), frame.getLineNumber());
        if (frame.getClassLoaderName() != null) {
          return line;
        }
        place = place == null ? line : place;
      }
    }
    return place == null ? "the function itself" : place;
  }

  /** Whether it came in code of the runtime, or in what that called. */
  private static boolean isOfWengert(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      boolean isOfBootLoader = frame.getClassLoaderName() == null;
      if (isOfBootLoader && frame.getClassName().startsWith(WENGERT)) {
        return true;
      }
      boolean isOfJdk = isOfBootLoader && frame.getModuleName() != null;
      if (!isOfJdk) {
        return false;
      }
    }
    return false;
  }
}
