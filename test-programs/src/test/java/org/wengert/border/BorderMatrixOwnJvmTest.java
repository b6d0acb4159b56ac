package org.wengert.border;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The part of the border matrix whose origins need a JVM of their own. */
@Tag("own-jvm")
class BorderMatrixOwnJvmTest {
  @TestFactory
  Stream<DynamicNode> cells() {
    return Arrays.stream(Origin.values())
        .filter(origin -> origin.fixture.needsOwnJvm())
        .map(Cells::of);
  }
}
