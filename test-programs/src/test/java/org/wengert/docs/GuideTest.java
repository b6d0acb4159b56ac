package org.wengert.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wengert.docs.Page.Block;

/** Pages whose programs are run, and what they print and draw. */
@Tag("own-jvm")
class GuideTest {
  @TempDir private Path folder;

  /** Without what depends on rounding errors of the JVM's mathematical functions. */
  private static String plain(String text) {
    return text.replaceAll(" +\\d\\.\\de[+-]\\d\\d", " #")
        .replaceAll("ran \\d+ times", "ran # times");
  }

  @Test
  void everyCommandOfTheGuide() throws IOException, InterruptedException {
    Page guide = new Page("guide.md", folder);
    List<Block> blocks = guide.blocks();
    int programs = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (!blocks.get(i).language().equals("sh")) {
        continue;
      }
      StringBuilder printed = new StringBuilder();
      for (String command : blocks.get(i).text().split("\n")) {
        if (command.startsWith("dot ")) {
          assertEquals("dot -Tsvg chain.dot -o chain.svg", command);
          guide.checkPicture("chain");
        } else {
          printed.append(guide.run(command));
          programs += command.startsWith("java ") ? 1 : 0;
        }
      }
      if (!printed.isEmpty()) {
        Block expected = blocks.get(i + 1);
        assertEquals("", expected.language(), "what is printed comes after the commands");
        assertEquals(plain(expected.text()), plain(printed.toString()), blocks.get(i).text());
      }
    }
    assertEquals(4, programs);
  }

  @Test
  void lookingAtARun() throws IOException, InterruptedException {
    Page page = new Page("looking-at-a-run.md", folder);
    page.run("javac -cp wengert-agent.jar Model.java");
    String printed = page.run("java -javaagent:wengert-agent.jar Model");
    int found = 0;
    for (Block block : page.blocks()) {
      if (block.language().isEmpty()) {
        assertTrue(printed.contains(block.text()), () -> block.text() + "not in:\n" + printed);
        found += block.text().length();
      }
    }
    assertEquals(printed.length(), found, "the page leaves something out of:\n" + printed);
    page.checkPicture("model");
  }
}
