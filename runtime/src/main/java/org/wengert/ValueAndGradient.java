package org.wengert;

/**
 * A function's value and its gradient at one point.
 *
 * <p>The array belongs to the caller: nothing writes to it later. Two of these are equal only if
 * they hold the same array, as records compare arrays by identity.
 *
 * @param value the function's value, the same bits as without Wengert
 * @param gradient its partial derivatives, one for each entry of the point
 */
public record ValueAndGradient(double value, double[] gradient) {}
