package org.wengert.link;

import java.lang.StackWalker.StackFrame;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;

/**
 * Says that a derivative would be lost: what happened, at which line of the user's source, and what
 * to do about it.
 */
public final class Report {
  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private static volatile Policy policy = Policy.ERROR;

  private Report() {}

  /** What happens where a derivative would be lost. */
  public enum Policy {
    /** The recording fails with an exception. */
    ERROR,
    /** A line on the error stream, once for each place; the value is passive from there on. */
    WARN,
    /** Nothing; the value is passive from there on. */
    ALLOW
  }

  /**
   * Sets what happens from now on.
   *
   * @param chosen the policy
   */
  public static void setPolicy(Policy chosen) {
    policy = chosen;
  }

  /**
   * Reports a lost derivative as the policy says.
   *
   * @param what what happened
   * @param remedy what the user can do
   * @param run the run, which fails even if the user's code catches the exception
   * @throws UnsupportedDifferentiationException unless the policy is milder
   */
  public static void lost(String what, String remedy, Run run) {
    Policy now = policy;
    if (now == Policy.ALLOW) {
      return;
    }
    String message = what + " at " + place() + ". " + remedy;
    if (now == Policy.ERROR) {
      throw failed(message, run);
    }
    if (WARNED.add(message)) {
      System.err.println("[wengert] warning: " + message);
    }
  }

  /**
   * Reports, whatever the policy, that something else than the program's code is wrong.
   *
   * @param what what happened
   * @param remedy what the user can do
   * @param cause what was thrown, or null
   * @param run the run, which fails even if the user's code catches the exception
   * @return the exception to throw
   */
  public static UnsupportedDifferentiationException broken(
      String what, String remedy, Throwable cause, Run run) {
    UnsupportedDifferentiationException failure =
        new UnsupportedDifferentiationException(what + " at " + place() + ". " + remedy, cause);
    run.fail(failure);
    return failure;
  }

  private static UnsupportedDifferentiationException failed(String message, Run run) {
    UnsupportedDifferentiationException failure = new UnsupportedDifferentiationException(message);
    run.fail(failure);
    return failure;
  }

  /** The innermost line that is being recorded, of the user's source if there is one. */
  private static String place() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(Report::isTwin)
                    .reduce((inner, outer) -> isJdk(inner) && !isJdk(outer) ? outer : inner))
        .map(Report::describe)
        .orElse("the function itself");
  }

  private static boolean isJdk(StackFrame frame) {
    return frame.getDeclaringClass().getClassLoader() == null;
  }

  private static boolean isTwin(StackFrame frame) {
    // bridges in twin classes have no line numbers
    return TwinKind.of(frame.getClassName()) != null && frame.getLineNumber() > 0;
  }

  private static String describe(StackFrame frame) {
    String twin = frame.getClassName();
    return TwinKind.of(twin).original(twin)
        + "."
        + frame.getMethodName()
        + "("
        + frame.getFileName()
        + ":"
        + frame.getLineNumber()
        + ")";
  }
}
