package org.wengert.programs.tour;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.wengert.Derivatives;
import org.wengert.Differentiable;
import org.wengert.programs.Workload;
import org.wengert.programs.Workloads;
import org.wengert.programs.nist.NistProblems;
import org.wengert.programs.nist.Problem;

/**
 * A program that differentiates nothing: all it prints, its default serial numbers and its stack
 * traces included, must be the same with and without the agent.
 */
public final class PlainTour {
  private PlainTour() {}

  /** Prints. */
  public static void main(String[] arguments) {
    for (Workload workload : Workloads.all()) {
      double[] gradient = workload.gradient(workload.start());
      System.out.println(workload.name() + " " + workload.valueAtStart() + " " + gradient[0]);
    }
    for (Problem problem : NistProblems.all()) {
      System.out.println(problem + " " + problem.halfSumOfSquares(problem.data().start1()));
    }
    serialNumbers();
    collections();
    failure();
    System.out.println(Derivatives.detach(1.5) + " " + annotated(2));
  }

  @Differentiable
  private static double annotated(double x) {
    return x * x * x;
  }

  /** Has a default serial number, which depends on its members. */
  @SuppressWarnings("serial") // the default number is what is printed
  private static class Body implements Serializable, Comparable<Body> {
    private static double gravity = 9.81;

    protected double mass;
    double[] position = {1, 2};
    private transient float charge;

    Body(double mass) {
      this.mass = mass;
    }

    double weight() {
      charge += 1;
      return mass * gravity + charge;
    }

    @Override
    public int compareTo(Body other) {
      return Double.compare(mass, other.mass);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Body body && body.mass == mass;
    }

    @Override
    public int hashCode() {
      return Double.hashCode(mass);
    }
  }

  /** Has one too, and inherits. */
  @SuppressWarnings("serial")
  private static final class Star extends Body {
    private Double luminosity = 1.0;
    static final double[][] GRID = {{1}, {2, 3}};

    Star(double mass) {
      super(mass * GRID[1][0]);
      luminosity *= mass;
    }
  }

  private enum Unit {
    METRE(1),
    FOOT(0.3048);

    final double metres;

    Unit(double metres) {
      this.metres = metres;
    }
  }

  private static void serialNumbers() {
    for (Class<?> type : List.of(Body.class, Star.class, Unit.class)) {
      System.out.println(ObjectStreamClass.lookup(type));
    }
    System.out.println(new Star(2).weight() + " " + new Star(3).luminosity);
  }

  private record Sample(String name, double value, double[] row) {}

  private static void collections() {
    TreeMap<Body, String> map = new TreeMap<>(Comparator.reverseOrder());
    for (Unit unit : Unit.values()) {
      map.put(new Body(unit.metres), unit.name());
    }
    DoubleUnaryOperator square = v -> v * v;
    System.out.println(map.values() + " " + square.andThen(Math::sqrt).applyAsDouble(-3));
    System.out.println(
        Arrays.stream(new double[] {3, 1, 2})
            .map(square)
            .sorted()
            .boxed()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "[", "]")));
    Sample sample = new Sample("s", 1.25, null);
    System.out.println(sample + " " + sample.equals(new Sample("s", 1.25, null)));
  }

  private static void failure() {
    try {
      double[] none = {};
      System.out.println(none[0]);
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println(e.getMessage() + " " + Arrays.asList(e.getStackTrace()));
    }
  }
}
