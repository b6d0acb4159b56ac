package org.wengert;

/**
 * A function's outputs at one point, and its Jacobian there times several column vectors.
 *
 * <p>The arrays belong to the caller: nothing writes to them later. Two of these are equal only if
 * they hold the same arrays, as records compare arrays by identity.
 *
 * @param value the m outputs, the same bits as without Wengert
 * @param tangents the products, k x m: one row for each direction
 */
public record ValueAndTangents(double[] value, double[][] tangents) {}
