/**
 * Derivatives of ordinary Java code: what a program imports.
 *
 * <p>{@link org.wengert.Derivatives} has a method for each kind of derivative of a function at a
 * point. {@link org.wengert.Tape} records a function once, for several sweeps over it. {@link
 * org.wengert.Differentiable} marks code that is to be examined when it is loaded. {@link
 * org.wengert.DerivativeOf} gives the derivative of a method that cannot or need not be recorded,
 * as do {@link org.wengert.CustomDerivative} for functions of arrays, {@link org.wengert.Implicit}
 * and {@link org.wengert.LinearSolve} for solutions of equations, and {@link
 * org.wengert.Checkpointing} for long loops. {@link org.wengert.GradientCheck} compares derivatives
 * with differences.
 *
 * <p>Recording needs the Wengert agent in the JVM, {@code java -javaagent:wengert-agent.jar}.
 */
package org.wengert;
