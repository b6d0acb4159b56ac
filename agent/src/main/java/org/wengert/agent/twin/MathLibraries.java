package org.wengert.agent.twin;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.wengert.rule.LinearCombinationRules;
import org.wengert.rule.SpecialMath;

/**
 * Libraries whose methods mirror those of {@code Math}, compute special functions, or only compare
 * numbers. They are written with bit tricks, tables and truncated series that no derivative
 * survives, so they are known by name: the primal is computed by the library, the partial
 * derivatives by rules.
 */
final class MathLibraries {
  private static final String MATH = "java/lang/Math";

  private static final Set<String> LIKE_MATH =
      Set.of(
          "org/apache/commons/math3/util/FastMath",
          "org/hipparchus/util/FastMath",
          "net/jafama/FastMath",
          "net/jafama/StrictFastMath",
          "net/jafama/CmnFastMath"); // where the other two inherit from

  /** Classes whose methods that answer yes or no, or compare, look at bits. */
  private static final Set<String> COMPARING =
      Set.of("org/apache/commons/math3/util/Precision", "org/hipparchus/util/Precision");

  /** Classes that compute sums of products with more digits than a double has. */
  private static final Set<String> COMBINING =
      Set.of("org/apache/commons/math3/util/MathArrays", "org/hipparchus/util/MathArrays");

  private static final String COMBINATIONS = Type.getInternalName(LinearCombinationRules.class);

  private static final String SPECIAL = Type.getInternalName(SpecialMath.class);

  /** Class and method of a library's special functions, to the name that rules give them. */
  private static final Map<String, String> SPECIAL_FUNCTIONS = specialFunctions();

  private static final Set<String> METHODS_OF_MATH =
      Arrays.stream(Math.class.getMethods())
          .map(method -> method.getName() + Type.getMethodDescriptor(method))
          .collect(Collectors.toSet());

  private MathLibraries() {}

  private static Map<String, String> specialFunctions() {
    Map<String, String> names = new HashMap<>();
    for (String library : List.of("org/apache/commons/math3", "org/hipparchus")) {
      String special = library + "/special/";
      for (String name : List.of("erf", "erfc", "erfInv", "erfcInv")) {
        names.put(special + "Erf." + name, name);
      }
      for (String name :
          List.of(
              "gamma",
              "logGamma",
              "logGamma1p",
              "invGamma1pm1",
              "digamma",
              "trigamma",
              "regularizedGammaP",
              "regularizedGammaQ")) {
        names.put(special + "Gamma." + name, name);
      }
      names.put(special + "Beta.logBeta", "logBeta");
      names.put(special + "Beta.regularizedBeta", "regularizedBeta");
      names.put(special + "BesselJ.value", "besselJ");
    }
    Map.ofEntries(
            entry("Erf.value", "erf"),
            entry("Erfc.value", "erfc"),
            entry("Erfcx.value", "erfcx"),
            entry("ErfDifference.value", "erf"),
            entry("InverseErf.value", "erfInv"),
            entry("InverseErfc.value", "erfcInv"),
            entry("Gamma.value", "gamma"),
            entry("GammaRatio.value", "gammaRatio"),
            entry("GammaRatio.delta", "gammaDelta"),
            entry("LogGamma.value", "logGamma"),
            entry("Digamma.value", "digamma"),
            entry("Trigamma.value", "trigamma"),
            entry("Beta.value", "beta"),
            entry("LogBeta.value", "logBeta"),
            entry("RegularizedGamma$P.value", "regularizedGammaP"),
            entry("RegularizedGamma$P.derivative", "gammaDensity"),
            entry("RegularizedGamma$Q.value", "regularizedGammaQ"),
            entry("RegularizedGamma$Q.derivative", "gammaFall"),
            entry("IncompleteGamma$Lower.value", "lowerGamma"),
            entry("IncompleteGamma$Upper.value", "upperGamma"),
            entry("IncompleteBeta.value", "incompleteBeta"),
            entry("IncompleteBeta.complement", "incompleteBetaComplement"),
            entry("RegularizedBeta.value", "regularizedBeta"),
            entry("RegularizedBeta.complement", "regularizedBetaComplement"),
            entry("RegularizedBeta.derivative", "betaDensity"))
        .forEach((method, name) -> names.put("org/apache/commons/numbers/gamma/" + method, name));
    Map.of(
            "Gamma.gamma", "gamma",
            "Gamma.logGamma", "logGamma",
            "Gamma.beta", "beta",
            "Gamma.incompleteGamma", "regularizedGammaP",
            "Gamma.incompleteGammaComplement", "regularizedGammaQ",
            "Gamma.incompleteBeta", "regularizedBetaOfLast",
            "Probability.errorFunction", "erf",
            "Probability.errorFunctionComplemented", "erfc",
            "Probability.normalInverse", "normalInverse")
        .forEach((method, name) -> names.put("cern/jet/stat/" + method, name));
    return Map.copyOf(names);
  }

  /** The method that the rules for a library's method name, or the method itself. */
  static MethodKey original(MethodKey method) {
    if (LIKE_MATH.contains(method.owner())) {
      return new MethodKey(MATH, method.name(), method.descriptor());
    }
    if (COMBINING.contains(method.owner())) {
      return new MethodKey(COMBINATIONS, method.name(), method.descriptor());
    }
    String special = SPECIAL_FUNCTIONS.get(method.owner() + "." + method.name());
    return special == null ? method : new MethodKey(SPECIAL, special, method.descriptor());
  }

  /** Whether a method of a library is the inner product of two arrays. */
  static boolean isInnerProduct(MethodKey method) {
    return COMBINING.contains(method.owner())
        && method.name().equals("linearCombination")
        && method.descriptor().equals("([D[D)D");
  }

  /** Whether a library's method mirrors one that {@code Math} has. */
  static boolean mirrors(MethodKey method) {
    return LIKE_MATH.contains(method.owner())
        && METHODS_OF_MATH.contains(method.name() + method.descriptor());
  }

  /** Whether a library's method makes an integer, or yes or no, of nothing but numbers. */
  static boolean rounds(MethodKey method) {
    Type type = Type.getMethodType(method.descriptor());
    return LIKE_MATH.contains(method.owner())
        && isPrimitive(type.getReturnType())
        && ShadowKind.of(type.getReturnType()) == ShadowKind.NONE
        && Arrays.stream(type.getArgumentTypes()).allMatch(MathLibraries::isPrimitive);
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** Whether a method only compares numbers. */
  static boolean compares(MethodKey method) {
    return COMPARING.contains(method.owner())
        && (method.name().startsWith("equals") || method.name().startsWith("compareTo"));
  }
}
