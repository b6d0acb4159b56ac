package org.wengert;

/**
 * A function's outputs and Jacobian matrix at one point.
 *
 * <p>The arrays belong to the caller: nothing writes to them later. Two of these are equal only if
 * they hold the same arrays, as records compare arrays by identity.
 *
 * @param value the function's m outputs, the same bits as without Wengert
 * @param jacobian the matrix, m x n: row i has the partial derivatives of output i
 */
public record ValueAndJacobian(double[] value, double[][] jacobian) {}
