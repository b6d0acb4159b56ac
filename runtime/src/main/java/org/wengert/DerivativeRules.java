package org.wengert;

import org.wengert.link.Linkage;

/**
 * Makes rules known that are not beside the method they are for.
 *
 * <p>A {@link DerivativeOf} rule is found
 *
 * <ul>
 *   <li>in the class that declares the method it is for;
 *   <li>in a class that is named in a file {@code META-INF/services/org.wengert.DerivativeRules} of
 *       the class path, one name a line. The class needs neither an instance nor an interface;
 *   <li>in a class that the agent's option {@code rules} names;
 *   <li>in a class handed to {@link #use}.
 * </ul>
 *
 * <p>A rule for a class that is not there is ignored, so one class may have rules for several
 * libraries. Any other rule that fits no method is an error: all derivatives of code that can see
 * it are refused, with a message that says what is wrong.
 */
public final class DerivativeRules {
  private DerivativeRules() {}

  /**
   * Makes the rules of some classes known, in the whole JVM. Repeating it has no effect.
   *
   * @param rules classes with methods marked {@link DerivativeOf}
   * @throws IllegalArgumentException if a rule cannot be used, or comes too late: the method it is
   *     for was differentiated without it before
   * @throws IllegalStateException if the Wengert agent is not in this JVM
   */
  public static void use(Class<?>... rules) {
    Arguments.notNull(rules, "rules");
    for (int i = 0; i < rules.length; i++) {
      Arguments.notNull(rules[i], "rules[" + i + "]");
      Linkage.linker().useRules(rules[i]);
    }
  }
}
