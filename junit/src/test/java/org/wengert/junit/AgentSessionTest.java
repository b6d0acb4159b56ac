package org.wengert.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.junit.Fork.Result;

/** JVMs that run tests, started with and without the agent. */
@Tag("own-jvm")
class AgentSessionTest {
  private static final List<String> PASSED =
      List.of("passed checked()", "passed exact()", "passed runtimeIsTheAgents()");
  private static final String REMEDY = "Start the JVM with -javaagent:wengert-agent.jar instead.";

  @TempDir private Path directory;

  /** Has nothing to say of its own: {@code -Xshare:off} leaves nothing to warn of. */
  private static Fork quiet() {
    return new Fork().options("-XX:+EnableDynamicAgentLoading", "-Xshare:off");
  }

  private static void assertPassed(Result result) {
    assertEquals(0, result.exit(), result::toString);
    assertEquals(PASSED, result.out(), result::toString);
    assertEquals(List.of(), result.err(), result::toString);
  }

  private static Path agentJar() {
    return AgentJar.find();
  }

  private static boolean isAgent(String entry) {
    return Path.of(entry).equals(agentJar());
  }

  @Test
  void agentIsAttachedBeforeTheFirstTestClassIsUsed() throws Exception {
    assertPassed(quiet().run(SessionSample.class));
  }

  @Test
  void withoutOptionsTheJvmWarnsAndTestsPassAllTheSame() throws Exception {
    Result result = new Fork().run(SessionSample.class);
    List<String> out = result.out().stream().filter(line -> !line.contains("warning")).toList();
    assertEquals(PASSED, out, result::toString);
  }

  @Test
  void agentThatIsThereAlreadyIsEnough() throws Exception {
    Path jar = Files.copy(agentJar(), directory.resolve("wengert-agent.jar"));
    assertPassed(
        new Fork()
            .options("-javaagent:" + jar, "-XX:+DisableAttachMechanism")
            .without(AgentSessionTest::isAgent)
            .run(SessionSample.class));
  }

  @Test
  void jarOfAnyName() throws Exception {
    Path jar = Files.copy(agentJar(), directory.resolve("wengert-agent-1.2.3.jar"));
    Path temporary = Files.createDirectory(directory.resolve("temporary"));
    Fork fork = quiet().options("-Djava.io.tmpdir=" + temporary);
    assertPassed(fork.without(AgentSessionTest::isAgent).with(jar).run(SessionSample.class));
    try (Stream<Path> left = Files.list(temporary)) {
      assertEquals(List.of(), left.toList(), "left behind");
    }
  }

  @Test
  void jarInAFolderWithBlanks() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("with blanks"));
    Path jar = Files.copy(agentJar(), folder.resolve("wengert-agent.jar"));
    assertPassed(quiet().without(AgentSessionTest::isAgent).with(jar).run(SessionSample.class));
  }

  @Test
  void jarThatAPropertyNames() throws Exception {
    assertPassed(
        quiet()
            .options("-Dwengert.agent.jar=" + agentJar())
            .without(AgentSessionTest::isAgent)
            .run(SessionSample.class));
  }

  @Test
  void optionsReachTheAgent() throws Exception {
    Result result =
        quiet()
            .options("-Dwengert.agent.options=exclude=org.wengert.junit.Session*")
            .run(SessionSample.class);
    assertTrue(result.out().get(1).startsWith("failed exact()"), result::toString);
    assertTrue(result.out().get(1).contains("exclude"), result::toString);
  }

  private static void assertNotAttached(String reason, Result result) {
    String line = result.err().get(result.err().size() - 1);
    assertTrue(
        line.startsWith("[wengert] The agent could not be attached to this JVM, so tests that need")
            && line.contains(reason)
            && line.endsWith(REMEDY),
        result::toString);
    String message = "No Wengert agent in this JVM, so nothing can be recorded.";
    assertTrue(result.out().get(0).startsWith("failed checked(): " + message), result::toString);
  }

  @Test
  void noJar() throws Exception {
    assertNotAttached(
        "wengert-agent is not on the class path, and wengert.agent.jar is not set",
        quiet().without(AgentSessionTest::isAgent).run(SessionSample.class));
  }

  @Test
  void propertyThatNamesNoFile() throws Exception {
    assertNotAttached(
        "there is no file nowhere.jar, which wengert.agent.jar names",
        quiet().options("-Dwengert.agent.jar=nowhere.jar").run(SessionSample.class));
  }

  @Test
  void jvmThatCannotBeAttachedTo() throws Exception {
    assertNotAttached(
        "attach", quiet().options("-XX:+DisableAttachMechanism").run(SessionSample.class));
  }

  @Test
  void wrongOptions() throws Exception {
    assertNotAttached(
        "attach", quiet().options("-Dwengert.agent.options=polcy=warn").run(SessionSample.class));
  }

  @Test
  void testsThatNeedNoAgentRunWithoutIt() throws Exception {
    Result result = quiet().options("-Dwengert.attach=false").run(PlainSample.class);
    assertEquals(List.of("passed byHand()"), result.out(), result::toString);
    assertEquals(List.of(), result.err(), result::toString);
    Result other = quiet().options("-Dwengert.attach=false").run(SessionSample.class);
    assertTrue(
        other.out().get(0).startsWith("failed checked(): No Wengert agent"), other::toString);
  }

  @Test
  void otherJdk() throws Exception {
    Path jdk = findJdk25();
    assertPassed(quiet().jdk(jdk).run(SessionSample.class));
    Result warned = new Fork().jdk(jdk).run(SessionSample.class);
    assertEquals(
        PASSED,
        warned.out().stream().filter(line -> !line.contains("warning")).toList(),
        warned::toString);
    assertTrue(
        warned.err().toString().contains("WARNING: A Java agent has been loaded dynamically"),
        warned::toString);
    Result refused =
        new Fork().jdk(jdk).options("-XX:-EnableDynamicAgentLoading").run(SessionSample.class);
    assertNotAttached("attach", refused);
  }

  /** A JDK 25 beside the running JDK; the test is skipped, with a reason, if there is none. */
  private static Path findJdk25() throws IOException {
    Path jdks = Path.of(System.getProperty("java.home")).toRealPath().getParent();
    Optional<Path> found;
    try (Stream<Path> siblings = Files.list(jdks)) {
      found = siblings.sorted().filter(AgentSessionTest::isJdk25).findFirst();
    }
    assumeTrue(found.isPresent(), "no JDK 25 in " + jdks + " beside this one");
    return found.get();
  }

  private static boolean isJdk25(Path home) {
    Path release = home.resolve("release");
    try (Stream<String> lines = Files.lines(release)) {
      return Files.isDirectory(home.resolve("bin"))
          && lines.anyMatch(line -> line.startsWith("JAVA_VERSION=\"25"));
    } catch (IOException e) {
      return false;
    }
  }
}
