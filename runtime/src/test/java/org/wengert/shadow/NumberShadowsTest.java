package org.wengert.shadow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.tape.Recording;

/** What objects carry beside the numbers in their fields. */
class NumberShadowsTest {
  private final Recording run = new Recording(Recording.MOST_ARGUMENTS);
  private final TangentRun other = new TangentRun();

  private void assertWords(NumberShadows shadows, int size, int factor) {
    for (int i = 0; i < size; i++) {
      assertEquals((long) factor * (i + 1), shadows.word(i), "field " + i);
    }
  }

  private static void setWords(NumberShadows shadows, int size, int factor) {
    for (int i = 0; i < size; i++) {
      shadows.setWord(i, (long) factor * (i + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 20})
  void eachFieldHasItsOwn(int size) {
    NumberShadows shadows = new NumberShadows(size, run);
    assertTrue(shadows.size() >= size && shadows.size() <= Math.max(3, size));
    assertWords(shadows, size, 0);
    setWords(shadows, size, 7);
    assertWords(shadows, size, 7);
    NumberShadows copy = shadows.copy();
    setWords(shadows, size, 9);
    assertWords(copy, size, 7);
    assertWords(shadows, size, 9);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 20})
  void tangents(int size) {
    NumberShadows shadows = new NumberShadows(size, other);
    NumberShadows passive = shadows.copy();
    for (int i = 0; i < size; i++) {
      shadows.setTangent(i, other.tag(), 0.5 + i);
    }
    NumberShadows copy = shadows.copy();
    shadows.setTangent(0, 0, 9);
    for (int i = 0; i < size; i++) {
      assertEquals(0.5 + i, copy.tangent(i));
      assertEquals(other.tag(), copy.word(i));
      assertEquals(i == 0 ? 9 : 0.5 + i, shadows.tangent(i));
      assertEquals(i == 0 ? 0 : other.tag(), shadows.word(i));
      assertEquals(0, passive.word(i));
    }
  }

  @Test
  void runsThatGoOnMayWrite() {
    NumberShadows shadows = new NumberShadows(2, other);
    assertTrue(shadows.isOf(other) && shadows.isWritable(other));
    assertFalse(shadows.isOf(run));
    assertTrue(shadows.isWritable(run), "the run that began them goes on");
    other.forgetShadows();
    assertFalse(shadows.isWritable(run), "it is over");
    NumberShadows renewed = shadows.renewed(null, run);
    assertTrue(renewed.isOf(run) && renewed.isWritable(run));
    assertFalse(shadows.isOf(run));
    other.begin();
    assertFalse(shadows.isOf(other) || shadows.isWritable(other), "another run of the same tape");
  }

  @Test
  void renewedForTheSameObject() {
    Object object = new Object();
    NumberShadows shadows = new NumberShadows(5, other);
    setWords(shadows, 5, 3);
    assertTrue(shadows.mayBeOf(object) && shadows.mayBeOf(new Object()), "not known whose");
    NumberShadows owned = shadows.renewed(object, run);
    assertNotSame(shadows, owned);
    assertTrue(owned.mayBeOf(object));
    assertFalse(owned.mayBeOf(new Object()));
    assertWords(owned, 5, 3);
    assertSame(owned, owned.renewed(object, other));
    assertTrue(owned.isOf(other) && owned.isWritable(other));
    other.begin();
    assertFalse(owned.isWritable(run));
    NumberShadows ofClone = owned.renewed(new Object(), run);
    assertNotSame(owned, ofClone);
    setWords(ofClone, 5, 4);
    assertWords(owned, 5, 3);
    assertNotSame(owned, owned.renewed(null, run));
  }
}
