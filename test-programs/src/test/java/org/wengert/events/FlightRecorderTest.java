package org.wengert.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.Derivatives;
import org.wengert.Tape;
import org.wengert.ValueAndGradient;
import org.wengert.programs.Agreement;

/** What the Flight Recorder is told. Other tests may record at the same time. */
class FlightRecorderTest {
  private static final double[] X = {1, 2, 3};

  @TempDir private Path directory;

  /** A function whose second line puts most on the tape. */
  private static final class Lines implements ToDoubleFunction<double[]> {
    @Override
    public double applyAsDouble(double[] v) {
      double product = v[0] * v[1];
      double sum = v[0] * v[1] + v[1] * v[2] + v[2] * v[0] + v[0] * v[0] + Math.sin(v[1] * v[2]);
      return product > 0 ? Math.exp(sum) * product : sum;
    }
  }

  private static final String HOT =
      "org.wengert.events.FlightRecorderTest$Lines.applyAsDouble(FlightRecorderTest.java:";

  /** Events of this thread. */
  private List<RecordedEvent> events(Consumer<Recording> settings, Runnable action)
      throws IOException {
    Path file = directory.resolve("run.jfr");
    try (Recording recording = new Recording()) {
      settings.accept(recording);
      recording.start();
      action.run();
      recording.stop();
      recording.dump(file);
    }
    long thread = Thread.currentThread().getId();
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> event.getThread().getJavaThreadId() == thread)
        .toList();
  }

  private static List<RecordedEvent> named(String name, List<RecordedEvent> events) {
    return events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
  }

  @Test
  void recordingsAndSweeps() throws IOException {
    Lines f = new Lines();
    double[] gradient = Derivatives.gradient(f, X);
    List<RecordedEvent> events =
        events(
            recording -> {
              recording.enable("org.wengert.Recording");
              recording.enable("org.wengert.Sweep");
            },
            () -> {
              try (Tape tape = new Tape()) {
                Agreement.bits("value", f.applyAsDouble(X.clone()), tape.record(f, X));
                assertArrayEquals(gradient, tape.gradient());
                tape.jvp(new double[5][3]);
                tape.vjp(new double[2][1]);
                assertEquals(tape.statistics().inputs(), 3);
              }
            });
    RecordedEvent recorded = named("org.wengert.Recording", events).get(0);
    try (Tape tape = new Tape()) {
      tape.record(f, X);
      assertEquals(tape.statistics().statements(), recorded.getLong("statements"));
      assertEquals(tape.statistics().arguments(), recorded.getLong("arguments"));
      assertEquals(tape.statistics().bytes(), recorded.getLong("bytes"));
    }
    assertEquals(3, recorded.getInt("inputs"));
    assertEquals(1, recorded.getInt("outputs"));
    assertEquals(Lines.class.getName(), recorded.getString("function"));
    assertFalse(recorded.getDuration().isNegative());
    assertNull(recorded.getString("hottestLine"), "lines are not wanted");
    List<RecordedEvent> sweeps = named("org.wengert.Sweep", events);
    assertEquals(
        List.of("reverse 1", "forward 5", "reverse 2"),
        sweeps.stream()
            .map(sweep -> sweep.getString("direction") + " " + sweep.getInt("lanes"))
            .toList());
    assertEquals(recorded.getLong("arguments"), sweeps.get(0).getLong("arguments"));
  }

  @Test
  void hottestLine() throws IOException {
    Lines f = new Lines();
    ValueAndGradient expected = Derivatives.valueAndGradient(f, X);
    List<RecordedEvent> events =
        events(
            recording -> {
              recording.enable("org.wengert.Recording");
              recording.enable("org.wengert.Line");
            },
            () -> {
              ValueAndGradient found = Derivatives.valueAndGradient(f, X);
              Agreement.bits("value", expected.value(), found.value());
              Agreement.bits("gradient", expected.gradient(), found.gradient());
            });
    RecordedEvent recorded = named("org.wengert.Recording", events).get(0);
    assertTrue(recorded.getString("hottestLine").startsWith(HOT), recorded.toString());
    List<RecordedEvent> lines = named("org.wengert.Line", events);
    long bytes = 0;
    double share = 0;
    long most = 0;
    for (RecordedEvent line : lines) {
      assertEquals(Lines.class.getName(), line.getString("function"));
      assertTrue(line.getString("line").startsWith(HOT), line.toString());
      bytes += line.getLong("bytes");
      share += line.getDouble("share");
      most = Math.max(most, line.getLong("bytes"));
    }
    assertEquals(recorded.getLong("bytes") - 3, bytes, "all but the three inputs");
    assertEquals(1, share, 1e-12);
    assertEquals((double) most / bytes, recorded.getDouble("hottestShare"), 1e-12);
  }

  @Test
  void whatTheAgentDoes() throws IOException {
    List<RecordedEvent> events =
        events(
            recording -> {
              recording.enable("org.wengert.Derive");
              recording.enable("org.wengert.Link");
            },
            () -> Derivatives.gradient(x -> Linked.twice(x[0]) * x[0], X));
    assertTrue(
        named("org.wengert.Derive", events).stream()
            .anyMatch(
                event ->
                    event.getString("type").equals(Linked.class.getName())
                        && event.getString("kind").equals("TAPE")),
        () -> "no event of Linked: " + events);
    assertTrue(
        named("org.wengert.Link", events).stream()
            .anyMatch(event -> event.getString("member").contains("twice")),
        () -> "no event of twice: " + events);
  }

  /** Called by no other test, so that its twin is derived here. */
  private static final class Linked {
    static double twice(double x) {
      return 2 * x;
    }
  }

  @Test
  void recordingsThatFail() throws IOException {
    ToDoubleFunction<double[]> failing =
        v -> {
          if (v[0] * v[0] > 0) {
            throw new ArithmeticException("stop");
          }
          return v[0];
        };
    List<RecordedEvent> events =
        events(
            recording -> recording.enable("org.wengert.Recording"),
            () -> assertThrows(ArithmeticException.class, () -> Derivatives.gradient(failing, X)));
    assertEquals(1, named("org.wengert.Recording", events).size());
  }
}
