package org.wengert.check.program;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wengert.link.Boundary;

/**
 * Checks the gradients of a program's methods while it runs. There is at most one in a JVM.
 *
 * <p>A method that is checked asks {@link #enter} at each call. An outermost call, one that is not
 * inside of another checked method on the same thread, goes on with {@link #call}: that runs the
 * method for the program, with the program's own arguments, and then, if it is this call's turn,
 * runs it many more times on copies of them.
 */
public final class CheckMode {
  private static volatile CheckMode current;

  private static final ThreadLocal<Turn> TURN = ThreadLocal.withInitial(Turn::new);

  private final Sampling sampling;
  private final Map<String, String> refused = new TreeMap<>();

  /** By their numbers; replaced when one is added. */
  private volatile CheckedMethod[] methods = {};

  /** What a thread is doing. */
  private static final class Turn {
    private boolean inside;
    private long number;
  }

  private CheckMode(Sampling sampling) {
    this.sampling = sampling;
  }

  /**
   * Starts check mode in this JVM.
   *
   * @param sampling which calls are checked
   * @return where methods are to be added
   */
  public static CheckMode start(Sampling sampling) {
    Boundary.count();
    CheckMode started = new CheckMode(sampling);
    current = started;
    return started;
  }

  /**
   * Adds a method; the same one of the same loader is added once.
   *
   * @param spec the method
   * @param loader the loader of its class
   * @return its number
   */
  public synchronized int add(MethodSpec spec, ClassLoader loader) {
    for (int i = 0; i < methods.length; i++) {
      if (methods[i].is(spec, loader)) {
        return i;
      }
    }
    CheckedMethod[] more = new CheckedMethod[methods.length + 1];
    System.arraycopy(methods, 0, more, 0, methods.length);
    more[methods.length] = new CheckedMethod(spec, loader, sampling);
    methods = more;
    return more.length - 1;
  }

  /**
   * Notes that a method which was named cannot be checked.
   *
   * @param title the method
   * @param reason why, as a few words
   */
  public synchronized void refuse(String title, String reason) {
    refused.put(title, reason);
  }

  /**
   * Whether a call is to be counted and may be checked.
   *
   * @param method the method's number
   * @return true for an outermost call, unless checks of the method have ended
   */
  public static boolean enter(int method) {
    Turn turn = TURN.get();
    if (turn.inside) {
      return false;
    }
    turn.number = current.methods[method].begin();
    return turn.number > 0;
  }

  /**
   * Runs a method for the program, and then checks it if it is this call's turn.
   *
   * @param method the method's number
   * @param receiver its receiver, null if it is static
   * @param arguments its arguments, boxed
   * @return its result, boxed
   * @throws Throwable what it throws
   */
  public static Object call(int method, Object receiver, Object[] arguments) throws Throwable {
    Turn turn = TURN.get();
    turn.inside = true;
    try {
      return current.methods[method].call(turn.number, receiver, arguments);
    } finally {
      turn.inside = false;
    }
  }

  /**
   * What was found so far.
   *
   * @return the report
   */
  public synchronized ProgramReport report() {
    List<MethodReport> reports = new ArrayList<>();
    for (CheckedMethod method : methods) {
      reports.add(method.report());
    }
    reports.sort(Comparator.comparing(MethodReport::status).thenComparing(MethodReport::title));
    return new ProgramReport(List.copyOf(reports), new TreeMap<>(refused), sampling.first());
  }
}
