/**
 * What a gradient costs, measured with JMH: {@link org.wengert.benchmarks.GradientBenchmark}, and a
 * short run of it with a table of ratios: {@link org.wengert.benchmarks.Report}.
 *
 * <p>Start either with {@code -javaagent}; the JVMs that JMH forks get the same arguments.
 */
package org.wengert.benchmarks;
