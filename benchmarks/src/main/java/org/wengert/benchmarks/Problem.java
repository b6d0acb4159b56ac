package org.wengert.benchmarks;

import org.wengert.benchmarks.peers.PeerFunction;
import org.wengert.programs.Workload;

/**
 * A workload to measure.
 *
 * @param workload the function, its derivatives by hand, and a point
 * @param peer the function for numbers of any library; null if it was not written for them
 * @param data where its data are from, for the report
 */
public record Problem(Workload workload, PeerFunction peer, String data) {}
