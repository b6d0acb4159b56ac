package org.wengert.suites;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.jvm.Launch;

/**
 * The suites that libraries publish, run without agent, with an idle one, and each test inside of a
 * recording that has no active number: whatever a test computes and asserts is the same to the bit,
 * and whatever it throws. Takes minutes, so it is run on its own: {@code mvn -B verify -Psuites -pl
 * runtime,agent,test-programs}.
 */
class LibrarySuites {
  /** Each how many-th class of a suite. */
  private static final String STRIDE = System.getProperty("wengert.suites.stride", "8");

  @TempDir private Path directory;

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static Path jar(String name, String classifier) {
    for (String entry : classPath().split(File.pathSeparator)) {
      if (Path.of(entry)
          .getFileName()
          .toString()
          .matches(name + "-[0-9.]+" + classifier + "\\.jar")) {
        return Path.of(entry);
      }
    }
    throw new AssertionError("no suite of " + name + " on the class path: use -Psuites");
  }

  /** The outcome of each test, by its name. */
  private Map<String, String> run(String suite, boolean agent, boolean records)
      throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx2g", "-Xss4m"));
    if (agent) {
      command.add("-javaagent:" + Launch.agentJar());
    }
    command.addAll(List.of("-cp", classPath(), SuiteRun.class.getName()));
    command.addAll(List.of(jar(suite, "-tests").toString(), jar(suite, "").toString()));
    command.addAll(List.of(STRIDE, "" + records));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int exit = process.waitFor();
    List<String> lines = Files.readAllLines(out);
    assertEquals(0, exit, lines.toString());
    Map<String, String> outcomes = new TreeMap<>();
    for (String line : lines) {
      int end = line.indexOf(' ');
      outcomes.put(end < 0 ? line : line.substring(0, end), line.substring(end + 1));
    }
    System.out.printf(
        "%s, agent %b, recording %b: %d tests in %d s%n",
        suite, agent, records, outcomes.size(), (System.nanoTime() - start) / 1_000_000_000);
    return outcomes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"commons-math3", "hipparchus-core"})
  void sameResults(String suite) throws IOException, InterruptedException {
    Map<String, String> plain = run(suite, false, false);
    // some take random numbers, or the time
    Map<String, String> again = run(suite, false, false);
    int all = plain.size();
    plain.entrySet().removeIf(each -> !each.getValue().equals(again.get(each.getKey())));
    System.out.println(suite + ": " + (all - plain.size()) + " tests are not reproducible");
    assertTrue(plain.size() > all * 9 / 10, "most tests are");
    compare(suite + ", idle agent", plain, run(suite, true, false));
    compare(suite + ", recording", plain, run(suite, true, true));
  }

  private static void compare(
      String what, Map<String, String> expected, Map<String, String> found) {
    StringBuilder wrong = new StringBuilder();
    Map<String, Integer> refusals = new TreeMap<>();
    int same = 0;
    for (Map.Entry<String, String> each : expected.entrySet()) {
      String outcome = found.get(each.getKey());
      if (each.getValue().equals(outcome)) {
        same++;
      } else if (outcome != null && outcome.startsWith("refused")) {
        refusals.merge(outcome.replaceFirst(" at \\S+\\(.*", ""), 1, Integer::sum);
      } else {
        wrong.append(each.getKey() + ": " + each.getValue() + "\n  but " + outcome + "\n");
      }
    }
    System.out.println(what + ": " + same + " of " + expected.size() + " the same to the bit");
    refusals.forEach((text, count) -> System.out.println("  " + count + " " + text));
    assertEquals("", wrong.toString(), what);
  }
}
