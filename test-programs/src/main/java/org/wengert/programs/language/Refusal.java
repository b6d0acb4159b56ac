package org.wengert.programs.language;

import java.util.function.ToDoubleFunction;

/**
 * A program whose derivative is out of reach, so that asking for it must fail.
 *
 * @param name the class and the method, such as {@code Refused.bits}
 * @param function the program
 * @param point where it is asked for
 * @param reason what the message must contain
 */
public record Refusal(
    String name, ToDoubleFunction<double[]> function, double[] point, String reason) {
  @Override
  public String toString() {
    return name;
  }
}
