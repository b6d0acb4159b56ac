/**
 * Functions that rules need and the JDK does not have: polygamma functions, densities, and the
 * derivatives of incomplete gamma and beta functions by their parameters.
 *
 * <p>Plain arithmetic on {@code double} and calls of {@code Math}, so that a rule that is built on
 * them can be differentiated itself: no tables looked up by bits, no step that depends on the value
 * other than the choice between formulas that agree where they meet.
 *
 * <p>DLMF is the NIST <a href="https://dlmf.nist.gov">Digital Library of Mathematical
 * Functions</a>, with the equation.
 */
package org.wengert.rule.special;
