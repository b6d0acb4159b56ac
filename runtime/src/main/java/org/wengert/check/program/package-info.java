/**
 * What the agent's option {@code check} does: while a program runs, calls of its methods are
 * gradient-checked, and at its end there is a report.
 *
 * <p>{@link org.wengert.check.program.CheckMode} is called by the program's methods, {@link
 * org.wengert.check.program.ProgramReport} is what the agent asks for at the end, and {@link
 * org.wengert.check.program.SummaryText} and {@link org.wengert.check.program.SummaryPage} show it.
 */
package org.wengert.check.program;
