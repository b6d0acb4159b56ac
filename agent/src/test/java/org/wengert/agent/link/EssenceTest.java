package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;
import org.wengert.agent.twin.TwinNames;

/** What matters in a class file. */
class EssenceTest {
  private final byte[] file = ClassFiles.file(ClassFiles.Sample.class);
  private final long essence = Essence.of(file);

  @Test
  void companionsAndTheOrderOfConstantsDoNot() {
    assertEquals(essence, Essence.of(ClassFiles.inAnotherOrder(file)));
    assertEquals(essence, Essence.of(ClassFiles.prepared(file, null, 0)));
  }

  @Test
  void codeAndFieldsDo() {
    assertNotEquals(essence, Essence.of(ClassFiles.withOtherCode(file)));
    int hidden = Opcodes.ACC_SYNTHETIC;
    assertNotEquals(essence, Essence.of(ClassFiles.prepared(file, "other", hidden)));
    // of the program, though it has a companion's name
    assertNotEquals(essence, Essence.of(ClassFiles.prepared(file, "y" + TwinNames.COMPANION, 0)));
  }

  @Test
  void ofAFileThatCannotBeReadAllBytesDo() {
    byte[] cut = Arrays.copyOf(file, 20);
    byte[] other = cut.clone();
    other[19]++;
    assertEquals(Essence.of(cut), Essence.of(cut.clone()));
    assertNotEquals(Essence.of(cut), Essence.of(other));
  }
}
