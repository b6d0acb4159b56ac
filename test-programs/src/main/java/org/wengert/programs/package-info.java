/**
 * Ordinary numerical programs with gradients written by hand, as tests and benchmarks of derived
 * gradients. Each program is a class of plain double arithmetic; beside it stand the hand-written
 * adjoint and a generator of inputs.
 */
package org.wengert.programs;
