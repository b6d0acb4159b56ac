package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.link.Record;
import org.wengert.shadow.ArrayShadow;

/** Statements, chunks, and what a recording carries beside them. */
class RecordingTest {
  @Test
  void indicesCountFromOne() {
    Recording tape = new Recording(255);
    assertEquals(0, tape.size());
    assertEquals(1, tape.input());
    assertEquals(2, tape.input());
    assertEquals(3, Record.record2(4, 1, 5, 2, tape));
    assertEquals(4, Record.record1(6, 3, tape));
    assertEquals(4, tape.size());
    assertEquals(3, tape.arguments());
    assertEquals(3 * 12 + 4, tape.bytes());
  }

  @Test
  void passiveStatementsAreNotRecorded() {
    Recording tape = Taped.inputs(255, 1);
    assertEquals(0, Record.record1(1, 0, tape));
    assertEquals(0, Record.record2(1, 0, 1, 0, tape));
    assertEquals(0, Record.record3(1, 0, 1, 0, 1, 0, tape));
    assertEquals(0, Record.record4(1, 0, 1, 0, 1, 0, 1, 0, tape));
    assertEquals(0, Record.record5(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, tape));
    assertEquals(0, Record.record6(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, tape));
    Record.begin(tape);
    Record.push(1, 0, tape);
    assertEquals(0, Record.end(tape));
    assertEquals(1, tape.size());
    assertEquals(0, tape.arguments());
  }

  /** Every number of arguments, at every place near the end of a chunk. */
  @Test
  void statementsAtTheEndOfAChunk() {
    for (int before = 245; before <= 255; before++) {
      for (int arguments = 1; arguments <= 6; arguments++) {
        Recording tape = Taped.inputs(255, 1);
        for (int i = 0; i < before; i++) {
          Record.record1(1, 1, tape);
        }
        int statement =
            switch (arguments) {
              case 1 -> Record.record1(1, 1, tape);
              case 2 -> Record.record2(1, 1, 1, 1, tape);
              case 3 -> Record.record3(1, 1, 1, 1, 1, 1, tape);
              case 4 -> Record.record4(1, 1, 1, 1, 1, 1, 1, 1, tape);
              case 5 -> Record.record5(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, tape);
              default -> Record.record6(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, tape);
            };
        assertEquals(before + 2, statement);
        assertEquals(before + arguments, tape.arguments());
      }
    }
  }

