package org.wengert.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wengert.jvm.Launch;

/** A page of the documentation, and a folder in which what it says is done. */
final class Page {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

  private final List<Block> blocks = new ArrayList<>();
  private final Path folder;

  /**
   * A block of code or text.
   *
   * @param language {@code java}, {@code sh}, or empty for what a program prints
   * @param text what is in it
   */
  record Block(String language, String text) {}

  /** Reads a page, and puts its programs and the agent into a folder. */
  Page(String name, Path folder) throws IOException {
    this.folder = folder;
    Matcher matcher = BLOCK.matcher(Files.readString(DOCS.resolve(name)));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    Files.copy(Launch.agentJar(), folder.resolve("wengert-agent.jar"));
    for (Block block : blocks) {
      Matcher type = CLASS.matcher(block.text());
      if (block.language().equals("java") && type.find()) {
        Files.writeString(folder.resolve(type.group(1) + ".java"), block.text());
      }
    }
  }

  List<Block> blocks() {
    return blocks;
  }

  /** Runs {@code java} or {@code javac} in the folder, and returns what it prints. */
  String run(String command) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(Arrays.asList(command.replace(":.", File.pathSeparator + ".").split(" ")));
    words.set(0, Path.of(System.getProperty("java.home"), "bin", words.get(0)).toString());
    Path printed = folder.resolve("printed");
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(printed.toFile());
    builder
        .environment()
        .keySet()
        .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError("still running: " + command);
    }
    String text = Files.readString(printed, StandardCharsets.UTF_8).replace("\r\n", "\n");
    assertEquals(0, process.exitValue(), command + "\n" + text);
    return text;
  }

  /** Demands that a graph which a program wrote is the one that the picture was drawn from. */
  void checkPicture(String name) throws IOException {
    String dot = Files.readString(folder.resolve(name + ".dot")).replace("\r\n", "\n");
    assertEquals(
        Files.readString(DOCS.resolve("pictures").resolve(name + ".dot")),
        dot,
        "docs/pictures/" + name + ".dot is not what the page's program writes");
    String picture = Files.readString(DOCS.resolve("pictures").resolve(name + ".svg"));
    Matcher label = Pattern.compile("label=\"(.*?)\"").matcher(dot);
    while (label.find()) {
      for (String line : label.group(1).split("\\\\n")) {
        String shown = line.replace("&", "&amp;").replace("<", "&lt;").replace("-", "&#45;");
        if (!picture.contains(">" + shown + "<") && !picture.contains(">" + line + "<")) {
          throw new AssertionError("docs/pictures/" + name + ".svg does not show: " + line);
        }
      }
    }
  }
}
