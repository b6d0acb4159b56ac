package org.wengert;

/**
 * The value of a function of one number and its derivative, from one run.
 *
 * @param value the function's value
 * @param derivative its derivative
 */
public record ValueAndDerivative(double value, double derivative) {}
