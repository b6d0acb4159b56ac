package org.wengert;

/**
 * A function's outputs at one point, and one row vector times its Jacobian there.
 *
 * <p>The arrays belong to the caller: nothing writes to them later. Two of these are equal only if
 * they hold the same arrays, as records compare arrays by identity.
 *
 * @param value the function's outputs, the same bits as without Wengert
 * @param cotangent the product {@code w'J}, one entry for each entry of the point
 */
public record ValueAndCotangent(double[] value, double[] cotangent) {}
