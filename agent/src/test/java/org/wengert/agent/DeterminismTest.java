package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wengert.agent.twin.ClassHierarchy;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.link.TwinKind;

/** The same class file always gives the same twins and the same prepared class. */
class DeterminismTest {
  private static final int STRIDE = 40;

  /** Some classes of several libraries. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> all =
        CorpusLibrary.of(
                "libraries",
                org.apache.commons.math3.util.FastMath.class,
                org.hipparchus.util.FastMath.class,
                org.ejml.data.DMatrixRMaj.class,
                Jama.Matrix.class,
                net.jafama.FastMath.class,
                org.objectweb.asm.ClassReader.class)
            .files();
    Map<String, byte[]> some = new TreeMap<>();
    int position = 0;
    for (Map.Entry<String, byte[]> each : all.entrySet()) {
      if (position++ % STRIDE == 0) {
        some.put(each.getKey(), each.getValue());
      }
    }
    return some;
  }

  private static TwinDeriver deriver(TwinKind kind) {
    RecordingStrategy strategy = RecordingStrategy.OPEN_STATEMENTS.of(kind);
    return new TwinDeriver(new KnownMethods(KnownClasses.all()), kind, strategy);
  }

  @ParameterizedTest
  @EnumSource(TwinKind.class)
  void twinsDoNotDependOnOrderOrDeriver(TwinKind kind) {
    Map<String, byte[]> files = files();
    TwinDeriver one = deriver(kind);
    Map<String, byte[]> twins = new TreeMap<>();
    files.forEach(
        (name, file) -> twins.put(name, one.derive(file, ClassHierarchy.UNKNOWN).bytes()));
    List<String> backwards = new ArrayList<>(files.keySet());
    Collections.reverse(backwards);
    TwinDeriver other = deriver(kind);
    for (String name : backwards) {
      byte[] file = files.get(name);
      byte[] copy = file.clone();
      assertArrayEquals(twins.get(name), other.derive(file, ClassHierarchy.UNKNOWN).bytes(), name);
      assertArrayEquals(twins.get(name), one.derive(file, ClassHierarchy.UNKNOWN).bytes(), name);
      assertArrayEquals(copy, file, name + ": the class file itself was changed");
    }
  }

  @Test
  void preparedClassesDoNotDependOnTheRun() {
    files()
        .forEach(
            (name, file) -> assertArrayEquals(Prepared.bytes(file), Prepared.bytes(file), name));
  }

  @Test
  void preparedClassesStayAsTheyAre() {
    files()
        .forEach(
            (name, file) -> {
              byte[] once = Prepared.bytes(file);
              assertArrayEquals(once, Prepared.bytes(once), name);
            });
    byte[] once = Prepared.bytes(Prepared.original(CorpusSample.class));
    assertArrayEquals(once, Prepared.bytes(once));
  }

  /** A sum of all twins of all kinds, and of the prepared classes. */
  private static String sum() throws NoSuchAlgorithmException {
    MessageDigest sum = MessageDigest.getInstance("SHA-256");
    for (Map.Entry<String, byte[]> each : files().entrySet()) {
      sum.update(Prepared.bytes(each.getValue()));
      for (TwinKind kind : TwinKind.values()) {
        sum.update(deriver(kind).derive(each.getValue(), ClassHierarchy.UNKNOWN).bytes());
      }
    }
    return HexFormat.of().formatHex(sum.digest());
  }

  /** Prints the sum, in a JVM of its own. */
  public static void main(String[] arguments) throws NoSuchAlgorithmException {
    System.out.print(sum());
  }

  /** Another JVM has other identity hash codes, and so other orders of hash tables. */
  @Test
  void otherJvmDerivesTheSameBytes()
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UnlockExperimentalVMOptions",
                "-XX:hashCode=0", // random in another way
                "-XX:TieredStopAtLevel=1",
                "-cp",
                path,
                DeterminismTest.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), output);
    assertEquals(sum(), output);
  }
}
