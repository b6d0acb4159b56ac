package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wengert.link.Report.Policy;

/** The most specific pattern decides which policy a line of the user's source has. */
class PolicyRulesTest {
  @Test
  void oneForEverything() {
    assertTrue(PolicyRules.parse(null).isSame());
    assertEquals(Policy.ERROR, PolicyRules.parse(null).at("a.B", "f"));
    PolicyRules rules = PolicyRules.parse("allow");
    assertTrue(rules.isSame());
    assertEquals(Policy.ALLOW, rules.byDefault());
    assertEquals(Policy.ALLOW, rules.at("a.B", "f"));
    assertFalse(PolicyRules.parse("allow:a.B").isSame());
  }

  @ParameterizedTest
  @CsvSource({
    // by package, by class, by method; error elsewhere
    "allow:a.b.*, a.b.C, f, ALLOW",
    "allow:a.b.*, a.b.c.D, f, ALLOW",
    "allow:a.b.*, a.bc.D, f, ERROR",
    "allow:a.B, a.B, f, ALLOW",
    "allow:a.B, a.Bc, f, ERROR",
    "allow:a.B.f, a.B, f, ALLOW",
    "allow:a.B.f, a.B, ff, ERROR",
    "allow:*.f, a.B, f, ALLOW",
    "warn:a.B.<init>, a.B, <init>, WARN",
    // what is written in a class or method belongs to it
    "allow:a.B, a.B$1, run, ALLOW",
    "allow:a.B, a.B$C$D, f, ALLOW",
    "allow:a.B$C, a.B$C$D, f, ALLOW",
    "allow:a.B$C, a.B, f, ERROR",
    "allow:a.B, a.B, lambda$f$0, ALLOW",
    "allow:a.B.f, a.B, lambda$f$0, ALLOW",
    "allow:a.B.f, a.B, lambda$f$g$12, ERROR",
    "allow:a.B.f$g, a.B, lambda$f$g$12, ALLOW",
    "allow:a.B.f, a.B, lambda$0, ERROR",
    "allow:a.$B, a.$B, f, ALLOW",
    "allow:a, a.$B, f, ERROR",
    // a default, wherever it stands
    "warn;allow:a.B, a.C, f, WARN",
    "allow:a.B;warn, a.C, f, WARN",
    "allow:a.B;warn, a.B, f, ALLOW",
    // the longest pattern decides, whatever the order
    "allow:a.*;warn:a.B.*;error:a.B.f, a.C, f, ALLOW",
    "allow:a.*;warn:a.B.*;error:a.B.f, a.B, g, WARN",
    "error:a.B.f;warn:a.B.*;allow:a.*, a.B, f, ERROR",
    "error:a.B.f;warn:a.B.*;allow:a.*, a.B, g, WARN",
    "allow:a.B;error:*, a.B, f, ALLOW",
    // of equally long ones the strictest
    "allow:a.B.*;error:*.B.f, a.B, f, ERROR",
    "allow:a.B.*;warn:a.B*., a.B, f, ALLOW",
    "allow:a.*B;warn:*a.B, a.B, f, WARN",
    "warn:*a.B;allow:a.*B, a.B, f, WARN",
    "'allow : a.B ; warn', a.B, f, ALLOW",
  })
  void mostSpecific(String option, String type, String method, Policy expected) {
    assertEquals(expected, PolicyRules.parse(option).at(type, method));
  }
}
