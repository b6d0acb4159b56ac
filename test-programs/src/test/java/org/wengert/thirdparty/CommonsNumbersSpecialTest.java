package org.wengert.thirdparty;

import org.apache.commons.numbers.gamma.Beta;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.ErfDifference;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.GammaRatio;
import org.apache.commons.numbers.gamma.IncompleteBeta;
import org.apache.commons.numbers.gamma.IncompleteGamma;
import org.apache.commons.numbers.gamma.InverseErf;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.junit.jupiter.api.Test;

/** The special functions of Commons Numbers, which compute with numbers of more digits in part. */
class CommonsNumbersSpecialTest {
  @Test
  void errorFunctions() {
    SpecialTable.demand("erf", x -> x.length == 1, x -> Erf.value(x[0]));
    SpecialTable.demand("erf", x -> x.length == 2, x -> ErfDifference.value(x[0], x[1]));
    SpecialTable.demand("erfc", x -> Erfc.value(x[0]));
    SpecialTable.demand("erfcx", x -> Erfcx.value(x[0]));
    SpecialTable.demand("erfInv", x -> InverseErf.value(x[0]));
    SpecialTable.demand("erfcInv", x -> InverseErfc.value(x[0]));
  }

  @Test
  void gammaFunction() {
    SpecialTable.demand("gamma", x -> Gamma.value(x[0]));
    SpecialTable.demand("logGamma", x -> LogGamma.value(x[0]));
    SpecialTable.demand("logGamma", x -> LogGamma.value(x[0], new int[1]));
    SpecialTable.demand("digamma", x -> Digamma.value(x[0]));
    SpecialTable.demand("trigamma", x -> Trigamma.value(x[0]));
    SpecialTable.demand("gammaRatio", x -> x[0] > 0, x -> GammaRatio.value(x[0], x[1]));
    SpecialTable.demand("gammaDelta", x -> GammaRatio.delta(x[0], x[1]));
  }

  @Test
  void incompleteGamma() {
    SpecialTable.demand("regularizedGammaP", x -> RegularizedGamma.P.value(x[0], x[1]));
    SpecialTable.demand(
        "regularizedGammaP", -1, x -> true, x -> RegularizedGamma.Q.value(x[0], x[1]));
    SpecialTable.demand("gammaDensity", x -> RegularizedGamma.P.derivative(x[0], x[1]));
    SpecialTable.demand(
        "gammaDensity", -1, x -> true, x -> RegularizedGamma.Q.derivative(x[0], x[1]));
    SpecialTable.demand("lowerGamma", x -> IncompleteGamma.Lower.value(x[0], x[1]));
    SpecialTable.demand(
        "upperGamma", x -> x[0] > 0.1, x -> IncompleteGamma.Upper.value(x[0], x[1]));
  }

  @Test
  void incompleteGammaToSomeDigits() {
    double some = 1e-9;
    int most = 100_000;
    SpecialTable.demand("regularizedGammaP", x -> RegularizedGamma.P.value(x[0], x[1], some, most));
    SpecialTable.demand(
        "regularizedGammaP", -1, x -> true, x -> RegularizedGamma.Q.value(x[0], x[1], some, most));
    SpecialTable.demand("lowerGamma", x -> IncompleteGamma.Lower.value(x[0], x[1], 1e-15, most));
    SpecialTable.demand(
        "upperGamma", x -> x[0] > 0.1, x -> IncompleteGamma.Upper.value(x[0], x[1], 1e-15, most));
  }

  @Test
  void beta() {
    SpecialTable.demand("beta", x -> Beta.value(x[0], x[1]));
    SpecialTable.demand("logBeta", x -> LogBeta.value(x[0], x[1]));
  }

  @Test
  void incompleteBeta() {
    int most = 100_000;
    SpecialTable.demand("regularizedBeta", x -> RegularizedBeta.value(x[0], x[1], x[2]));
    SpecialTable.demand(
        "regularizedBeta", x -> RegularizedBeta.value(x[0], x[1], x[2], 1e-9, most));
    SpecialTable.demand(
        "regularizedBeta", -1, x -> true, x -> RegularizedBeta.complement(x[0], x[1], x[2]));
    SpecialTable.demand(
        "regularizedBeta",
        -1,
        x -> true,
        x -> RegularizedBeta.complement(x[0], x[1], x[2], 1e-9, most));
    SpecialTable.demand("betaDensity", x -> RegularizedBeta.derivative(x[0], x[1], x[2]));
    SpecialTable.demand("incompleteBeta", x -> IncompleteBeta.value(x[0], x[1], x[2]));
    SpecialTable.demand("incompleteBeta", x -> IncompleteBeta.value(x[0], x[1], x[2], 1e-15, most));
    SpecialTable.demand(
        "incompleteBetaComplement", x -> IncompleteBeta.complement(x[0], x[1], x[2]));
    SpecialTable.demand(
        "incompleteBetaComplement", x -> IncompleteBeta.complement(x[0], x[1], x[2], 1e-15, most));
  }
}
