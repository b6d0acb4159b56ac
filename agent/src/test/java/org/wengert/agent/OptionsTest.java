package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wengert.link.Report.Policy;

/** The options of the agent, and what is said of those that cannot be understood. */
class OptionsTest {
  private static final String KNOWN =
      "Known options: differentiate, exclude, policy, dump, config, rules, check, report,"
          + " gradient, paranoid.";

  @TempDir Path folder;

  private static String refusal(String text) {
    return assertThrows(OptionException.class, () -> Options.parse(text)).getMessage();
  }

  private String config(String... lines) throws IOException {
    Path file = folder.resolve("wengert.properties");
    Files.write(file, java.util.List.of(lines));
    return "config=" + file;
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void withoutOptions(String text) {
    Options options = Options.parse(text);
    assertEquals(Policy.ERROR, options.policy().byDefault());
    assertNull(options.dump());
    assertFalse(options.namesMethods());
    assertFalse(options.differentiates("a.B.f"));
    assertFalse(options.excludes("a.B"));
  }

  @Test
  void pathsThatAreNone() throws IOException {
    assertEquals(
        "Option dump is no path: Nul character not allowed: a\0b",
        refusal(config("dump=a\\u0000b")));
    assertEquals(
        "Option config is no path: Nul character not allowed: a\0b", refusal("config=a\0b"));
  }

  @Test
  void optionsThatAreVeryLong() {
    String many = "a.B;".repeat(100_000) + "c.D";
    Options options = Options.parse("exclude=" + many);
    assertTrue(options.excludes("c.D"));
    assertFalse(options.excludes("c.E"));
    String key = "x".repeat(1_000_000);
    assertTrue(refusal(key + "=1").startsWith("Unknown option 'xxx"));
    assertTrue(refusal("=,=").startsWith("Unknown option ''"), refusal("=,="));
  }

  @Test
  void allOptions() {
    Options options =
        Options.parse("differentiate=a.B.f;a.C.*,exclude=x.*;y.Z,policy=warn,dump=some/folder");
    assertTrue(options.namesMethods());
    assertTrue(options.differentiates("a.B.f"));
    assertTrue(options.differentiates("a.C.g"));
    assertFalse(options.differentiates("a.B.g"));
    assertTrue(options.excludes("x.y.Z"));
    assertTrue(options.excludes("y.Z"));
    assertFalse(options.excludes("y.ZZ"));
    assertEquals(Policy.WARN, options.policy().byDefault());
    assertEquals(Path.of("some/folder"), options.dump());
  }

  @ParameterizedTest
  @CsvSource({"error, ERROR", "warn, WARN", "allow, ALLOW"})
  void policies(String text, Policy policy) {
    assertEquals(policy, Options.parse("policy=" + text).policy().byDefault());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exclude=com/acme/Model | exclude | com/acme/Model",
        "differentiate=com.acme.Model#energy | differentiate | com.acme.Model#energy",
        "exclude=a.B;;c.D | exclude | ''",
        "exclude=a.B; | exclude | ''",
        "policy=warn:a.B.f() | policy | a.B.f()",
        "policy=warn: | policy | ''",
        "policy=warn:a.B:allow | policy | a.B:allow",
      })
  void noNames(String options, String option, String pattern) {
    assertEquals(
        "Option "
            + option
            + ": '"
            + pattern
            + "' is no name of a class or method. Write it as com.acme.Model or"
            + " com.acme.Model.energy; a star stands for any characters.",
        refusal(options));
  }

  @Test
  void spacesAreIgnored() {
    Options options = Options.parse(" policy = allow , dump = folder ");
    assertEquals(Policy.ALLOW, options.policy().byDefault());
    assertEquals(Path.of("folder"), options.dump());
  }

  @Test
  void valuesMayHaveEqualsSigns() {
    assertEquals(Path.of("a=b"), Options.parse("dump=a=b").dump());
  }

  @Test
  void unknownKey() {
    assertEquals("Unknown option 'polizy'. " + KNOWN, refusal("polizy=warn"));
    assertEquals("Unknown option 'Policy'. " + KNOWN, refusal("Policy=warn"));
    assertEquals("Unknown option ''. " + KNOWN, refusal("=warn"));
  }

