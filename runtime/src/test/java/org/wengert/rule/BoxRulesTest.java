package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoxRulesTest {
  @Test
  void sum() {
    assertEquals(1, BoxRules.sum(2.0, 3.0, 5.0));
    assertEquals(1, BoxRules.sum(2f, 3f, 5f));
  }

  @Test
  void maxAndMinGiveOneToTheChosenArgument() {
    assertEquals(0, BoxRules.maxFirst(2.0, 3.0, 3.0));
    assertEquals(1, BoxRules.maxSecond(2.0, 3.0, 3.0));
    assertEquals(1, BoxRules.minFirst(2.0, 3.0, 2.0));
    assertEquals(0, BoxRules.minSecond(2.0, 3.0, 2.0));
    assertEquals(0, BoxRules.maxFirst(2f, 3f, 3f));
    assertEquals(1, BoxRules.maxSecond(2f, 3f, 3f));
    assertEquals(1, BoxRules.minFirst(2f, 3f, 2f));
    assertEquals(0, BoxRules.minSecond(2f, 3f, 2f));
  }

  @Test
  void tiesAreShared() {
    assertEquals(0.5, BoxRules.maxFirst(2.0, 2.0, 2.0));
    assertEquals(0.5, BoxRules.minSecond(2f, 2f, 2f));
  }
}
