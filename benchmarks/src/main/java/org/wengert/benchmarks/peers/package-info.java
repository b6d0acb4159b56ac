/**
 * What users of a JVM would take for derivatives otherwise: finite differences, and libraries of
 * numbers that carry their derivatives. Each workload is written once for all such numbers.
 */
package org.wengert.benchmarks.peers;
