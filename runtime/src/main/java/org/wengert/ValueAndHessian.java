package org.wengert;

/**
 * A function's value, gradient and Hessian at one point.
 *
 * <p>The arrays belong to the caller: nothing writes to them later. Two of these are equal only if
 * they hold the same arrays, as records compare arrays by identity.
 *
 * @param value the function's value, the same bits as without Wengert
 * @param gradient its n partial derivatives
 * @param hessian its second partial derivatives, n x n, exactly symmetric
 */
public record ValueAndHessian(double value, double[] gradient, double[][] hessian) {}
