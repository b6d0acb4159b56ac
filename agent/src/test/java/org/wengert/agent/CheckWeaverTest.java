package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.hipparchus.util.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wengert.Differentiable;
import org.wengert.GradientOf;
import org.wengert.check.program.CheckMode;
import org.wengert.check.program.Sampling;

/** Classes whose methods are to be checked still pass the JVM's verifier. */
class CheckWeaverTest {
  private static final CheckMode MODE = CheckMode.start(new Sampling(1));

  /** Class files with frames and without, from before Java 6. */
  static List<CorpusLibrary> libraries() {
    return List.of(
        CorpusLibrary.of("Commons Math", FastMath.class),
        CorpusLibrary.of("Hipparchus", Precision.class));
  }

  private static CheckWeaver weaver(String options) {
    return new CheckWeaver(Options.parse("check=true" + options), MODE);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void wovenClassesVerify(CorpusLibrary library) {
    CheckWeaver weaver = weaver(",differentiate=*");
    Map<String, byte[]> files = new HashMap<>(library.files());
    CorpusLoader loader = new CorpusLoader(files, false);
    List<String> woven = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : library.files().entrySet()) {
      byte[] bytes = weaver.woven(loader, file.getValue());
      if (bytes != null) {
        files.put(file.getKey(), bytes);
        woven.add(file.getKey());
      }
    }
    assertTrue(woven.size() > 100, library.name() + ": only " + woven.size());
    List<String> problems = new ArrayList<>();
    for (String name : woven) {
      try {
        Class.forName(name, true, loader);
      } catch (VerifyError | ClassFormatError | ClassNotFoundException e) {
        problems.add(name + ": " + e);
      } catch (NoClassDefFoundError e) {
        // an optional dependency that is absent
      }
    }
    assertEquals(List.of(), problems);
  }

  static class Sample {
    @Differentiable
    static double marked(double[] position, int steps, double last) {
      return position[0] * steps * last;
    }

    @GradientOf("marked")
    static double[] slope(double[] position, int steps, double last) {
      return position;
    }

    static double plain(double x) {
      return x;
    }
  }

  @Test
  void sameClassGivesTheSameAgain() {
    byte[] original = Prepared.original(Sample.class);
    ClassLoader loader = getClass().getClassLoader();
    byte[] once = weaver("").woven(loader, original);
    assertArrayEquals(once, weaver("").woven(loader, original));
  }

  @Test
  void classesWithoutMarksAreLeftAlone() {
    byte[] original = Prepared.original(CheckWeaverTest.class);
    assertNull(weaver("").woven(getClass().getClassLoader(), original));
  }
}
