package org.wengert.border;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The border matrix: classes of every origin, in every role, in every kind of call. Each cell is
 * right or loud, and it is known which.
 */
@Execution(ExecutionMode.SAME_THREAD) // some carriers are static fields
class BorderMatrixTest {
  @TestFactory
  Stream<DynamicNode> cells() {
    return Arrays.stream(Origin.values())
        .filter(origin -> !origin.fixture.needsOwnJvm())
        .map(Cells::of);
  }
}
