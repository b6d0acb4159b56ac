package org.wengert.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.wengert.Derivatives;

/** The first gradient in a JVM; prints {@code seconds}, {@code cpu} and others. */
public final class FirstCallRun {
  private FirstCallRun() {}

  /** Two species, by an integrator of Commons Math. */
  private record Prey(double[] p) implements FirstOrderDifferentialEquations {
    @Override
    public int getDimension() {
      return 2;
    }

    @Override
    public void computeDerivatives(double t, double[] y, double[] slope) {
      slope[0] = p[0] * y[0] - p[1] * y[0] * y[1];
      slope[1] = p[2] * y[0] * y[1] - p[3] * y[1];
    }
  }

  private static double dormandPrince(double[] p) {
    double[] y = {1, 1};
    new DormandPrince853Integrator(1e-6, 1, 1e-10, 1e-10).integrate(new Prey(p), 0, y, 5, y);
    return y[0];
  }

  /**
   * Runs it.
   *
   * @param arguments {@code gmm}, {@code dormand-prince}, or the name of a generated class
   * @throws ReflectiveOperationException if there is no such class
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    ToDoubleFunction<double[]> function;
    double[] x = {1.5, 1, 1, 3};
    switch (arguments[0]) {
      case "gmm" -> {
        Problem problem = BenchmarkWorkloads.named("gmm");
        function = problem.workload().value();
        x = problem.workload().start();
      }
      case "dormand-prince" -> function = FirstCallRun::dormandPrince;
      default -> function = generated(arguments[0]);
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long begin = System.nanoTime();
    double derivative = Derivatives.gradient(function, x)[0];
    long first = System.nanoTime();
    cpu = threads.getCurrentThreadCpuTime() - cpu;
    derivative += Derivatives.gradient(function, x)[0];
    long second = System.nanoTime();
    System.out.println("seconds " + (first - begin) / 1e9);
    System.out.println("cpu " + cpu / 1e9);
    System.out.println("second " + (second - first) / 1e9);
    System.out.println("derivative " + derivative / 2);
  }

  @SuppressWarnings("unchecked")
  private static ToDoubleFunction<double[]> generated(String name)
      throws ReflectiveOperationException {
    return (ToDoubleFunction<double[]>) Class.forName(name).getDeclaredConstructor().newInstance();
  }
}
