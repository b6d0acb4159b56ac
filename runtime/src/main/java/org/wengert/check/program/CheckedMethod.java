package org.wengert.check.program;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.wengert.check.DifferenceCheck;
import org.wengert.check.TaylorCheck;
import org.wengert.link.Linkage;
import org.wengert.link.TwinKind;
import org.wengert.link.TwinLinker;
import org.wengert.link.UntypedMethod;

/** A method of the program that is checked, and what was found about it. */
final class CheckedMethod {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final MethodSpec spec;

  /** Held weakly, so that its classes can be unloaded. */
  private final WeakReference<ClassLoader> loader;

  private final Sampling sampling;
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong threw = new AtomicLong();
  private final Tally tally = new Tally();
  private volatile boolean ended;
  private volatile Linked linked;

  /**
   * The method as it was found in its class.
   *
   * @param owner its class
   * @param own the method itself
   * @param function the function whose gradient is checked; the method itself, or another one
   * @param types declared types of the arguments, that of the receiver included
   * @param names of the arguments, that of the receiver included
   */
  record Linked(
      Class<?> owner,
      UntypedMethod own,
      UntypedMethod function,
      List<Class<?>> types,
      List<String> names,
      Class<?> result) {}

  CheckedMethod(MethodSpec spec, ClassLoader loader, Sampling sampling) {
    this.spec = spec;
    this.loader = new WeakReference<>(loader);
    this.sampling = sampling;
  }

  boolean is(MethodSpec other, ClassLoader ofOther) {
    return spec.equals(other) && loader.refersTo(ofOther);
  }

  MethodSpec spec() {
    return spec;
  }

  Tally tally() {
    return tally;
  }

  /**
   * Counts an outermost call.
   *
   * @return its number, 0 if it is to run as if there were no checks
   */
  long begin() {
    long number = calls.incrementAndGet();
    if (!ended && linked == null) {
      try {
        linked = link(owner());
      } catch (RuntimeException | Error e) {
        end(MethodStatus.UNCHECKABLE, "It cannot be called by a check: " + e + ".");
      }
    }
    return ended ? 0 : number;
  }

  /** Makes this the last check, for a reason that is a sentence. */
  void end(MethodStatus status, String reason) {
    tally.problem(status, reason);
    endSilently();
  }

  /** Makes this the last check. */
  void endSilently() {
    ended = true;
  }

  /** Runs the method for the program; then checks it, if it is this call's turn. */
  Object call(long number, Object receiver, Object[] arguments) throws Throwable {
    Linked method = linked;
    Object[] all = arguments;
    if (receiver != null) {
      all = new Object[arguments.length + 1];
      all[0] = receiver;
      System.arraycopy(arguments, 0, all, 1, arguments.length);
    }
    boolean turn = sampling.wants(number) && !isInsideOfWengert();
    CallPoint point = turn ? new CallPoint(method.types(), method.names(), all) : null;
    Object result;
    try {
      result = method.own().call(all);
    } catch (Throwable thrown) {
      threw.incrementAndGet();
      throw thrown;
    }
    if (turn) {
      new CallCheck(this, method, number, point).run(result, all.clone());
    }
    return result;
  }

  /** Whether this call is part of a recording, or of a check that the program makes itself. */
  private static boolean isInsideOfWengert() {
    return STACK.walk(frames -> frames.anyMatch(CheckedMethod::isOfWengert));
  }

  private static boolean isOfWengert(StackFrame frame) {
    Class<?> type = frame.getDeclaringClass();
    return type == DifferenceCheck.class
        || type == TaylorCheck.class
        || TwinKind.of(type.getName()) != null && type.isSynthetic();
  }

  /** The method's class, which is the caller. */
  private Class<?> owner() {
    return STACK.walk(
        frames ->
            frames
                .map(StackFrame::getDeclaringClass)
                .filter(type -> type.getName().equals(spec.owner()))
                .findFirst()
                .orElseThrow());
  }

  private Linked link(Class<?> owner) {
    TwinLinker linker = Linkage.linker();
    MethodType type = spec.type(owner.getClassLoader());
    List<Class<?>> types = new ArrayList<>(type.parameterList());
    List<String> names = new ArrayList<>(spec.parameters());
    if (!spec.isStatic()) {
      types.add(0, owner);
      names.add(0, "this");
    }
    UntypedMethod own = linker.method(owner, spec.name(), type, spec.isStatic());
    if (spec.function() == null) {
      return new Linked(owner, own, own, types, names, type.returnType());
    }
    MethodType ofFunction = type.changeReturnType(double.class);
    UntypedMethod function = linker.method(owner, spec.function(), ofFunction, spec.isStatic());
    return new Linked(owner, own, function, types, names, double.class);
  }

  MethodReport report() {
    String derivative =
        spec.function() == null ? "derivative by Wengert" : "gradient of " + spec.function();
    return tally.report(spec.title(), derivative, calls.get(), threw.get());
  }
}
