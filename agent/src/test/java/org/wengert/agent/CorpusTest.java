package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.agent.twin.Splitting;
import org.wengert.link.TwinKind;

/**
 * The twins of the classes of real libraries pass the JVM's verifier and reach what they name.
 *
 * <p>With the usual strategy every class of libraries for numerical work is checked, with the
 * others every fourth; of another large library every tenth. {@code -Dwengert.corpus=whole} checks
 * all.
 */
class CorpusTest {
  private static final boolean WHOLE = "whole".equals(System.getProperty("wengert.corpus"));

  private static final String ROW = "%-16s %8s %8s %8s %8s %8s %8s%n";

  private static List<CorpusLibrary> libraries() {
    return List.of(
        CorpusLibrary.of("commons-math3", org.apache.commons.math3.util.FastMath.class),
        CorpusLibrary.of("hipparchus-core", org.hipparchus.util.FastMath.class),
        CorpusLibrary.of(
            "ejml", org.ejml.data.DMatrixRMaj.class, org.ejml.dense.row.CommonOps_DDRM.class),
        CorpusLibrary.of("jama", Jama.Matrix.class),
        CorpusLibrary.of("jafama", net.jafama.FastMath.class),
        CorpusLibrary.of("asm", org.objectweb.asm.ClassReader.class),
        CorpusLibrary.of("wengert-agent", WengertAgent.class),
        CorpusLibrary.of("byte-buddy", net.bytebuddy.ByteBuddy.class));
  }

  @ParameterizedTest
  @EnumSource(RecordingStrategy.class)
  void twinsVerify(RecordingStrategy strategy) {
    int stride = strategy == usual(TwinKind.TAPE) ? 1 : 4;
    check(strategy.toString(), TwinKind.TAPE, strategy, Splitting.LARGE, true, stride);
  }

  /** The strategy that users have. */
  private static RecordingStrategy usual(TwinKind kind) {
    return Options.parse(null).strategy().of(kind);
  }

  @Test
  void tangentTwinsVerify() {
    check("tangents", TwinKind.TANGENT, usual(TwinKind.TANGENT), Splitting.LARGE, true, 2);
    check(
        "tangents, EACH_OPERATION",
        TwinKind.TANGENT,
        RecordingStrategy.EACH_OPERATION,
        Splitting.LARGE,
        true,
        8);
  }

  @Test
  void secondOrderTwinsVerify() {
    check(
        "second order",
        TwinKind.SECOND_ORDER,
        usual(TwinKind.SECOND_ORDER),
        Splitting.LARGE,
        true,
        4);
  }

  @Test
  void twinsOfClassesLoadedBeforeTheAgentVerify() {
    check("classes not prepared", TwinKind.TAPE, usual(TwinKind.TAPE), Splitting.LARGE, false, 4);
  }

  @Test
  void twinsInPartsVerify() {
    Splitting splitting = Splitting.EVERYTHING;
    check("parts", TwinKind.TAPE, usual(TwinKind.TAPE), splitting, true, 6);
    check("parts of tangents", TwinKind.TANGENT, usual(TwinKind.TANGENT), splitting, true, 12);
  }

  private static void check(
      String title,
      TwinKind kind,
      RecordingStrategy strategy,
      Splitting splitting,
      boolean prepares,
      int numericalStride) {
    StringBuilder table = new StringBuilder("\nCorpus: " + title + "\n");
    table.append(
        String.format(ROW, "library", "classes", "methods", "refused", "absent", "wrong", "ms"));
    StringBuilder wrong = new StringBuilder();
    StringBuilder refused = new StringBuilder();
    for (CorpusLibrary library : libraries()) {
      CorpusRun run = new CorpusRun(library.files(), kind, strategy, splitting, prepares);
      long start = System.nanoTime();
      int stride = library.name().equals("byte-buddy") ? 10 : numericalStride;
      int position = 0;
      for (String className : library.files().keySet()) {
        if (WHOLE || position++ % stride == 0) {
          run.check(className);
        }
      }
      long milliseconds = (System.nanoTime() - start) / 1_000_000;
      table.append(
          String.format(
              ROW,
              library.name(),
              run.classes(),
              run.methods(),
              run.refusals().size(),
              run.absent(),
              run.problems().size(),
              milliseconds));
      run.refusals().forEach(refusal -> refused.append("refused: " + refusal + "\n"));
      run.problems().forEach(problem -> wrong.append(problem + "\n"));
      assertTrue(run.classes() > 0, library.name() + " is empty");
    }
    System.out.print(table);
    assertEquals("", wrong.toString(), "twins that the JVM rejects");
    assertEquals("", refused.toString(), "methods of these libraries that have no twin");
  }
}
