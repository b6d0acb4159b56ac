/**
 * What Wengert tells the JDK's Flight Recorder: recordings, sweeps, and the work of the agent.
 * Costs next to nothing while nobody listens, and needs no Flight Recorder to be there.
 */
package org.wengert.events;
