/**
 * Gradient checks in JUnit tests.
 *
 * <p>{@link org.wengert.junit.GradientAssertions} has assertions, {@link
 * org.wengert.junit.GradientTest} runs a test at many points, and {@link
 * org.wengert.junit.GradientTests} makes tests of a function and points. {@link
 * org.wengert.junit.AgentSession} brings the Wengert agent into the JVM before the first test class
 * is used, so that tests need no JVM option.
 */
package org.wengert.junit;
