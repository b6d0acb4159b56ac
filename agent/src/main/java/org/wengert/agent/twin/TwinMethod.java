package org.wengert.agent.twin;

/**
 * A method of a twin class and the original it was derived from.
 *
 * @param name its name in the twin class: the original's, or a mangled one where two would clash
 * @param signature its parameters and result
 */
public record TwinMethod(String name, TwinSignature signature) {}
