package org.wengert.programs.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** The programs of one class, by the names of their methods. */
public final class Theme {
  /** Where programs of one number are compared: both signs, and exact as floats. */
  private static final double[] NUMBERS = {2, -1.5, 0.75};

  private final Class<?> type;
  private final List<Example> examples = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  Theme(Class<?> type) {
    this.type = type;
  }

  /** Adds a program of one number, to be compared at some numbers of both signs, or at these. */
  Theme add(String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative, double... at) {
    double[][] points =
        Arrays.stream(at.length == 0 ? NUMBERS : at)
            .mapToObj(x -> new double[] {x})
            .toArray(double[][]::new);
    return addArray(
        name,
        x -> f.applyAsDouble(x[0]),
        x -> new double[] {derivative.applyAsDouble(x[0])},
        points);
  }

  /** Adds a program of several numbers, to be compared at these points. */
  Theme addArray(
      String name,
      ToDoubleFunction<double[]> f,
      UnaryOperator<double[]> gradient,
      double[]... points) {
    examples.add(new Example(qualified(name), f, gradient, List.of(points)));
    return this;
  }

  /** Adds a program whose derivative is refused, with words that the refusal must contain. */
  Theme refuse(String name, DoubleUnaryOperator f, String reason) {
    return refuseArray(name, x -> f.applyAsDouble(x[0]), reason, NUMBERS[0]);
  }

  /** Adds a program of several numbers whose derivative is refused at this point. */
  Theme refuseArray(String name, ToDoubleFunction<double[]> f, String reason, double... point) {
    refusals.add(new Refusal(qualified(name), f, point, reason));
    return this;
  }

  private String qualified(String name) {
    return type.getSimpleName() + "." + name;
  }

  /** Returns the class. */
  public Class<?> type() {
    return type;
  }

  /** Returns the programs that have a derivative. */
  public List<Example> examples() {
    return Collections.unmodifiableList(examples);
  }

  /** Returns the programs whose derivative is refused. */
  public List<Refusal> refusals() {
    return Collections.unmodifiableList(refusals);
  }
}