  @Test
  void unknownValue() {
    assertEquals(
        "Option policy cannot be 'loud'. Known values: error, warn, allow.",
        refusal("policy=loud"));
    assertEquals(
        "Option policy cannot be 'WARN'. Known values: error, warn, allow.",
        refusal("policy=WARN"));
    assertEquals(
        "Option policy cannot be 'ignore'. Known values: error, warn, allow.",
        refusal("policy=warn;ignore:a.B"));
    assertEquals(
        "Option policy cannot be ''. Known values: error, warn, allow.", refusal("policy=warn;"));
  }

  @Test
  void noValue() {
    assertEquals("Option 'dump' is not of the form key=value.", refusal("dump"));
    assertEquals("Option '' is not of the form key=value.", refusal("policy=warn,,dump=a"));
    assertEquals("Option 'dump' has no value.", refusal("dump="));
    assertEquals("Option 'dump' has no value.", refusal("dump= ,policy=warn"));
  }

  @Test
  void givenTwice() {
    assertEquals("Option 'policy' is given twice.", refusal("policy=warn,policy=warn"));
    assertEquals(
        "Option policy gives a policy for everything twice: warn and allow.",
        refusal("policy=warn;allow"));
    assertEquals(
        "Option policy gives a policy for 'a.*' twice.", refusal("policy=warn:a.*;allow: a.*"));
  }

  @Test
  void configFile() throws IOException {
    Options options =
        Options.parse(
            "policy=warn," + config("# a comment", "exclude = x.* ; y.Z", "dump: some folder"));
    assertEquals(Policy.WARN, options.policy().byDefault());
    assertTrue(options.excludes("x.A"));
    assertTrue(options.excludes("y.Z"));
    assertEquals(Path.of("some folder"), options.dump());
  }

  @Test
  void configFileWithMistakes() throws IOException {
    assertEquals("Unknown option 'polizy'. " + KNOWN, refusal(config("polizy=warn")));
    assertEquals("Option 'dump' has no value.", refusal(config("dump=")));
    assertEquals("Option 'config' is given twice.", refusal(config("config=other")));
    assertEquals(
        "Option 'policy' is given twice.", refusal("policy=warn," + config("policy=warn")));
    assertEquals(
        "Option policy cannot be 'loud'. Known values: error, warn, allow.",
        refusal(config("policy=loud")));
  }

  @Test
  void configFileThatIsMissing() {
    Path file = folder.resolve("missing.properties");
    assertEquals(
        "Option config: " + file + " cannot be read: java.nio.file.NoSuchFileException: " + file,
        refusal("config=" + file));
  }

  @Test
  void configFileThatIsNoPropertiesFile() throws IOException {
    assertTrue(refusal(config("policy=\\u00zz")).contains("cannot be read"));
  }

  @Test
  void checkMode() {
    assertFalse(Options.parse("check=false").check().isOn());
    assertEquals(10, Options.parse("check=true").check().sampling().first());
    Options options =
        Options.parse("check=first:25,report=some/report.html,gradient=a.B.slope:f; a.C.g : h");
    assertEquals(25, options.check().sampling().first());
    assertEquals(Path.of("some/report.html"), options.check().report());
    assertEquals(java.util.Map.of("a.B.slope", "f", "a.C.g", "h"), options.gradients());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "first", "first:", "first:0", "first:-1", "first:1e3", "TRUE"})
  void noCheck(String value) {
    assertEquals(
        "Option check cannot be '" + value + "'. Known values: true, false, first:20.",
        refusal("check=" + value));
  }

  @Test
  void reportAndGradientNeedCheck() {
    assertEquals(
        "Option 'report' does nothing without the option check=true.", refusal("report=a.html"));
    assertEquals(
        "Option 'gradient' does nothing without the option check=true.",
        refusal("check=false,gradient=a.B.slope:f"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.B.slope", "slope:f", "a.B.slope:a.B.f", "a.B.slope:", "a.B.s:f:g", ";"})
  void noGradient(String pair) {
    String first = pair.equals(";") ? "" : pair;
    assertEquals(
        "Option gradient: '"
            + first
            + "' names no gradient and its function. Write it as com.acme.Model.slope:energy.",
        refusal("check=true,gradient=" + pair));
  }
}
