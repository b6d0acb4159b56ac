package org.wengert.programs.tour;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;

/**
 * Attaches the agent to its own JVM, then differentiates with classes that were loaded before and
 * after.
 */
public final class AttachTour {
  private AttachTour() {}

  /** Takes the agent's jar, its options, and whether to use the runtime before. */
  public static void main(String[] arguments) throws IOException, AttachNotSupportedException {
    Early early = new Early();
    System.out.println("plain " + early.energy(new double[] {3, 5}));
    if (arguments[2].equals("late")) {
      System.out.println("runtime " + Derivatives.detach(1));
    }
    VirtualMachine self = VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
    try {
      self.loadAgent(arguments[0], arguments[1]);
      System.out.println("attached");
    } catch (AgentLoadException | AgentInitializationException e) {
      System.out.println("not attached");
      return;
    } finally {
      self.detach();
    }
    Differentiation.run(early);
  }

  /** Loaded, and an object of it created, before the agent is attached. */
  private static class Early implements Cloneable {
    double mass = 1;
    private double[] position = {1};
    private static double total;

    double energy(double[] x) {
      mass = x[0] * 2;
      position = new double[] {x[1]};
      total = mass * position[0];
      mass = mass * x[1];
      return total * mass;
    }

    @Override
    public Early clone() {
      try {
        return (Early) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Loaded after the agent was attached. */
  private static final class Differentiation {
    private Differentiation() {}

    static void run(Early early) {
      Printed printed = new Printed(System.out);
      printed.gradient("early", early::energy, 3, 5);
      printed.gradient("early", early::energy, 3, 5);
      printed.gradient("late", new Late()::energy, 3, 5);
      try {
        printed.gradient("clone", x -> cloned(early, x), 3, 5);
      } catch (UnsupportedDifferentiationException e) {
        System.out.println("clone refused");
      }
    }

    private static double cloned(Early early, double[] x) {
      early.mass = x[0];
      return early.clone().mass * x[1];
    }
  }

  /** Loaded after the agent was attached, with a superclass that was before. */
  private static final class Late extends Early {
    private double factor;

    @Override
    double energy(double[] x) {
      factor = x[0];
      return super.energy(x) * factor;
    }
  }
}
