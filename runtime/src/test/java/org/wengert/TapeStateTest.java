package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** When a tape refuses to work, and what it says. */
@ExtendWith(FakeLinker.class)
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ)
class TapeStateTest {
  private static final double[] X = {1, 2};
  private static final String RECORDING =
      "This tape is recording the function that uses it. Use another tape inside.";

  /** Every call that needs a recording. */
  private static List<Executable> sweeps(Tape tape) {
    return List.of(
        tape::gradient,
        () -> tape.vjp(X),
        () -> tape.vjp(new double[1][2]),
        () -> tape.jvp(X),
        () -> tape.jvp(new double[1][2]),
        tape::dependencies,
        tape::statistics);
  }

  /** Every call that a tape refuses when it is not usable at all. */
  private static List<Executable> calls(Tape tape) {
    List<Executable> calls = new java.util.ArrayList<>(sweeps(tape));
    calls.add(() -> tape.record(Twins.SQUARES, X));
    calls.add(() -> tape.record(Twins.SQUARE_EACH, X));
    return calls;
  }

  private static void refused(String message, List<Executable> calls) {
    for (Executable call : calls) {
      refused(message, call);
    }
  }

  private static void refused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalStateException.class, call).getMessage());
  }

  @Test
  void sweepBeforeRecord() {
    try (Tape tape = new Tape()) {
      refused("Nothing is recorded on this tape. Call record first.", sweeps(tape));
    }
  }

  @Test
  void gradientOfAVector() {
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARE_EACH, new double[3]);
      refused(
          "The recorded function has a vector of 3 outputs, so it has no gradient."
              + " Use vjp with a weight for each output.",
          tape::gradient);
    }
  }

  @Test
  void closed() {
    Tape tape = new Tape();
    tape.record(Twins.SQUARES, X);
    tape.close();
    tape.close();
    refused("This tape is closed.", calls(tape));
  }

  @Test
  void otherThread() throws InterruptedException {
    Thread here = Thread.currentThread();
    try (Tape tape = new Tape()) {
      tape.record(Twins.SQUARES, X);
      List<Executable> calls = calls(tape);
      calls.add(tape::close);
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Thread other =
          new Thread(
              () -> {
                String message =
                    String.format(
                        "This tape was made on thread \"%s\" #%d and works only there, but was used"
                            + " on thread \"some other\" #%d. Make one tape for each thread.",
                        here.getName(), here.getId(), Thread.currentThread().getId());
                try {
                  refused(message, calls);
                } catch (Throwable e) {
                  failure.set(e);
                }
              },
              "some other");
      other.start();
      other.join();
      if (failure.get() != null) {
        throw new AssertionError(failure.get());
      }
      assertArrayEquals(new double[] {2, 4}, tape.gradient());
    }
  }

  @Test
  void useByTheFunctionBeingRecorded() {
    try (Tape tape = new Tape()) {
      List<Executable> calls = calls(tape);
      calls.add(tape::close);
      TwinScalar f =
          (x, recording) -> {
            refused(RECORDING, calls);
            return Num.load(x, 0, recording).times(4).handOver();
          };
      tape.record(f, X);
      assertArrayEquals(new double[] {4, 0}, tape.gradient());
    }
  }
}
