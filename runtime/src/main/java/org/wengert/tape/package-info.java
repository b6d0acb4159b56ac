/**
 * The tape, and the sweeps that turn it into derivatives.
 *
 * <p>A tape is a list of statements, one for each value that was kept: the partial derivatives of
 * the value with respect to earlier ones, and their places in the list. A {@link
 * org.wengert.tape.Recording} is filled while the user's code runs. Programs use it through {@link
 * org.wengert.Tape}; this package is not meant for them.
 */
package org.wengert.tape;
