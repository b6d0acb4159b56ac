package org.wengert.events;

import jdk.jfr.FlightRecorder;
import org.wengert.tape.Recording;

/**
 * Events of the JDK's Flight Recorder. Everything here is a no-op, and returns null, as long as
 * nobody has started the Flight Recorder, or if this JVM has none (module {@code jdk.jfr}).
 */
public final class Events {
  private static final boolean PRESENT = isPresent();

  private Events() {}

  /** A recording under way. */
  public interface RecordingSpan {
    /**
     * Whether the recording is to count what each source line puts on the tape, which makes it
     * slower.
     *
     * @return true if somebody listens to events of lines
     */
    boolean wantsLines();

    /**
     * The function has returned, or failed.
     *
     * @param tape the recording
     * @param inputs number of inputs
     * @param outputs number of outputs
     */
    void end(Recording tape, int inputs, int outputs);
  }

  /** A sweep under way. */
  @FunctionalInterface
  public interface SweepSpan {
    /**
     * The sweep has ended.
     *
     * @param direction {@code reverse} or {@code forward}
     * @param lanes number of weights or directions
     * @param tape the recording
     */
    void end(String direction, int lanes, Recording tape);
  }

  /** Work of the agent under way. */
  @FunctionalInterface
  public interface WorkSpan {
    /** The work is done. */
    void end();
  }

  private static boolean isPresent() {
    try {
      FlightRecorder.isInitialized(); // loads far less than isAvailable does
      return true;
    } catch (LinkageError none) {
      return false;
    }
  }

  /** Whether the Flight Recorder runs; a look at a field. */
  private static boolean areOn() {
    return PRESENT && FlightRecorder.isInitialized();
  }

  /**
   * A recording begins.
   *
   * @param function what is recorded
   * @return ends the event, null if nobody listens
   */
  public static RecordingSpan recording(Object function) {
    return areOn() ? RecordingEvent.begun(function) : null;
  }

  /**
   * A sweep begins.
   *
   * @return ends the event, null if nobody listens
   */
  public static SweepSpan sweep() {
    return areOn() ? SweepEvent.begun() : null;
  }

  /**
   * The twin of a class is derived.
   *
   * @param type name of the class
   * @param kind the kind of twin
   * @return ends the event, null if nobody listens
   */
  public static WorkSpan derivation(String type, String kind) {
    return areOn() ? DeriveEvent.begun(type, kind) : null;
  }

  /**
   * A place in a twin is linked.
   *
   * @param twin name of the twin class
   * @param kind what is linked
   * @param member the member meant
   * @return ends the event, null if nobody listens
   */
  public static WorkSpan link(String twin, String kind, String... member) {
    return areOn() ? LinkEvent.begun(twin, kind, member) : null;
  }
}
