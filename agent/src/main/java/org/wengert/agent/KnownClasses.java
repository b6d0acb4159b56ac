package org.wengert.agent;

import org.wengert.link.ArrayCopies;
import org.wengert.link.ArraySorts;
import org.wengert.link.Bits;
import org.wengert.link.Boxes;
import org.wengert.link.CustomCalls;
import org.wengert.link.ImplicitCalls;
import org.wengert.link.LinearCalls;
import org.wengert.rule.ArithmeticRules;
import org.wengert.rule.BoxRules;
import org.wengert.rule.FastMathRules;
import org.wengert.rule.HyperbolicRules;
import org.wengert.rule.LinearCombinationRules;
import org.wengert.rule.MathRules;
import org.wengert.rule.PowerRules;
import org.wengert.rule.RoundingRules;
import org.wengert.rule.SelectionRules;
import org.wengert.rule.SignRules;
import org.wengert.rule.TrigonometricRules;

/** The classes of the runtime that hold rules and substitutes. */
public final class KnownClasses {
  /** All of them; a test compares the list with the packages. */
  private static final Class<?>[] ALL = {
    ArithmeticRules.class,
    BoxRules.class,
    FastMathRules.class,
    HyperbolicRules.class,
    LinearCombinationRules.class,
    MathRules.class,
    PowerRules.class,
    RoundingRules.class,
    SelectionRules.class,
    SignRules.class,
    TrigonometricRules.class,
    ArrayCopies.class,
    ArraySorts.class,
    Bits.class,
    Boxes.class,
    CustomCalls.class,
    ImplicitCalls.class,
    LinearCalls.class
  };

  private KnownClasses() {}

  /**
   * All of them.
   *
   * @return a new array
   */
  public static Class<?>[] all() {
    return ALL.clone();
  }
}