  @Test
  void passiveArgumentsAreDropped() {
    Recording tape = Taped.inputs(255, 1);
    Record.record2(1, 0, 2, 1, tape);
    Record.record3(1, 0, 2, 1, 3, 0, tape);
    Record.record4(1, 0, 2, 0, 3, 0, 4, 1, tape);
    Record.record5(1, 1, 2, 0, 3, 0, 4, 0, 5, 0, tape);
    Record.record6(1, 0, 2, 1, 3, 0, 4, 1, 5, 0, 6, 0, tape);
    assertEquals(6, tape.arguments());
    assertEquals(6, tape.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {255, 256, 257, 300})
  void noStatementStraddlesAChunk(int capacity) {
    Recording tape = Taped.inputs(capacity, 1);
    int index = 1;
    for (int i = 0; i < 2000; i++) {
      int arguments = i % (Recording.MOST_ARGUMENTS + 1);
      tape.begin();
      for (int k = 0; k < arguments; k++) {
        tape.push(k, 1);
      }
      int recorded = tape.end();
      assertEquals(arguments == 0 ? 0 : ++index, recorded);
      assertEquals(++index, tape.append(1, 1, 2, 1, 3, 1));
    }
    int statements = 0;
    for (Chunk chunk : tape.chunks()) {
      int sum = 0;
      for (int s = 0; s < chunk.statements; s++) {
        sum += chunk.count[s] & 0xff;
      }
      assertEquals(chunk.arguments, sum);
      assertTrue(sum <= capacity);
      statements += chunk.statements;
    }
    assertEquals(tape.size(), statements);
    assertEquals(index, statements);
  }

  @Test
  void inputsAloneFillChunks() {
    Recording tape = Taped.inputs(255, 1000);
    assertEquals(1000, tape.size());
    assertEquals(List.of(255, 255, 255, 235), statements(tape));
  }

  private static List<Integer> statements(Recording tape) {
    return tape.chunks().stream().map(chunk -> chunk.statements).toList();
  }

  @Test
  void firstChunksAreSmall() {
    Recording tape = Taped.inputs(Recording.DEFAULT_CHUNK, 1_000_000);
    List<Integer> lengths = tape.chunks().stream().map(chunk -> chunk.partial.length).toList();
    assertEquals(List.of(1 << 12, 1 << 14, 1 << 16), lengths.subList(0, 3));
    assertTrue(
        lengths.subList(3, lengths.size()).stream()
            .allMatch(length -> length == Recording.DEFAULT_CHUNK));
  }

  @Test
  void chunksAreReused() {
    Recording tape = Taped.inputs(255, 1000);
    List<Chunk> chunks = List.copyOf(tape.chunks());
    for (int repeat = 0; repeat < 20; repeat++) {
      tape.reset();
      assertEquals(0, tape.size());
      assertEquals(0, tape.arguments());
      assertEquals(1, tape.chunks().size());
      for (int i = 0; i < 1000; i++) {
        tape.input();
      }
      assertEquals(chunks, tape.chunks());
    }
  }

  @Test
  void chunkIsAtLeastOneStatement() {
    assertEquals(
        "chunk of 254 arguments",
        assertThrows(IllegalArgumentException.class, () -> new Recording(254)).getMessage());
  }

  @Test
  void fullTapeFailsAndSaysSo() {
    Recording tape = new Recording(1 << 30); // so large that no second chunk can be numbered
    for (int i = 0; i < 4096; i++) {
      tape.input();
    }
    for (int i = 0; i < 2; i++) {
      assertEquals(
          "The tape is full: it has 4096 statements with 0 arguments in 0 MB, the most that one tape"
              + " can number. What filled it last was mostly the function itself. Keep a long loop"
              + " on checkpoints (Checkpointing.loop), bring a derivative of your own for that code"
              + " (@DerivativeOf, CustomDerivative), or record a shorter run.",
          assertThrows(UnsupportedDifferentiationException.class, tape::input).getMessage());
      assertEquals(4096, tape.size());
    }
    assertTrue(tape.failure().getMessage().startsWith("The tape is full"));
    tape.reset();
    assertEquals(1, tape.input());
    assertNull(tape.failure());
  }

  @Test
  void firstFailureIsKeptUntilReset() {
    UnsupportedDifferentiationException first = new UnsupportedDifferentiationException("first");
    Recording tape = new Recording(255);
    assertNull(tape.failure());
    tape.fail(first);
    tape.fail(new UnsupportedDifferentiationException("second"));
    assertSame(first, tape.failure());
    tape.reset();
    assertNull(tape.failure());
  }

  @Test
  void everyRecordingHasItsOwnTag() {
    Set<Long> tags = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Recording tape = new Recording(255);
      assertTrue(tags.add(tape.tag()));
      tape.reset();
      assertTrue(tags.add(tape.tag()));
      assertEquals(0, tape.tag() & Integer.MAX_VALUE, "the bits of an index");
    }
  }

  @Test
  void tagIsTheSameThroughoutARecording() {
    Recording tape = new Recording(255);
    long tag = tape.tag();
    tape.input();
    tape.forgetShadows();
    assertEquals(tag, tape.tag());
    tape.reset();
    assertNotEquals(tag, tape.tag());
  }

  @Test
  void returnedShadowIsOnlyThatOfItsArray() {
    Recording tape = new Recording(255);
    double[] one = new double[1];
    double[] two = new double[1];
    ArrayShadow shadow = tape.shadows().of(one);
    tape.setReturnedShadow(shadow);
    assertSame(shadow, tape.returnedShadow(one));
    ArrayShadow other = tape.returnedShadow(two);
    assertTrue(other.isOf(two));
    tape.setReturnedShadow(null);
    assertSame(shadow, tape.returnedShadow(one));
    assertSame(other, tape.returnedShadow(two));
    assertNull(tape.returnedShadow(null));
  }

  @Test
  void resetForgetsWhatWasReturned() {
    Recording tape = new Recording(255);
    double[] array = new double[1];
    ArrayShadow shadow = tape.shadows().of(array);
    tape.setReturnedShadow(shadow);
    tape.setReturned(tape.input());
    assertEquals(1, tape.returned());
    tape.reset();
    assertEquals(0, tape.returned());
    assertNull(tape.shadows().known(array));
    tape.shadows().of(new double[2]);
    assertTrue(tape.returnedShadow(array).isOf(array), "not one of the recording before");
  }

  @Test
  void forgettingShadowsKeepsStatements() {
    Recording tape = Taped.inputs(255, 3);
    double[] array = new double[1];
    tape.setReturnedShadow(tape.shadows().of(array));
    tape.forgetShadows();
    assertEquals(3, tape.size());
    assertNull(tape.shadows().known(array));
  }

  /** Also when they are looked at meanwhile, and when an earlier recording was longer. */
  @Test
  void argumentsAreCountedOnce() {
    Recording tape = new Recording(255);
    for (int length : new int[] {900, 100, 1}) {
      tape.reset();
      tape.inputs(1);
      for (int i = 0; i < length; i++) {
        Record.record2(1, 1, 2, 1, tape);
        tape.chunks();
        assertEquals(2 * (i + 1), tape.arguments());
      }
    }
  }
}
