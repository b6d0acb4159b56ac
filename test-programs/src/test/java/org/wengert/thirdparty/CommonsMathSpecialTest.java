package org.wengert.thirdparty;

import org.apache.commons.math3.special.BesselJ;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;

/** The special functions of Commons Math, also where its own formulas change. */
class CommonsMathSpecialTest {
  @Test
  void errorFunctions() {
    SpecialTable.demand("erf", x -> x.length == 1, x -> Erf.erf(x[0]));
    SpecialTable.demand("erf", x -> x.length == 2, x -> Erf.erf(x[0], x[1]));
    SpecialTable.demand("erfc", x -> Erf.erfc(x[0]));
  }

  /** Near 1 the inverses lose digits, and so does a derivative that is computed from them. */
  @Test
  void inverseErrorFunctions() {
    SpecialTable.demand("erfInv", x -> Math.abs(x[0]) < 0.99, x -> Erf.erfInv(x[0]));
    SpecialTable.demand("erfcInv", x -> x[0] > 0.05 && x[0] < 1.95, x -> Erf.erfcInv(x[0]));
  }

  /** The gamma function itself overflows too early. */
  @Test
  void gammaFunction() {
    SpecialTable.demand("gamma", x -> x[0] < 140, x -> Gamma.gamma(x[0]));
    SpecialTable.demand("logGamma", x -> x[0] > 0, x -> Gamma.logGamma(x[0]));
    SpecialTable.demand("logGamma1p", x -> Gamma.logGamma1p(x[0]));
    SpecialTable.demand("invGamma1pm1", x -> Gamma.invGamma1pm1(x[0]));
    SpecialTable.demand("digamma", x -> Gamma.digamma(x[0]));
    SpecialTable.demand("trigamma", x -> Gamma.trigamma(x[0]));
  }

  @Test
  void incompleteGamma() {
    SpecialTable.demand("regularizedGammaP", x -> Gamma.regularizedGammaP(x[0], x[1]));
    SpecialTable.demand(
        "regularizedGammaP", x -> Gamma.regularizedGammaP(x[0], x[1], 1e-9, 1_000_000));
    SpecialTable.demand(
        "regularizedGammaP", -1, x -> true, x -> Gamma.regularizedGammaQ(x[0], x[1]));
    SpecialTable.demand(
        "regularizedGammaP",
        -1,
        x -> true,
        x -> Gamma.regularizedGammaQ(x[0], x[1], 1e-9, 1_000_000));
  }

  @Test
  void beta() {
    SpecialTable.demand("logBeta", x -> Beta.logBeta(x[0], x[1]));
  }

  @Test
  void incompleteBeta() {
    SpecialTable.demand("regularizedBeta", x -> Beta.regularizedBeta(x[0], x[1], x[2]));
    SpecialTable.demand("regularizedBeta", x -> Beta.regularizedBeta(x[0], x[1], x[2], 1e-9));
    SpecialTable.demand("regularizedBeta", x -> Beta.regularizedBeta(x[0], x[1], x[2], 100_000));
    SpecialTable.demand(
        "regularizedBeta", x -> Beta.regularizedBeta(x[0], x[1], x[2], 1e-9, 100_000));
  }

  @Test
  void bessel() {
    SpecialTable.demand("besselJ", x -> BesselJ.value(x[0], x[1]));
    SpecialTable.demand("besselJ", x -> new BesselJ(x[0]).value(x[1]));
  }
}
