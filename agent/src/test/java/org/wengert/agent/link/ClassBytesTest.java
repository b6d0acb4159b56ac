package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/**
 * Which class file stands for a class: that of the code which runs, or none. A wrong one would be
 * differentiated without a word.
 */
class ClassBytesTest {
  private static final Class<?> TYPE = ClassFiles.Sample.class;
  private static final byte[] FILE = ClassFiles.file(TYPE);
  private static final byte[] OTHER = ClassFiles.withOtherCode(FILE);

  private final FakeJvm jvm = new FakeJvm(TYPE, FILE);

  private ClassBytes bytes(boolean isOnly) {
    return new ClassBytes(jvm.instrumentation(), isOnly);
  }

  /** Another agent that replaces the class by another one. */
  private record Replacing(byte[] file) implements ClassFileTransformer {
    @Override
    public byte[] transform(
        Module module,
        ClassLoader loader,
        String name,
        Class<?> retransformed,
        ProtectionDomain domain,
        byte[] bytes) {
      return file;
    }
  }

  @Test
  void fileOfTheLoaderIfThatWasLoaded() throws IllegalClassFormatException {
    for (boolean isOnly : new boolean[] {true, false}) {
      ClassBytes bytes = bytes(isOnly);
      jvm.load(FILE);
      assertArrayEquals(FILE, bytes.of(TYPE));
      assertEquals(0, jvm.looks, "nobody has to be asked");
      assertFalse(bytes.isChanged(TYPE));
    }
  }

  /** The agents before give again what they gave when it was loaded. */
  @Test
  void whatAgentsBeforeMadeOfIt() throws IllegalClassFormatException {
    jvm.add(new Replacing(OTHER));
    ClassBytes bytes = bytes(false);
    assertArrayEquals(OTHER, jvm.load(FILE));
    assertSame(OTHER, bytes.of(TYPE));
    assertTrue(bytes.isChangedOnce(TYPE));
  }

  @Test
  void whatAgentsBeforeWouldNotMakeOfItAgain() throws IllegalClassFormatException {
    ClassBytes bytes = bytes(false);
    jvm.load(OTHER);
    assertNull(bytes.of(TYPE));
    assertTrue(bytes.isChangedOnce(TYPE));
  }

  /** The JVM writes classes anew that it is asked for. */
  @Test
  void sameClassInAnotherForm() throws IllegalClassFormatException {
    ClassBytes bytes = bytes(false);
    jvm.load(OTHER);
    jvm.original = ClassFiles.inAnotherOrder(OTHER);
    assertSame(jvm.original, bytes.of(TYPE));
  }

  @Test
  void classOfWhichNoLoadWasSeen() {
    jvm.original = OTHER;
    for (boolean isOnly : new boolean[] {true, false}) {
      assertSame(OTHER, bytes(isOnly).of(TYPE));
    }
    assertFalse(bytes(true).isChangedOnce(TYPE));
    jvm.isModifiable = false;
    assertArrayEquals(FILE, bytes(true).of(TYPE), "all that there is");
  }

  @Test
  void whatAgentsMadeOfItLater() throws IllegalClassFormatException {
    ClassBytes bytes = bytes(true);
    jvm.load(FILE);
    jvm.pass(TYPE.getClassLoader(), FakeJvm.internalName(TYPE), TYPE, FILE);
    assertTrue(bytes.isChanged(TYPE));
    assertEquals(Set.of(TYPE), bytes.takeChanged());
    assertEquals(Set.of(), bytes.takeChanged());
    jvm.add(new Replacing(OTHER));
    assertSame(OTHER, bytes.of(TYPE));
    assertSame(OTHER, bytes.now(TYPE));
    jvm.isModifiable = false;
    assertArrayEquals(FILE, bytes.of(TYPE));
  }

  @Test
  void lookingLeavesNothingBehind() throws IllegalClassFormatException {
    ClassBytes bytes = bytes(true);
    jvm.load(FILE);
    int before = jvm.transformers();
    assertSame(FILE, bytes.now(TYPE));
    assertEquals(before, jvm.transformers());
    assertEquals(0, jvm.replaced);
    assertFalse(bytes.isChanged(TYPE), "it was only looked at");
    jvm.pass(TYPE.getClassLoader(), FakeJvm.internalName(TYPE), TYPE, FILE);
    assertTrue(bytes.isChanged(TYPE), "the look is over");
  }

  @Test
  void anotherClassThatChangesMeanwhile() {
    ClassBytes bytes = bytes(true);
    jvm.add(
        new ClassFileTransformer() {
          @Override
          public byte[] transform(
              Module module,
              ClassLoader loader,
              String name,
              Class<?> retransformed,
              ProtectionDomain domain,
              byte[] file) {
            bytes.transform(null, loader, "a/B", ClassBytesTest.class, null, file);
            return null;
          }
        });
    bytes.now(TYPE);
    assertTrue(bytes.isChanged(ClassBytesTest.class));
    assertFalse(bytes.isChanged(TYPE));
  }

  @Test
  void loadsAreCounted() {
    ClassBytes bytes = bytes(true);
    ClassLoader loader = TYPE.getClassLoader();
    assertNull(bytes.transform(null, loader, "a/B", null, null, FILE));
    assertEquals(1, bytes.loads());
    assertNull(bytes.transform(null, loader, "a/B$$Tape", null, null, FILE));
    assertNull(bytes.transform(null, null, "a/C", null, null, FILE));
    assertNull(bytes.transform(null, loader, null, null, null, FILE));
    assertEquals(1, bytes.loads());
    // so that the JVM keeps what it got
    assertSame(FILE, bytes(false).transform(null, loader, "a/B", null, null, FILE));
  }

  @Test
  void classesOfTheJdk() {
    assertArrayEquals(ClassFiles.file(Semaphore.class), bytes(true).of(Semaphore.class));
    assertEquals(0, jvm.looks);
  }
}
