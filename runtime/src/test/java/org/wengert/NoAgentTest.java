package org.wengert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.wengert.link.Linkage;

/** A JVM without the agent. Functions here are of classes that no other test has linked. */
@ResourceLock(value = FakeLinker.RESOURCE, mode = ResourceAccessMode.READ_WRITE)
class NoAgentTest {
  private static final double[] X = {1, 2};
  private static final String MESSAGE =
      "No Wengert agent in this JVM, so nothing can be recorded."
          + " Start the program with: java -javaagent:wengert-agent.jar ...";

  private final TwinScalar scalar = (x, tape) -> Num.load(x, 0, tape).times(3).handOver();
  private final TwinVector vector = (x, tape) -> x;
  private final TwinPair pair =
      (x, y, ix, iy, tape) -> new Num(x, ix, tape).times(new Num(y, iy, tape)).handOver();

  @BeforeEach
  void removeAgent() {
    Linkage.install(null);
  }

  @AfterEach
  void installAgent() {
    FakeLinker.install();
  }

  private static void refused(Executable call) {
    assertEquals(MESSAGE, assertThrows(IllegalStateException.class, call).getMessage());
  }

  @Test
  void everyRecordingSaysHowToStartTheAgent() {
    refused(() -> Derivatives.gradient(scalar, X));
    refused(() -> Derivatives.gradient(pair, 1, 2));
    refused(() -> Derivatives.valueAndGradient(scalar, X));
    refused(() -> Derivatives.vjp(vector, X, X));
    refused(() -> Derivatives.jacobian(vector, X));
    refused(() -> SparseJacobian.of(vector, X));
    refused(() -> SparseJacobian.prepare(vector, X));
    try (Tape tape = new Tape()) {
      refused(() -> tape.record(scalar, X));
      refused(() -> tape.record(vector, X));
    }
  }

  @Test
  void argumentsAreCheckedFirst() {
    assertThrows(IllegalArgumentException.class, () -> Derivatives.gradient(scalar, null));
    assertThrows(IllegalArgumentException.class, () -> Derivatives.vjp(vector, X, null));
    assertThrows(IllegalArgumentException.class, () -> Derivatives.jacobian(vector, null));
  }

  @Test
  void detachNeedsNoAgent() {
    assertEquals(3, Derivatives.detach(3));
  }

  @Test
  void worksOnceTheAgentIsThere() {
    TwinScalar late = (x, tape) -> Num.load(x, 0, tape).times(5).handOver();
    try (Tape tape = new Tape()) {
      refused(() -> tape.record(late, X));
      FakeLinker.install();
      assertEquals(5, tape.record(late, X));
      assertArrayEquals(new double[] {5, 0}, tape.gradient());
    }
  }
}
