package org.wengert.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wengert.Derivatives;
import org.wengert.UnsupportedDifferentiationException;
import org.wengert.ValueAndDerivative;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.jvm.RuntimeFiles;

/**
 * Class files that are cut off, or of which bytes were changed: with the agent they are loaded or
 * refused as without it, and those that can be called are differentiated or refused. The JVM goes
 * on in any case.
 */
@Tag("own-jvm")
class HostileClassFilesTest {
  private static final int VARIANTS = 1_500;

  /** Loads one class from given bytes, all others from its parent. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(HostileClassFilesTest.class.getClassLoader());
    }

    Class<?> define(byte[] bytes) {
      return defineClass(null, bytes, 0, bytes.length);
    }
  }

  private static byte[] file() throws IOException {
    String name = HostileVictim.class.getName().replace('.', '/') + ".class";
    try (InputStream in = HostileVictim.class.getClassLoader().getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static byte[] variant(byte[] file, Random random, int number) {
    if (number % 3 == 0) {
      return Arrays.copyOf(file, random.nextInt(file.length));
    }
    byte[] variant = file.clone();
    int changes = 1 + random.nextInt(number % 3 == 1 ? 1 : 8);
    for (int i = 0; i < changes; i++) {
      variant[random.nextInt(variant.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return variant;
  }

  /** Loads, links and calls the variants; the argument says whether to differentiate them too. */
  public static void main(String[] arguments) throws IOException {
    byte[] file = file();
    Random random = new Random(20261122);
    Map<String, Integer> derivatives = new TreeMap<>();
    for (int number = 0; number < VARIANTS; number++) {
      byte[] variant = variant(file, random, number);
      String outcome;
      try {
        Class<?> type = new Loader().define(variant);
        type.getDeclaredMethods(); // links the class, which verifies it
        var constructor = type.getConstructor();
        DoubleUnaryOperator f = (DoubleUnaryOperator) constructor.newInstance();
        double value = Double.NaN;
        if (arguments.length > 0) {
          value = value(f, derivatives);
          f = (DoubleUnaryOperator) constructor.newInstance();
        }
        outcome = type.getDeclaredFields().length > 0 ? "" + f.applyAsDouble(0.5) : "no fields";
        if (!Double.isNaN(value) && !outcome.equals("" + value)) {
          derivatives.merge("WRONG " + outcome + " recorded as " + value, 1, Integer::sum);
        }
      } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
        outcome = e.getClass().getName();
      }
      System.out.println(number + " " + outcome);
    }
    derivatives.forEach((what, count) -> System.err.println(count + " " + what));
  }

  /** Differentiates; returns the value, not a number if there is none. */
  private static double value(DoubleUnaryOperator f, Map<String, Integer> outcomes) {
    String outcome;
    double value = Double.NaN;
    try {
      ValueAndDerivative found = Derivatives.valueAndDerivative(f, 0.5);
      value = found.value();
      outcome = Double.isNaN(found.derivative()) ? "not a number" : "numbers";
    } catch (UnsupportedDifferentiationException e) {
      outcome = "refused";
    } catch (RuntimeException | LinkageError e) {
      outcome = e.getClass().getName();
    }
    outcomes.merge(outcome, 1, Integer::sum);
    return value;
  }

  private static Launch withoutAgent() {
    return Launch.plain().classPath(RuntimeFiles.path());
  }

  private static Result run(Launch launch, String... arguments) throws Exception {
    Path classes =
        Path.of(
            HostileClassFilesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    Path jupiter = Path.of(Test.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Result result =
        launch.classPath(classes, jupiter).run(HostileClassFilesTest.class.getName(), arguments);
    assertEquals(0, result.exit(), result.err());
    return result;
  }

  @Test
  void loadedOrRefusedAsWithoutTheAgent() throws Exception {
    List<String> plain = run(withoutAgent()).lines();
    assertEquals(VARIANTS, plain.size());
    assertTrue(plain.stream().anyMatch(line -> line.contains("VerifyError")), "none is refused");
    Result idle = run(Launch.withAgent());
    assertEquals(plain, idle.lines());
    assertEquals("", idle.err());
    Result checked = run(Launch.withAgent("differentiate=*"));
    assertEquals(plain, checked.lines());
  }

  @Test
  void differentiatedOrRefused() throws Exception {
    List<String> plain = run(withoutAgent()).lines();
    Result result = run(Launch.withAgent(), "differentiate");
    assertEquals(plain, result.lines());
    System.out.print(result.err());
    assertTrue(result.err().contains(" numbers"), result.err());
    assertFalse(result.err().contains("WRONG"), result.err());
  }
}
