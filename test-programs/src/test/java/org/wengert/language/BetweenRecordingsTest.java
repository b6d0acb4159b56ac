package org.wengert.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.AttributedCharacterIterator.Attribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.Tape;

/** Objects that live longer than a recording: what one left in them is passive in the next. */
class BetweenRecordingsTest {
  private static final class State {
    double number;
    double[] array = new double[2];
    double[][] matrix = new double[2][2];
    float single;
    Double boxed = 1.0;
    static double shared;
    static double[] sharedArray = {1};
  }

  // leaves x^2 everywhere; 2 x
  private static double fill(double[] x, State state) {
    double square = x[0] * x[0];
    state.number = square;
    state.array[1] = square;
    state.matrix[1][0] = square;
    state.single = (float) square;
    state.boxed = square;
    return state.number;
  }

  // the product of all, times y: what is in the state is constant
  private static double use(double[] y, State state) {
    return y[0] * state.number * state.array[1] * state.matrix[1][0] * state.single * state.boxed;
  }

  @Test
  void objectFilledInOneRecordingAndReadInTheNext() {
    State state = new State();
    for (int round = 0; round < 3; round++) {
      assertArrayEquals(
          new double[] {4}, Derivatives.gradient(x -> fill(x, state), new double[] {2}));
      assertArrayEquals(
          new double[] {1024}, Derivatives.gradient(y -> use(y, state), new double[] {3}));
    }
  }

  // 5 objects x, x^2 ... and their product x^15
  private static double build(double[] x, List<State> objects) {
    double power = 1;
    double product = 1;
    for (int i = 0; i < 5; i++) {
      State state = new State();
      power *= x[0];
      state.number = power;
      state.array = new double[] {power};
      objects.add(state);
      product *= state.number;
    }
    return product;
  }

  private static double reuse(double[] x, List<State> objects) {
    double s = 0;
    for (State state : objects) {
      s += x[0] * state.number + state.array[0];
    }
    return s;
  }

  @Test
  void objectsBuiltInOneRecordingAndReadInTheNext() {
    List<State> objects = new ArrayList<>();
    assertArrayEquals(
        new double[] {15 * 16384.0},
        Derivatives.gradient(x -> build(x, objects), new double[] {2}));
    // 2 + 4 + 8 + 16 + 32
    assertArrayEquals(
        new double[] {62}, Derivatives.gradient(x -> reuse(x, objects), new double[] {7}));
  }

  // number and array are read, then written for the next time
  private static double readThenWrite(double[] x, State state) {
    double result = x[0] * state.number + state.array[0] + State.shared + State.sharedArray[0];
    state.number = x[0];
    state.array[0] = x[0];
    State.shared = x[0];
    State.sharedArray[0] = x[0];
    return result;
  }

  @Test
  void valuesCarriedFromRecordingToRecording() {
    State state = new State();
    State.shared = 0;
    State.sharedArray = new double[] {0};
    double[] left = {0};
    for (double x : new double[] {3, 5, 7}) {
      double[] gradient = Derivatives.gradient(v -> readThenWrite(v, state), new double[] {x});
      assertArrayEquals(left, gradient, "the number that the recording before left is a constant");
      left = new double[] {x};
    }
  }

  @Test
  void plainCodeChangesTheStateInBetween() {
    State state = new State();
    Derivatives.gradient(x -> fill(x, state), new double[] {2});
    state.number = 10;
    state.array = new double[] {0, 3};
    state.matrix[1] = new double[] {5};
    state.single = 1;
    state.boxed = 2.0;
    assertArrayEquals(
        new double[] {300}, Derivatives.gradient(y -> use(y, state), new double[] {3}));
  }

  // the field's array is replaced inside the recording and read through the field: 2 x
  private static double replace(double[] x, State state) {
    state.array = new double[] {x[0], x[0]};
    return state.array[0] * state.array[1];
  }

  private static double scale(double[] x, State state) {
    state.array[0] *= x[0];
    return state.array[0];
  }

  @Test
  void arrayFieldReplacedBetweenAndWithinRecordings() {
    State state = new State();
    double[] first = {10, 0};
    double[] second = {20, 0};
    for (int round = 0; round < 3; round++) {
      state.array = first;
      first[0] = 10;
      assertArrayEquals(
          new double[] {10}, Derivatives.gradient(x -> scale(x, state), new double[] {4}));
      state.array = second;
      second[0] = 20;
      assertArrayEquals(
          new double[] {20}, Derivatives.gradient(x -> scale(x, state), new double[] {4}));
      assertArrayEquals(
          new double[] {8}, Derivatives.gradient(x -> replace(x, state), new double[] {4}));
      assertArrayEquals(
          new double[] {4}, Derivatives.gradient(x -> scale(x, state), new double[] {3}));
      assertEquals(12, state.array[0]);
    }
  }

  @Test
  void twoTapesInTurn() {
    State state = new State();
    try (Tape one = new Tape();
        Tape two = new Tape()) {
      one.record((double[] x) -> fill(x, state), new double[] {2});
      two.record((double[] y) -> use(y, state), new double[] {3});
      assertArrayEquals(new double[] {4}, one.gradient());
      assertArrayEquals(new double[] {1024}, two.gradient());
      two.record((double[] x) -> fill(x, state), new double[] {2});
      one.record((double[] y) -> use(y, state), new double[] {3});
      assertArrayEquals(new double[] {1024}, one.gradient());
      assertArrayEquals(new double[] {4}, two.gradient());
    }
  }

  // the point itself, kept by the function: passive later
  private static double keep(double[] x, double[][] kept) {
    kept[0] = x;
    return x[0] * x[0];
  }

  private static double useKept(double[] x, double[][] kept) {
    return x[0] * kept[0][0];
  }

  @Test
  void pointThatWasKept() {
    double[][] kept = new double[1][];
    assertArrayEquals(new double[] {6}, Derivatives.gradient(x -> keep(x, kept), new double[] {3}));
    assertArrayEquals(
        new double[] {3}, Derivatives.gradient(x -> useKept(x, kept), new double[] {5}));
  }

  @Test
  void recordingOnAnotherThread() throws InterruptedException {
    State state = new State();
    Derivatives.gradient(x -> fill(x, state), new double[] {2});
    double[][] gradient = new double[1][];
    Thread thread =
        new Thread(() -> gradient[0] = Derivatives.gradient(y -> use(y, state), new double[] {3}));
    thread.start();
    thread.join();
    assertArrayEquals(new double[] {1024}, gradient[0]);
  }

  // other arrays than those of fill, in the same order, while the state is handed to JDK code
  private static double handOver(double[] x, State state) {
    double[] one = {x[0]};
    double[] two = {x[0] * x[0]};
    double[] three = {x[0] * two[0]};
    new AttributedString("text").addAttribute(Attribute.LANGUAGE, state);
    return one[0] + two[0] + three[0];
  }

  @Test
  void whatOneRecordingLeftIsNotTakenForWhatAnotherRecords() {
    State state = new State();
    for (int round = 0; round < 3; round++) {
      // one mode only, since each has its shadows
      Derivatives.gradient(x -> fill(x, state), new double[] {2});
      assertArrayEquals(
          new double[] {34}, Derivatives.gradient(x -> handOver(x, state), new double[] {3}));
    }
  }
}
