package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deriving is a function of the class file: the same result every time, and not a large one. */
class DeriverTest {
  private static DerivedTwin derive(RecordingStrategy strategy, byte[] file) {
    return LargeClass.deriver(strategy).derive(file, ClassHierarchy.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void sameBytesGiveTheSameTwin(RecordingStrategy strategy) {
    for (String name : new String[] {"Gamma", "Erf", "Beta"}) {
      sameTwice(strategy, LargeClass.file("org/apache/commons/math3/special/", name));
    }
    sameTwice(strategy, LargeClass.file("org/hipparchus/linear/", "ArrayRealVector"));
    sameTwice(strategy, LargeClass.file("org/ejml/data/", "DMatrixRMaj"));
  }

  private static void sameTwice(RecordingStrategy strategy, byte[] file) {
    byte[] before = file.clone();
    DerivedTwin first = derive(strategy, file);
    DerivedTwin second = derive(strategy, file);
    assertArrayEquals(first.bytes(), second.bytes(), first.name());
    assertEquals(first.methods(), second.methods());
    assertArrayEquals(before, file, "the original was changed");
  }

  /** Twice the code has a twin not much more than twice as large. */
  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void sizeIsLinear(RecordingStrategy strategy) {
    int small = derive(strategy, LargeClass.withProducts(200)).bytes().length;
    int large = derive(strategy, LargeClass.withProducts(400)).bytes().length;
    assertTrue(large < 2.2 * small, small + " bytes became " + large);
    int blocks = derive(strategy, LargeClass.withBranches(100)).bytes().length;
    int moreBlocks = derive(strategy, LargeClass.withBranches(200)).bytes().length;
    assertTrue(moreBlocks < 2.2 * blocks, blocks + " bytes became " + moreBlocks);
  }
}
