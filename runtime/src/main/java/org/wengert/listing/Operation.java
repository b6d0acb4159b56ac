package org.wengert.listing;

import java.util.List;

/**
 * One operation on active numbers: an entry of the Wengert list.
 *
 * @param index its index, counted from 1; inputs come first
 * @param name what was done: an operator such as {@code *}, the name of a method with a rule, or
 *     {@code input}
 * @param value the result
 * @param arguments what it was done with, passive numbers too
 * @param place where, as {@code Class.method(File.java:line)}
 */
public record Operation(
    int index, String name, double value, List<Argument> arguments, String place) {
  /**
   * An argument of an operation.
   *
   * @param index index of the operation it comes from, 0 for a passive number
   * @param value its value
   * @param partial partial derivative of the result with respect to it
   */
  public record Argument(int index, double value, double partial) {}
}
