/**
 * A tour of the language: one small program for each construct, which are ordinary Java and know
 * nothing of differentiation. The derivative stands as a comment beside the line that determines
 * it, where {@code d} is the derivative with respect to the program's {@code x}, and as a closed
 * form in the list at the head of each class.
 */
package org.wengert.programs.language;
