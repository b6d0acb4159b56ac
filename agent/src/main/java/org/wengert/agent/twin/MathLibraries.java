package org.wengert.agent.twin;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;
import org.wengert.rule.LinearCombinationRules;

/**
 * Libraries whose methods mirror those of {@code Math}, or only compare numbers. They are written
 * with bit tricks and tables that no derivative survives, so they are known by name: the primal is
 * computed by the library, the partial derivatives by the rules for {@code Math}.
 */
final class MathLibraries {
  private static final String MATH = "java/lang/Math";

  private static final Set<String> LIKE_MATH =
      Set.of(
          "org/apache/commons/math3/util/FastMath",
          "org/hipparchus/util/FastMath",
          "net/jafama/FastMath",
          "net/jafama/StrictFastMath");

  /** Classes whose methods that answer yes or no, or compare, look at bits. */
  private static final Set<String> COMPARING =
      Set.of("org/apache/commons/math3/util/Precision", "org/hipparchus/util/Precision");

  /** Classes that compute sums of products with more digits than a double has. */
  private static final Set<String> COMBINING =
      Set.of("org/apache/commons/math3/util/MathArrays", "org/hipparchus/util/MathArrays");

  private static final String COMBINATIONS = Type.getInternalName(LinearCombinationRules.class);

  private static final Set<String> METHODS_OF_MATH =
      Arrays.stream(Math.class.getMethods())
          .map(method -> method.getName() + Type.getMethodDescriptor(method))
          .collect(Collectors.toSet());

  private MathLibraries() {}

  /** The method that the rules for a library's method name, or the method itself. */
  static MethodKey original(MethodKey method) {
    if (LIKE_MATH.contains(method.owner())) {
      return new MethodKey(MATH, method.name(), method.descriptor());
    }
    return COMBINING.contains(method.owner())
        ? new MethodKey(COMBINATIONS, method.name(), method.descriptor())
        : method;
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

  /** Whether a method only compares numbers. */
  static boolean compares(MethodKey method) {
    return COMPARING.contains(method.owner())
        && (method.name().startsWith("equals") || method.name().startsWith("compareTo"));
  }
}
