package org.wengert.agent;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.agent.twin.Splitting;

/**
 * The agent's options: {@code key=value} pairs separated by commas, or the same in a properties
 * file.
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code differentiate}</td><td>methods to check at load, as if annotated; globs such as
 *     {@code com.acme.Model.energy}, separated by semicolons</td></tr>
 * <tr><td>{@code exclude}</td><td>classes to leave alone; globs, separated by semicolons</td></tr>
 * <tr><td>{@code policy}</td><td>{@code error}, {@code warn} or {@code allow}: what happens where a
 *     derivative would be lost; or several, separated by semicolons, as in {@code
 *     warn;allow:com.acme.legacy.*}, see {@link PolicyRules}</td></tr>
 * <tr><td>{@code dump}</td><td>folder to write twins to, as class files</td></tr>
 * <tr><td>{@code rules}</td><td>classes with {@link org.wengert.DerivativeOf} rules, separated by
 *     semicolons</td></tr>
 * <tr><td>{@code check}</td><td>{@code true} to check the gradients of marked methods while the
 *     program runs, see {@link CheckOptions}</td></tr>
 * <tr><td>{@code report}</td><td>file for the report of these checks</td></tr>
 * <tr><td>{@code gradient}</td><td>gradients by hand to check, as in {@code
 *     com.acme.Model.slope:energy}, separated by semicolons</td></tr>
 * <tr><td>{@code paranoid}</td><td>{@code true} to let shadows remember their values</td></tr>
 * <tr><td>{@code config}</td><td>properties file with more options</td></tr>
 * </table>
 */
final class Options {
  private static final List<String> KEYS =
      List.of(
          "differentiate",
          "exclude",
          "policy",
          "dump",
          "config",
          "rules",
          "check",
          "report",
          "gradient",
          "paranoid");

  /** System property that chooses the recording strategy, for tests and comparisons. */
  private static final String STRATEGY = "wengert.strategy";

  /** System property that chooses which twins are split, likewise. */
  private static final String SPLITTING = "wengert.splitting";

  private final Map<String, String> values;
  private final Globs differentiated;
  private final Globs excluded;
  private final PolicyRules policy;
  private final RecordingStrategy strategy;
  private final Splitting splitting;
  private final CheckOptions check;
  private final boolean paranoid;
  private final Path dump;

  /** What can be on or off. */
  private enum Switch {
    FALSE,
    TRUE
  }

  private Options(Map<String, String> values) {
    this.values = values;
    this.differentiated = globs("differentiate", values);
    this.excluded = globs("exclude", values);
    this.policy = PolicyRules.parse(values.get("policy"));
    this.paranoid = choice("paranoid", values.get("paranoid"), Switch.FALSE) == Switch.TRUE;
    this.check =
        CheckOptions.parse(values.get("check"), values.get("report"), values.get("gradient"));
    this.strategy =
        choice(STRATEGY, System.getProperty(STRATEGY), RecordingStrategy.OPEN_STATEMENTS);
    this.dump = values.containsKey("dump") ? path("dump", values.get("dump")) : null;
    this.splitting = choice(SPLITTING, System.getProperty(SPLITTING), Splitting.LARGE);
  }

  /**
   * Reads options.
   *
   * @param text the text after the equals sign of {@code -javaagent}, or null
   * @throws OptionException for an unknown key or value
   */
  static Options parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    if (text != null && !text.isBlank()) {
      for (String pair : text.split(",")) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
          throw new OptionException("Option '" + pair + "' is not of the form key=value.");
        }
        put(values, pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
      }
    }
    if (values.containsKey("config")) {
      readFile(values, path("config", values.get("config")));
    }
    return new Options(values);
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (!KEYS.contains(key)) {
      throw new OptionException(
          "Unknown option '" + key + "'. Known options: " + String.join(", ", KEYS) + ".");
    }
    if (value.isEmpty()) {
      throw new OptionException("Option '" + key + "' has no value.");
    }
    if (values.putIfAbsent(key, value) != null) {
      throw new OptionException("Option '" + key + "' is given twice.");
    }
  }

  private static Path path(String key, String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException e) {
      throw new OptionException("Option " + key + " is no path: " + e.getMessage());
    }
  }

  private static void readFile(Map<String, String> values, Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new OptionException("Option config: " + file + " cannot be read: " + e);
    }
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      put(values, key, properties.getProperty(key).trim());
    }
  }

  private static Globs globs(String key, Map<String, String> values) {
    String text = values.get(key);
    if (text != null) {
      for (String glob : text.split(";", -1)) {
        Globs.check(key, glob.trim());
      }
    }
    return new Globs(text);
  }

  /**
   * The constant that a value names.
   *
   * @param key the option, for the message
   * @param value the value, or null
   * @param byDefault the constant for null
   * @throws OptionException if there is none of that name
   */
  static <E extends Enum<E>> E choice(String key, String value, E byDefault) {
    if (value == null) {
      return byDefault;
    }
    StringBuilder known = new StringBuilder();
    for (E constant : byDefault.getDeclaringClass().getEnumConstants()) {
      String name = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (name.equals(value)) {
        return constant;
      }
      known.append(known.isEmpty() ? "" : ", ").append(name);
    }
    throw new OptionException(
        "Option " + key + " cannot be '" + value + "'. Known values: " + known + ".");
  }

  /** Whether a method, as {@code package.Class.method}, was named to be differentiated. */
  boolean differentiates(String method) {
    return differentiated.match(method);
  }

  /** Whether methods were named to be differentiated. */
  boolean namesMethods() {
    return !differentiated.isEmpty();
  }

  /** Whether a class was named to be left alone. */
  boolean excludes(String className) {
    return excluded.match(className);
  }

  /** What happens where a derivative would be lost. */
  PolicyRules policy() {
    return policy;
  }

  /** Whether shadows remember their values. */
  boolean paranoid() {
    return paranoid;
  }

  /** What of the program is checked while it runs. */
  CheckOptions check() {
    return check;
  }

  /** Gradients by hand that were named: from {@code package.Class.method} to their function. */
  Map<String, String> gradients() {
    return check.gradients();
  }

  /** When statements are recorded. */
  RecordingStrategy strategy() {
    return strategy;
  }

  /** Which twins are split. */
  Splitting splitting() {
    return splitting;
  }

  /** Names of classes with rules of the user. */
  List<String> rules() {
    List<String> names = new ArrayList<>();
    for (String name : values.getOrDefault("rules", "").split(";")) {
      if (!name.isBlank()) {
        names.add(name.trim());
      }
    }
    return names;
  }

  /** The folder to write twins to, or null. */
  Path dump() {
    return dump;
  }
}
