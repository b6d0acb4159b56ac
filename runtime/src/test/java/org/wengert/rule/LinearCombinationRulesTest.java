package org.wengert.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.wengert.DerivativeOf;

class LinearCombinationRulesTest {
  @Test
  void eachPartialIsTheOtherFactor() throws ReflectiveOperationException {
    int rules = 0;
    for (Method rule : LinearCombinationRules.class.getDeclaredMethods()) {
      if (!rule.isAnnotationPresent(DerivativeOf.class)) {
        continue; // coverage tools add methods
      }
      Object[] arguments = new Object[rule.getParameterCount()];
      Arrays.setAll(arguments, i -> i + 10.0);
      int argument = rule.getAnnotation(DerivativeOf.class).argument();
      // a1 b1 a2 b2 ...: the factors of a product are neighbours
      assertEquals(arguments[argument ^ 1], rule.invoke(null, arguments), rule.toString());
      rules++;
    }
    assertEquals(4 + 6 + 8, rules);
  }
}
