package org.wengert.agent;

import org.wengert.link.ArrayCopies;
import org.wengert.link.ArraySorts;
import org.wengert.link.Bits;
import org.wengert.link.Boxes;
import org.wengert.link.CustomCalls;
import org.wengert.link.ImplicitCalls;
import org.wengert.link.LinearCalls;
import org.wengert.link.LoopCalls;
import org.wengert.link.ProgramMarkers;
import org.wengert.link.ReflectiveArrays;
import org.wengert.rule.ArithmeticRules;
import org.wengert.rule.BesselRules;
import org.wengert.rule.BetaRules;
import org.wengert.rule.BoxRules;
import org.wengert.rule.ErfRules;
import org.wengert.rule.FastMathRules;
import org.wengert.rule.GammaRules;
import org.wengert.rule.HyperbolicRules;
import org.wengert.rule.IncompleteBetaRules;
import org.wengert.rule.IncompleteBetaVariantRules;
import org.wengert.rule.IncompleteGammaRules;
import org.wengert.rule.JafamaRangeRules;
import org.wengert.rule.JafamaRules;
import org.wengert.rule.LibraryResults;
import org.wengert.rule.LinearCombinationRules;
import org.wengert.rule.MathRules;
import org.wengert.rule.PowerRules;
import org.wengert.rule.RoundingRules;
import org.wengert.rule.SelectionRules;
import org.wengert.rule.SignRules;
import org.wengert.rule.TrigonometricRules;
import org.wengert.rule.UnregularizedBetaRules;
import org.wengert.rule.UnregularizedGammaRules;

/** The classes of the runtime that hold rules and substitutes. */
public final class KnownClasses {
  /** All of them; a test compares the list with the packages. */
  private static final Class<?>[] ALL = {
    ArithmeticRules.class,
    BesselRules.class,
    BetaRules.class,
    BoxRules.class,
    ErfRules.class,
    FastMathRules.class,
    GammaRules.class,
    HyperbolicRules.class,
    IncompleteBetaRules.class,
    IncompleteBetaVariantRules.class,
    IncompleteGammaRules.class,
    JafamaRangeRules.class,
    JafamaRules.class,
    LibraryResults.class,
    LinearCombinationRules.class,
    MathRules.class,
    PowerRules.class,
    RoundingRules.class,
    SelectionRules.class,
    SignRules.class,
    TrigonometricRules.class,
    UnregularizedBetaRules.class,
    UnregularizedGammaRules.class,
    ArrayCopies.class,
    ArraySorts.class,
    ProgramMarkers.class,
    Bits.class,
    Boxes.class,
    CustomCalls.class,
    ImplicitCalls.class,
    LinearCalls.class,
    LoopCalls.class,
    ReflectiveArrays.class
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
