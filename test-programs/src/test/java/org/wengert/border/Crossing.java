package org.wengert.border;

/**
 * One way across the border between two classes: gets a number in four forms, whose sum it returns
 * squared. Also what most methods here look like that are called across a border.
 */
@FunctionalInterface
public interface Crossing {
  /** The square of the sum of a number, a box, the entry of an array and an object's number. */
  double cross(double number, Double box, double[] array, Holder holder) throws Throwable;
}
