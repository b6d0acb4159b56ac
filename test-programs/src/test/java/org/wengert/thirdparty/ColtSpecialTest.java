package org.wengert.thirdparty;

import cern.jet.stat.Gamma;
import cern.jet.stat.Probability;
import org.junit.jupiter.api.Test;

/** The special functions of Colt. */
class ColtSpecialTest {
  @Test
  void errorFunctions() {
    SpecialTable.demand(
        "erf", x -> x.length == 1 && x[0] > -9, x -> Probability.errorFunction(x[0]));
    SpecialTable.demand("erfc", x -> Probability.errorFunctionComplemented(x[0]));
    SpecialTable.demand(
        "normalInverse", x -> x[0] > 1e-11 && x[0] < 0.9999, x -> Probability.normalInverse(x[0]));
  }

  @Test
  void gammaFunction() {
    SpecialTable.demand("gamma", x -> x[0] > 0.01 && x[0] < 150, x -> Gamma.gamma(x[0]));
    SpecialTable.demand("logGamma", x -> x[0] > 0.01, x -> Gamma.logGamma(x[0]));
    SpecialTable.demand("beta", x -> x[0] > 0.01 && x[1] > 0.01, x -> Gamma.beta(x[0], x[1]));
  }

  @Test
  void incompleteGamma() {
    SpecialTable.demand("regularizedGammaP", x -> Gamma.incompleteGamma(x[0], x[1]));
    SpecialTable.demand(
        "regularizedGammaP", -1, x -> true, x -> Gamma.incompleteGammaComplement(x[0], x[1]));
  }

  @Test
  void incompleteBeta() {
    SpecialTable.demand("regularizedBeta", x -> Gamma.incompleteBeta(x[1], x[2], x[0]));
  }
}
