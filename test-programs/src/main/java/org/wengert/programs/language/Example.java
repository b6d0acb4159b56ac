package org.wengert.programs.language;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * A program that has a derivative.
 *
 * @param name the class and the method, such as {@code Fields.inherited}
 * @param function the program
 * @param gradient its derivative in closed form
 * @param points where to compare the two
 */
public record Example(
    String name,
    ToDoubleFunction<double[]> function,
    UnaryOperator<double[]> gradient,
    List<double[]> points) {
  @Override
  public String toString() {
    return name;
  }
}
