package org.wengert.neighbours;

import com.sun.tools.attach.VirtualMachine;
import java.util.function.ToDoubleFunction;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndGradient;

/** A program that {@link TracingAgent} traces; it runs in a JVM of its own. */
final class TracedProgram {
  private TracedProgram() {}

  /** With fields that get companions. */
  static final class Model {
    private double rate = 3;
    private double last;

    double price(double x) {
      last = x;
      return rate * x * last;
    }
  }

  private static double value(double[] x) {
    return new Model().price(x[0]);
  }

  /**
   * Does one thing after the other: {@code attach} an agent, have it {@code install} something,
   * {@code load} the class; or prints the value of the plain call, derivatives of each mode with
   * their values, and the value again, each with how often the agent was called.
   */
  public static void main(String[] arguments) throws Exception {
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String what = argument.substring(0, equals);
      String how = argument.substring(equals + 1);
      switch (what) {
        case "attach" -> attach(how);
        case "install" -> TracingAgent.install(how);
        case "load" -> Class.forName(Model.class.getName());
        default -> print(what);
      }
    }
  }

  private static void attach(String jarAndOption) throws Exception {
    VirtualMachine self = VirtualMachine.attach("" + ProcessHandle.current().pid());
    int colon = jarAndOption.lastIndexOf(':');
    self.loadAgent(jarAndOption.substring(0, colon), jarAndOption.substring(colon + 1));
    self.detach();
  }

  private static void print(String title) {
    double[] x = {2};
    ToDoubleFunction<double[]> f = TracedProgram::value;
    TracingAgent.calls = 0;
    double plain = f.applyAsDouble(x);
    StringBuilder line = new StringBuilder(title + ": " + plain + " " + calls());
    try {
      ValueAndGradient reverse = Derivatives.valueAndGradient(f, x);
      line.append(", " + reverse.value() + " " + reverse.gradient()[0] + " " + calls());
      line.append(", " + Derivatives.derivative(t -> value(new double[] {t}), 2) + " " + calls());
      line.append(", " + Derivatives.hessian(f, x)[0][0] + " " + calls());
    } catch (UnsupportedDifferentiationException e) {
      line.append(", " + refusal(e.getMessage()));
    }
    calls();
    System.out.println(line + ", " + f.applyAsDouble(x) + " " + calls());
  }

  private static String refusal(String message) {
    if (message.contains(
        "(another agent changed it when it was loaded, and would not do so again)")) {
      return "changed once";
    }
    if (message.contains("(another agent changed it after it was loaded)")) {
      return "changed later";
    }
    String outdated =
        "Class " + Model.class.getName() + " was changed by another agent after it was";
    return message.startsWith(outdated) ? "outdated" : message;
  }

  private static int calls() {
    int calls = TracingAgent.calls;
    TracingAgent.calls = 0;
    return calls;
  }
}
