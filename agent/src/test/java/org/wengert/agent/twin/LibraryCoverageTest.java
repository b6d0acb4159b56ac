package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.agent.KnownClasses;

/**
 * Each method of the mathematical libraries that takes numbers has a rule for each of them, or is
 * harmless, or has another body, or there is a reason why its own code gives its derivative.
 */
class LibraryCoverageTest {
  private static final List<Class<?>> LIBRARIES =
      List.of(
          org.apache.commons.math3.util.FastMath.class,
          org.apache.commons.math3.special.Erf.class,
          org.apache.commons.math3.special.Gamma.class,
          org.apache.commons.math3.special.Beta.class,
          org.apache.commons.math3.special.BesselJ.class,
          org.hipparchus.util.FastMath.class,
          org.hipparchus.special.Erf.class,
          org.hipparchus.special.Gamma.class,
          org.hipparchus.special.Beta.class,
          org.hipparchus.special.BesselJ.class,
          net.jafama.FastMath.class,
          net.jafama.StrictFastMath.class,
          org.apache.commons.numbers.gamma.Erf.class,
          org.apache.commons.numbers.gamma.Erfc.class,
          org.apache.commons.numbers.gamma.Erfcx.class,
          org.apache.commons.numbers.gamma.ErfDifference.class,
          org.apache.commons.numbers.gamma.InverseErf.class,
          org.apache.commons.numbers.gamma.InverseErfc.class,
          org.apache.commons.numbers.gamma.Gamma.class,
          org.apache.commons.numbers.gamma.GammaRatio.class,
          org.apache.commons.numbers.gamma.LogGamma.class,
          org.apache.commons.numbers.gamma.Digamma.class,
          org.apache.commons.numbers.gamma.Trigamma.class,
          org.apache.commons.numbers.gamma.LanczosApproximation.class,
          RegularizedGamma.P.class,
          RegularizedGamma.Q.class,
          org.apache.commons.numbers.gamma.IncompleteGamma.Lower.class,
          org.apache.commons.numbers.gamma.IncompleteGamma.Upper.class,
          org.apache.commons.numbers.gamma.RegularizedBeta.class,
          org.apache.commons.numbers.gamma.IncompleteBeta.class,
          org.apache.commons.numbers.gamma.Beta.class,
          org.apache.commons.numbers.gamma.LogBeta.class,
          cern.jet.stat.Gamma.class,
          cern.jet.stat.Probability.class);

  private static final String PLAIN = "plain arithmetic, without choices that hide a derivative";
  private static final String OF_OTHERS = "calls others, which have rules";
  private static final String GENERIC = "an object stands for the number";

