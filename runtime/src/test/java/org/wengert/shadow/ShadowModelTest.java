package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Recording;

/**
 * Shadows of arrays do what arrays do: of indices and of tangents, for arrays that get their memory
 * at once and for larger ones, which get it with the first active entry.
 */
class ShadowModelTest {
  private static final int SMALL = 5;
  private static final int LARGE = 1500;

  /** Arrays, each beside a shadow that should hold the same. */
  private static final class Model {
    private final Random random;
    private final IntUnaryOperator entry;
    private final IntToDoubleFunction value;
    private final ArrayShadow[] shadows = new ArrayShadow[3];
    private final double[][] arrays = new double[3][];

    /**
     * Arrays.
     *
     * @param entry makes the shadow of a small number
     * @param value the number of which it is the shadow
     */
    Model(Run run, IntUnaryOperator entry, IntToDoubleFunction value, int length, Random random) {
      this.random = random;
      this.entry = entry;
      this.value = value;
      for (int i = 0; i < 3; i++) {
        arrays[i] = new double[length];
        shadows[i] = run.shadows().of(new double[length]);
      }
    }

    void step() {
      int a = random.nextInt(3);
      int length = arrays[a].length;
      int start = random.nextInt(length);
      int count = random.nextInt(length - start + 1);
      // passive as often as not
      int number = Math.max(0, random.nextInt(9) - 4);
      switch (random.nextInt(4)) {
        case 0 -> {
          shadows[a].setIndex(start, entry.applyAsInt(number));
          arrays[a][start] = number;
        }
        case 1 -> {
          shadows[a].fill(start, start + count, entry.applyAsInt(number));
          Arrays.fill(arrays[a], start, start + count, number);
        }
        default -> {
          int from = random.nextInt(3);
          int position = random.nextInt(length - count + 1);
          shadows[a].copy(shadows[from], position, start, count);
          System.arraycopy(arrays[from], position, arrays[a], start, count);
        }
      }
    }

    void check() {
      for (int a = 0; a < 3; a++) {
        boolean active = false;
        for (int i = 0; i < arrays[a].length; i++) {
          assertEquals(arrays[a][i], value.applyAsDouble(shadows[a].index(i)), "entry " + i);
          assertEquals(arrays[a][i], value.applyAsDouble(shadows[a].indexBefore(i)));
          active |= arrays[a][i] != 0;
        }
        assertEquals(active, shadows[a].isActive());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SMALL, LARGE})
  void indices(int length) {
    Random random = new Random(length);
    Recording run = new Recording(Recording.MOST_ARGUMENTS);
    for (int round = 0; round < 60; round++) {
      Model model = new Model(run, i -> i, i -> i, length, random);
      for (int i = 0; i < 8; i++) {
        model.step();
        model.check();
      }
      run.shadows().reset();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SMALL, LARGE})
  void tangents(int length) {
    Random random = new Random(length);
    TangentRun run = new TangentRun();
    for (int round = 0; round < 60; round++) {
      Model model = new Model(run, run::keep, run::tangent, length, random);
      for (int i = 0; i < 8; i++) {
        model.step();
        model.check();
      }
      run.begin();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {SMALL, LARGE})
  void allAtOnce(int length) {
    TangentRun run = new TangentRun();
    TangentShadow tangents = (TangentShadow) run.shadows().of(new float[length]);
    double[] values = new Random(1).doubles(length).toArray();
    tangents.setTangents(values);
    IndexShadow indices = (IndexShadow) indexShadow(length);
    indices.number(7);
    for (int i = 0; i < length; i++) {
      assertEquals(values[i], tangents.tangent(i));
      assertEquals(7 + i, indices.index(i));
    }
  }

  private static ArrayShadow indexShadow(int length) {
    return new Recording(Recording.MOST_ARGUMENTS).shadows().of(new float[length]);
  }

  /** Each way in which an entry may become active, and whether it does. */
  @Test
  void theFirstActiveEntryIsReportedOnce() {
    int[] reports = {0};
    TangentRun run = new TangentRun();
    for (Run each : new Run[] {new Recording(Recording.MOST_ARGUMENTS), run}) {
      int entry = each == run ? run.keep(2.5) : 3;
      ArrayShadow active = each.shadows().of(new double[LARGE]);
      active.setIndex(1, entry);
      ArrayShadow passive = each.shadows().of(new double[LARGE]);
      for (int way = 0; way < 3; way++) {
        ArrayShadow shadow = each.shadows().of(new double[LARGE]);
        reports[0] = 0;
        shadow.onceActive(() -> reports[0]++);
        shadow.setIndex(0, 0);
        shadow.fill(0, LARGE, 0);
        shadow.copy(passive, 0, 0, LARGE);
        assertEquals(0, reports[0], "no entry is active");
        for (int time = 0; time < 2; time++) {
          switch (way) {
            case 0 -> shadow.setIndex(4, entry);
            case 1 -> shadow.fill(4, 6, entry);
            default -> shadow.copy(active, 0, 4, 2);
          }
          assertEquals(1, reports[0], "way " + way);
        }
      }
    }
  }
}
