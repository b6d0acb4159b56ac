package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.wengert.Derivatives;

/** The page that explains all messages has those that are in the code, word for word. */
class MessagesTest {
  private static final Path PAGE = Path.of("..", "docs", "messages.md");

  /** Texts of so many words are for people. */
  private static final int WORDS = 3;

  /** Their texts are reports and listings, which explain themselves. */
  private static final List<String> REPORTS = List.of("org.wengert.check.", "org.wengert.listing.");

  /** What stands in a text for what is put in at run time: by the compiler, by {@code Report}. */
  private static final String HOLES = "[\\x01\\x02]|<here>";

  /** Each text of the runtime and the agent, and a class that has it. */
  private static Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    collect(CorpusLibrary.of("runtime", Derivatives.class), texts);
    collect(CorpusLibrary.of("agent", AgentStart.class), texts);
    return texts;
  }

  private static void collect(CorpusLibrary library, Map<String, String> texts) {
    for (Map.Entry<String, byte[]> file : library.files().entrySet()) {
      if (REPORTS.stream().noneMatch(file.getKey()::startsWith)) {
        new ClassReader(file.getValue())
            .accept(
                new ClassVisitor(Opcodes.ASM9) {
                  @Override
                  public MethodVisitor visitMethod(
                      int access, String method, String type, String generic, String[] thrown) {
                    return new Texts(file.getKey(), texts);
                  }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
      }
    }
  }

  /** Collects constants, and what the compiler joins with values. */
  private static final class Texts extends MethodVisitor {
    private final String type;
    private final Map<String, String> texts;

    Texts(String type, Map<String, String> texts) {
      super(Opcodes.ASM9);
      this.type = type;
      this.texts = texts;
    }

    @Override
    public void visitLdcInsn(Object value) {
      add(value);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        add(argument);
      }
    }

    private void add(Object value) {
      if (value instanceof String text) {
        for (String part : text.split(HOLES)) {
          String trimmed = part.replaceAll("^[ .,:;'\")]+|[ .,:;'\"(]+$", "");
          if (trimmed.split(" ").length >= WORDS) {
            texts.put(trimmed, type);
          }
        }
      }
    }
  }

  @Test
  void everyMessageIsExplained() throws IOException {
    String page = Files.readString(PAGE).replaceAll("\\s+", " ");
    Map<String, String> missing = texts();
    assertTrue(missing.size() > 50, "the texts were not found: " + missing);
    missing.keySet().removeIf(page::contains);
    assertEquals(Map.of(), missing, "add these messages to " + PAGE.normalize());
  }
}
