/**
 * What {@link org.wengert.GradientCheck} does and reports.
 *
 * <p>Users meet the reports here: {@link org.wengert.check.DifferenceReport} with its {@link
 * org.wengert.check.Finding}s and {@link org.wengert.check.Verdict}s, and {@link
 * org.wengert.check.TaylorReport}. The other classes estimate derivatives by differences, and how
 * far these estimates can be trusted. Nothing here needs the agent, or knows how the derivatives in
 * question were computed.
 */
package org.wengert.check;
