package org.wengert.link;

import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;

/**
 * Says that a derivative would be lost: what happened, at which line of the user's source, and what
 * to do about it.
 */
public final class Report {
  /** Stands in a remedy for the method that the derivative is lost in. */
  private static final String HERE = "<here>";

  /** A remedy for calls that are reported whatever they are given. */
  static final String ALLOW =
      "If no derivative is lost there, start the agent with policy=allow:" + HERE + ".";

  private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

  private static volatile Policy policy = Policy.ERROR;

  /** From class and method to their policy, or null if all have the same. */
  private static volatile BiFunction<String, String, Policy> byPlace;

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
   * @param forPlace from names of class and method to the policy for the lines in them; null if it
   *     is the same everywhere
   */
  public static void setPolicy(Policy chosen, BiFunction<String, String, Policy> forPlace) {
    policy = chosen;
    byPlace = forPlace;
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
    BiFunction<String, String, Policy> chooser = byPlace;
    if (chooser == null && policy == Policy.ALLOW) {
      return; // it may happen often, so no stack is walked
    }
    Optional<Line> line = line();
    Policy now =
        chooser == null || line.isEmpty()
            ? policy
            : chooser.apply(line.get().type(), line.get().method());
    if (now == Policy.ALLOW) {
      return;
    }
    String place = place(line);
    String method = line.map(here -> here.type() + "." + here.method()).orElse("*");
    String message = what + " at " + place + ". " + remedy.replace(HERE, method);
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

  /**
   * Adds to what stood in the way of linking a call the line that the call is in.
   *
   * @param refusal what stood in the way
   * @param run the run, which fails even if the user's code catches the exception
   * @return the exception to throw
   */
  public static UnsupportedDifferentiationException notLinked(
      UnsupportedDifferentiationException refusal, Run run) {
    UnsupportedDifferentiationException failure =
        new UnsupportedDifferentiationException(
            refusal.getMessage() + " It was called at " + place() + ".", refusal);
    run.fail(failure);
    return failure;
  }

  private static UnsupportedDifferentiationException failed(String message, Run run) {
    UnsupportedDifferentiationException failure = new UnsupportedDifferentiationException(message);
    run.fail(failure);
    return failure;
  }

  /** A line of some source file. */
  private record Line(String type, String method, String file, int number) {
    @Override
    public String toString() {
      return type + "." + method + "(" + file + ":" + number + ")";
    }
  }

  /**
   * The innermost line that is being recorded, of the user's source if there is one.
   *
   * @return the place, as in a stack trace
   */
  public static String place() {
    return place(line());
  }

  private static String place(Optional<Line> line) {
    return line.map(Line::toString).orElse("the function itself");
  }

  /** The innermost line that is being recorded, of the user's source if there is one. */
  private static Optional<Line> line() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .filter(Report::isTwin)
                    .reduce((inner, outer) -> isJdk(inner) && !isJdk(outer) ? outer : inner))
        .map(Report::line);
  }

  private static boolean isJdk(StackFrame frame) {
    return frame.getDeclaringClass().getClassLoader() == null;
  }

  private static boolean isTwin(StackFrame frame) {
    // a program may have a class of such a name; bridges in twin classes have no line numbers
    return TwinKind.of(frame.getClassName()) != null
        && frame.getDeclaringClass().isSynthetic()
        && frame.getLineNumber() > 0;
  }

  private static Line line(StackFrame frame) {
    String twin = frame.getClassName();
    String method =
        Linkage.linker()
            .original(frame.getDeclaringClass(), frame.getMethodName(), frame.getDescriptor());
    return new Line(
        TwinKind.of(twin).original(twin), method, frame.getFileName(), frame.getLineNumber());
  }
}
