package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.link.TwinKind;

/**
 * Twins of every kind of every class of every jar on the class path, and all these classes
 * prepared: derived, defined, verified by the JVM, and all that they name looked up. Takes minutes,
 * so it is run on its own: {@code mvn -B verify -Pcorpus -pl runtime,agent}.
 */
class LargeCorpus {
  private static final int LEAST_JARS = 15;

  private static final String ROW = "%-34s %8s %8s %8s %8s %8s %9s %9s %8s%n";

  /** What Wengert and its tests are made of is not there to be differentiated. */
  private static boolean isLibrary(Path jar) {
    String name = jar.getFileName().toString();
    return name.endsWith(".jar")
        && !name.startsWith("wengert-")
        && !name.startsWith("junit-")
        && !name.startsWith("surefire")
        && !name.startsWith("byte-buddy-agent");
  }

  private static List<CorpusLibrary> libraries() {
    List<CorpusLibrary> libraries = new ArrayList<>();
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : path.split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      if (isLibrary(jar)) {
        CorpusLibrary library = CorpusLibrary.of(jar);
        if (!library.files().isEmpty()) {
          libraries.add(library);
        }
      }
    }
    assertTrue(libraries.size() >= LEAST_JARS, "only " + libraries.size() + ": use -Pcorpus");
    return libraries;
  }

  @ParameterizedTest
  @EnumSource(TwinKind.class)
  void twinsOfEveryKind(TwinKind kind) {
    check("twins of kind " + kind, kind, RecordingStrategy.OPEN_STATEMENTS.of(kind), true);
  }

  @Test
  void tapeTwinsThatRecordEachOperation() {
    check("each operation", TwinKind.TAPE, RecordingStrategy.EACH_OPERATION, true);
  }

  @Test
  void twinsOfClassesThatWereNotPrepared() {
    check("not prepared", TwinKind.TAPE, RecordingStrategy.OPEN_STATEMENTS, false);
  }

  private static void check(
      String title, TwinKind kind, RecordingStrategy strategy, boolean prepares) {
    System.out.println("\nCorpus, " + title + ", JDK " + Runtime.version().feature());
    System.out.printf(
        ROW, "jar", "classes", "methods", "refused", "absent", "wrong", "KB", "KB twins", "ms");
    int[] classes = new int[5];
    long[] bytes = new long[3];
    StringBuilder wrong = new StringBuilder();
    StringBuilder refused = new StringBuilder();
    for (CorpusLibrary library : libraries()) {
      CorpusRun run = new CorpusRun(library.files(), kind, strategy, prepares);
      long start = System.nanoTime();
      library.files().keySet().forEach(run::check);
      long ms = (System.nanoTime() - start) / 1_000_000;
      int[] counts = {
        run.classes(), run.methods(), run.refusals().size(), run.absent(), run.problems().size()
      };
      long[] sizes = {run.originalBytes(), run.twinBytes(), ms};
      print(library.name(), counts, sizes);
      for (int i = 0; i < counts.length; i++) {
        classes[i] += counts[i];
      }
      for (int i = 0; i < sizes.length; i++) {
        bytes[i] += sizes[i];
      }
      run.refusals().forEach(refusal -> refused.append("refused: " + refusal + "\n"));
      run.problems().forEach(problem -> wrong.append(problem + "\n"));
    }
    print("all", classes, bytes);
    System.out.print(refused);
    assertEquals("", wrong.toString(), "twins that the JVM rejects");
  }

  private static void print(String name, int[] counts, long[] sizes) {
    System.out.printf(
        ROW,
        name,
        counts[0],
        counts[1],
        counts[2],
        counts[3],
        counts[4],
        sizes[0] / 1024,
        sizes[1] / 1024,
        sizes[2]);
  }
}
