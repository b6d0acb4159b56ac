package org.wengert;

/**
 * How large a recording is.
 *
 * <p>A statement stands for one value kept, not for one operation: operations between two such
 * values are combined while recording. Passive values are not recorded at all.
 *
 * @param statements number of statements, inputs not counted
 * @param arguments number of arguments of all statements, which is the number of multiplications in
 *     a reverse sweep
 * @param bytes memory that the recording fills: 12 bytes an argument, 1 byte a statement or input.
 *     A reverse sweep takes 8 bytes more for each statement and lane
 * @param inputs number of inputs
 * @param outputs number of outputs
 */
public record TapeStatistics(
    long statements, long arguments, long bytes, int inputs, int outputs) {}
