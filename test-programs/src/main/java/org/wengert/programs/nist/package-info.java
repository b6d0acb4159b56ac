/**
 * Nonlinear regression with certified solutions: the NIST Statistical Reference Datasets.
 *
 * <p>Parameters b1, b2, ... of the published formulas are {@code b[0], b[1], ...} in the code.
 */
package org.wengert.programs.nist;
