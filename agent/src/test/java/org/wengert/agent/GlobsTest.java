package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a glob a star stands for any characters, and everything else for itself. */
class GlobsTest {
  @ParameterizedTest
  @CsvSource({
    "a.B.f, a.B.f, true",
    "a.B.f, a.B.g, false",
    "a.B.f, aXB.f, false",
    "a.B.f, a.B.ff, false",
    "a.B.f, xa.B.f, false",
    "a.*, a.b.C, true",
    "a.*, a., true",
    "a.*, ab, false",
    "*.f, a.b.C.f, true",
    "a.*.f, a.b.c.f, true",
    "*, anything, true",
    "a*b*c, abc, true",
    "a*b*c, a1b2c, true",
    "a*b*c, a1c2b, false",
    "a.B$C, a.B$C, true",
    "a.[B], a.B, false",
    "a**b, ab, true",
    "a*, a, true",
    "*a*a*, ba, false",
    "*aab, aaab, true",
    "a.B; c.D, a.B, true",
    "a.B; c.D, c.D, true",
    "a.B ;c.*, c.D, true",
    "a.B; c.D, a.B; c.D, false"
  })
  void matches(String globs, String name, boolean expected) {
    assertEquals(expected, new Globs(globs).match(name));
  }

  /** As a regular expression this would take longer than anybody waits. */
  @Test
  void manyStars() {
    String name = "a".repeat(5_000);
    assertFalse(new Globs("*a".repeat(500) + "*b").match(name));
    assertTrue(new Globs("*a".repeat(500) + "*").match(name));
  }

  @Test
  void regularExpressionsAreNotMeant() {
    assertTrue(new Globs("a\\E.+\\Qb").match("a\\E.+\\Qb"));
    assertFalse(new Globs("a\\E.+\\Qb").match("axb"));
  }

  @Test
  void nothingMatchesNothing() {
    assertTrue(new Globs(null).isEmpty());
    assertFalse(new Globs(null).match(""));
    assertFalse(new Globs("a").isEmpty());
  }
}
