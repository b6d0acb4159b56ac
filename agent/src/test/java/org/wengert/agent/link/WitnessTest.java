package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.ProtectionDomain;
import org.junit.jupiter.api.Test;

/** The witness behind other agents knows what they changed. */
class WitnessTest {
  private static final Class<?> TYPE = ClassFiles.Sample.class;
  private static final byte[] FILE = ClassFiles.file(TYPE);
  private static final byte[] OTHER = ClassFiles.withOtherCode(FILE);

  private final FakeJvm jvm = new FakeJvm(TYPE, FILE);
  private final Witness witness = new Witness();

  /** What the agent between makes of a class; null if nothing. */
  private byte[] made;

  /** Classes that are loaded while it works. */
  private Runnable within = () -> {};

  private final class Between implements ClassFileTransformer {
    @Override
    public byte[] transform(
        Module module,
        ClassLoader loader,
        String name,
        Class<?> retransformed,
        ProtectionDomain domain,
        byte[] bytes) {
      Runnable once = within;
      within = () -> {};
      once.run();
      return made;
    }
  }

  WitnessTest() {
    jvm.add(witness.beforeOthers());
    jvm.add(new Between());
    witness.moveBehind(jvm.instrumentation());
  }

  @Test
  void whatWasChanged() throws IllegalClassFormatException {
    made = OTHER;
    jvm.load(FILE);
    assertTrue(witness.sawChange(TYPE));
    assertFalse(witness.sawChange(WitnessTest.class));
    assertFalse(witness.sawChange(String.class));
    assertSame(OTHER, witness.loaded(TYPE));
    assertSame(OTHER, witness.now(TYPE));
    assertEquals(0, jvm.replaced);
    made = null;
    assertNull(witness.loaded(TYPE), "the agent would give something else now");
  }

  @Test
  void whatWasNot() throws IllegalClassFormatException {
    jvm.load(FILE);
    assertFalse(witness.sawChange(TYPE));
    made = OTHER;
    jvm.load(FILE);
    assertTrue(witness.sawChange(TYPE));
    made = null;
    jvm.load(FILE);
    assertFalse(witness.sawChange(TYPE), "as it was the last time");
  }

  @Test
  void classesOfTheJdk() throws IllegalClassFormatException {
    made = OTHER;
    jvm.pass(null, "java/lang/String", null, FILE);
    assertTrue(witness.sawChange(String.class));
    assertFalse(witness.sawChange(Integer.class));
  }

  @Test
  void loadsWithinLoads() throws IllegalClassFormatException {
    made = null;
    within =
        () -> {
          made = OTHER;
          load(FakeJvm.internalName(WitnessTest.class));
          made = null;
        };
    jvm.load(FILE);
    assertTrue(witness.sawChange(WitnessTest.class));
    assertFalse(witness.sawChange(TYPE));
  }

  /** A load that ended in an exception before the witness saw its end. */
  @Test
  void loadsThatWereCutOff() throws IllegalClassFormatException {
    ClassLoader loader = TYPE.getClassLoader();
    within =
        () -> {
          try {
            witness.beforeOthers().transform(null, loader, "a/Cut", null, null, OTHER);
          } catch (IllegalClassFormatException e) {
            throw new AssertionError(e);
          }
        };
    jvm.load(FILE);
    assertFalse(witness.sawChange(TYPE));
    // no beginning was seen
    assertNull(witness.transform(null, loader, FakeJvm.internalName(TYPE), null, null, OTHER));
    assertNull(witness.transform(null, loader, null, null, null, OTHER));
    assertFalse(witness.sawChange(TYPE));
    made = OTHER;
    jvm.pass(null, FakeJvm.internalName(TYPE), null, FILE);
    assertFalse(witness.sawChange(TYPE), "another loader's");
  }

  @Test
  void itMovesBehindTheNextAgent() throws IllegalClassFormatException {
    int before = jvm.transformers();
    jvm.add(new Between());
    witness.moveBehind(jvm.instrumentation());
    assertEquals(before + 1, jvm.transformers());
    made = OTHER;
    jvm.load(FILE);
    assertTrue(witness.sawChange(TYPE));
  }

  private void load(String name) {
    try {
      jvm.pass(TYPE.getClassLoader(), name, null, FILE);
    } catch (IllegalClassFormatException e) {
      throw new AssertionError(e);
    }
  }
}