  /** By method name, why a method's own code is right. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("FastMath.pow2", PLAIN),
          Map.entry("FastMath.pow3", PLAIN),
          Map.entry("FastMath.toDegrees(boolean,int,int,double)", PLAIN),
          Map.entry("FastMath.toRadians(boolean,int,int,double)", OF_OTHERS),
          Map.entry("FastMath.toDMS", OF_OTHERS),
          Map.entry("StrictFastMath.pow2", PLAIN),
          Map.entry("StrictFastMath.pow3", PLAIN),
          Map.entry("StrictFastMath.toDegrees(boolean,int,int,double)", PLAIN),
          Map.entry("StrictFastMath.toRadians(boolean,int,int,double)", OF_OTHERS),
          Map.entry("StrictFastMath.toDMS", OF_OTHERS),
          Map.entry("Gamma.lanczos", PLAIN),
          Map.entry("LanczosApproximation.value", PLAIN),
          Map.entry("BesselJ.rjBesl", "gives many orders at once; the order is meant to be given"),
          Map.entry("Probability.normal", OF_OTHERS),
          Map.entry("Probability.beta", OF_OTHERS),
          Map.entry("Probability.betaComplemented", OF_OTHERS),
          Map.entry("Probability.binomial", OF_OTHERS),
          Map.entry("Probability.binomialComplemented", OF_OTHERS),
          Map.entry("Probability.chiSquare", OF_OTHERS),
          Map.entry("Probability.chiSquareComplemented", OF_OTHERS),
          Map.entry("Probability.gamma", OF_OTHERS),
          Map.entry("Probability.gammaComplemented", OF_OTHERS),
          Map.entry("Probability.negativeBinomial", OF_OTHERS),
          Map.entry("Probability.negativeBinomialComplemented", OF_OTHERS),
          Map.entry("Probability.poisson", OF_OTHERS),
          Map.entry("Probability.poissonComplemented", OF_OTHERS),
          Map.entry("Probability.studentT", OF_OTHERS),
          Map.entry("Probability.studentTInverse", "a search with studentT"),
          Map.entry("FastMath.max(org.hipparchus.CalculusFieldElement,double)", GENERIC),
          Map.entry("FastMath.min(org.hipparchus.CalculusFieldElement,double)", GENERIC),
          Map.entry("FastMath.pow(org.hipparchus.CalculusFieldElement,double)", GENERIC),
          Map.entry("FastMath.copySign(org.hipparchus.CalculusFieldElement,double)", GENERIC),
          Map.entry("FastMath.IEEEremainder(org.hipparchus.CalculusFieldElement,double)", GENERIC),
          Map.entry("Gamma.regularizedGammaP(org", GENERIC),
          Map.entry("Gamma.regularizedGammaQ(org", GENERIC));

  private final KnownMethods known = new KnownMethods(KnownClasses.all());
  private final Set<String> usedReasons = new TreeSet<>();

  @Test
  void everyMethodIsAccountedFor() {
    Set<String> missing = new TreeSet<>();
    int methods = 0;
    for (Class<?> library : LIBRARIES) {
      for (Method method : library.getMethods()) {
        if (Modifier.isStatic(method.getModifiers()) && takesNumbers(method)) {
          methods++;
          missing.addAll(unaccounted(library, method));
          missing.addAll(unaccounted(method.getDeclaringClass(), method));
        }
      }
    }
    assertTrue(methods > 400, "methods found: " + methods);
    assertEquals("", String.join("\n", missing));
    assertEquals(new TreeSet<>(REASONS.keySet()), usedReasons, "the reasons that are needed");
  }

  /** A rule for a method that no library has would hide that a library's changed. */
  @Test
  void everyNameIsInALibrary() {
    Map<MethodKey, Method> originals = new HashMap<>();
    for (Class<?> library : LIBRARIES) {
      for (Method method : library.getMethods()) {
        originals.put(MathLibraries.original(key(library, method)), method);
      }
    }
    Set<String> stale =
        known.targets().stream()
            .filter(target -> target.owner().startsWith("org/wengert/rule/SpecialMath"))
            .filter(target -> !originals.containsKey(target))
            .map(MethodKey::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(Set.of(), stale);
  }

  private Set<String> unaccounted(Class<?> owner, Method method) {
    Set<String> missing = new TreeSet<>();
    MethodKey key = key(owner, method);
    Map<Integer, MethodKey> partials = known.partials(key);
    if (partials == null) {
      if (!known.isHarmless(key) && !hasOtherBody(owner, method) && !hasReason(method)) {
        missing.add(describe(method));
      }
      return missing;
    }
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (isReal(types[i]) && !partials.containsKey(i) && !isAccuracy(method, i)) {
        missing.add(describe(method) + "#" + i);
      }
    }
    return missing;
  }

  /** How exact the result is meant to be: what would be its derivative has no meaning. */
  private static boolean isAccuracy(Method method, int i) {
    int arguments = method.getName().contains("Gamma") ? 2 : 3;
    boolean isOfGamma = method.getDeclaringClass().getName().contains("Gamma$");
    return i >= (isOfGamma || method.getName().equals("logBeta") ? 2 : arguments);
  }

  private boolean hasReason(Method method) {
    String description = describe(method);
    for (String reason : REASONS.keySet()) {
      if (description.equals(reason)
          || description.startsWith(reason) && (reason.contains("(") || isNamed(method, reason))) {
        usedReasons.add(reason);
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Method method, String reason) {
    return describe(method).startsWith(reason + "(");
  }

  private static boolean hasOtherBody(Class<?> owner, Method method) {
    ClassNode node = new ClassNode();
    node.name = Type.getInternalName(owner);
    MethodNode original =
        new MethodNode(
            method.getModifiers(),
            method.getName(),
            Type.getMethodDescriptor(method),
            null,
            new String[0]);
    return LibraryBodies.of(node, original) != original;
  }

  private static MethodKey key(Class<?> owner, Method method) {
    return new MethodKey(
        Type.getInternalName(owner), method.getName(), Type.getMethodDescriptor(method));
  }

  private static boolean takesNumbers(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(LibraryCoverageTest::isReal);
  }

  private static boolean isReal(Class<?> type) {
    return type == double.class || type == float.class;
  }

  private static String describe(Method method) {
    String types =
        Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(","));
    String owner = method.getDeclaringClass().getSimpleName().replace("CmnFast", "Fast");
    return owner + "." + method.getName() + "(" + types + ")";
  }
}
