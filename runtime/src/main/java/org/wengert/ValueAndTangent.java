package org.wengert;

/**
 * A function's outputs at one point, and its Jacobian there times one column vector.
 *
 * <p>The arrays belong to the caller: nothing writes to them later. Two of these are equal only if
 * they hold the same arrays, as records compare arrays by identity.
 *
 * @param value the m outputs, the same bits as without Wengert
 * @param tangent the product {@code Jv}, m entries
 */
public record ValueAndTangent(double[] value, double[] tangent) {}
