package org.wengert.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The adjoints' array is all zeros whenever it is taken. */
class WorkspaceTest {
  private final Workspace workspace = new Workspace();

  @Test
  void isKept() {
    double[] taken = workspace.take(100);
    assertTrue(taken.length >= 100);
    workspace.giveBack(taken, 0);
    assertSame(taken, workspace.take(50));
  }

  @Test
  void isCleared() {
    double[] taken = workspace.take(100);
    Arrays.fill(taken, 0, 7, Double.NaN);
    workspace.giveBack(taken, 7);
    assertArrayEquals(new double[taken.length], workspace.take(100));
  }

  @Test
  void isReplacedIfItIsTooSmallOrWasNotGivenBack() {
    double[] small = workspace.take(10);
    workspace.giveBack(small, 0);
    double[] large = workspace.take(10 * small.length);
    assertTrue(large.length >= 10 * small.length);
    large[3] = 1;
    double[] fresh = workspace.take(10);
    assertNotSame(large, fresh);
    assertArrayEquals(new double[fresh.length], fresh);
  }
}
