package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The fingerprint sees arguments and outputs, and nothing else. */
class TapeShapeTest {
  private static TapeShape shape(int capacity, double partial, int... arguments) {
    Recording tape = Taped.inputs(capacity, 3);
    for (int argument : arguments) {
      if (argument == 0) {
        tape.end();
        tape.begin();
      } else {
        tape.push(partial, argument);
      }
    }
    tape.end();
    return TapeShape.of(tape, 3, new int[] {tape.size()});
  }

  /** A tape of three inputs and statements with these arguments, each after a 0. */
  private static TapeShape shape(int... arguments) {
    return shape(255, 1, arguments);
  }

  @Test
  void sameArgumentsSameShape() {
    TapeShape shape = shape(0, 1, 2, 0, 3, 0, 4, 5);
    assertEquals(shape, shape(0, 1, 2, 0, 3, 0, 4, 5));
    assertEquals(shape, shape(300, 0.5, 0, 1, 2, 0, 3, 0, 4, 5));
    assertEquals(shape, shape(255, Double.NaN, 0, 1, 2, 0, 3, 0, 4, 5));
  }

  @Test
  void chunksDoNotMatter() {
    int[] arguments = new int[2000];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = i % 5 == 0 ? 0 : 1 + i % 3;
    }
    assertEquals(shape(255, 1, arguments), shape(4096, 1, arguments));
  }

  @Test
  void otherArgumentsOrOutputsOtherShapes() {
    Set<TapeShape> shapes = new HashSet<>();
    assertTrue(shapes.add(shape(0, 1, 2, 0, 3, 0, 4, 5)));
    assertTrue(shapes.add(shape(0, 1, 0, 2, 3, 0, 4, 5)));
    assertTrue(shapes.add(shape(0, 1, 2, 3, 0, 4, 0, 5)));
    assertTrue(shapes.add(shape(0, 2, 1, 0, 3, 0, 4, 5)));
    assertTrue(shapes.add(shape(0, 1, 2, 0, 3, 0, 4, 4)));
    assertTrue(shapes.add(shape(0, 1, 2, 0, 3, 0, 4)));
    Recording tape = Taped.inputs(255, 2);
    int[][] outputs = {{}, {0}, {1}, {2}, {1, 2}, {2, 1}, {0, 1}};
    for (int[] each : outputs) {
      assertTrue(shapes.add(TapeShape.of(tape, 2, each)));
      assertTrue(shapes.add(TapeShape.of(tape, 1, each)));
    }
  }
}
