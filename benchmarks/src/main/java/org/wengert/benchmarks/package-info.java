/**
 * What derivatives cost, measured with JMH and with JVMs of their own: {@link
 * org.wengert.benchmarks.Report} makes all tables in a short run, {@link
 * org.wengert.benchmarks.Idle} and {@link org.wengert.benchmarks.FirstCall} some of them.
 *
 * <p>Start either with {@code -javaagent}; the JVMs that JMH forks get the same arguments.
 */
package org.wengert.benchmarks;
