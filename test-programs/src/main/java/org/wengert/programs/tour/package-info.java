/**
 * Small programs that print what they computed, to be run in JVMs of their own: with and without
 * the agent, with each of its options, on several JDKs.
 */
package org.wengert.programs.tour;
