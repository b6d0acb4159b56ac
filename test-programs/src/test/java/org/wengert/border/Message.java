package org.wengert.border;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the message of a refusal has to say: what happened, at which line, and what to do. */
final class Message {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<what>.+) at (?<type>org\\.wengert\\.border\\.[\\w.$]+)\\.(?<method>[\\w$<>]+)"
              + "\\((?<file>\\w+\\.java):(?<line>[1-9]\\d*)\\)\\. (?<remedy>[A-Z].+\\.)");
  private static final Pattern REMEDY =
      Pattern.compile("\\b(Write|Use|use|Pass|pass|Call|call|detach|Make|Start|exclude)\\b");

  private Message() {}

  /** Checks a message, which has to contain some parts in what it says of what happened. */
  static void assertComplete(String message, Iterable<String> parts) {
    Matcher form = FORM.matcher(message);
    assertTrue(form.matches(), () -> "not 'what at where. remedy.': " + message);
    for (String part : parts) {
      assertTrue(
          form.group("what").contains(part), () -> "does not say '" + part + "': " + message);
    }
    assertTrue(REMEDY.matcher(form.group("remedy")).find(), () -> "no remedy: " + message);
    int line = Integer.parseInt(form.group("line"));
    TreeSet<Integer> lines = lines(form.group("type"), form.group("method"));
    assertTrue(
        lines.contains(line),
        () -> "not a line of that method, which are " + lines + ": " + message);
  }

  /** The numbers of the lines of the methods of a name; twins of constructors are called init. */
  private static TreeSet<Integer> lines(String type, String method) {
    Set<String> wanted = method.equals("init") ? Set.of("init", "<init>") : Set.of(method);
    TreeSet<Integer> lines = new TreeSet<>();
    MethodVisitor collector =
        new MethodVisitor(Opcodes.ASM9) {
          @Override
          public void visitLineNumber(int line, Label start) {
            lines.add(line);
          }
        };
    try (InputStream in =
        Message.class.getResourceAsStream("/" + type.replace('.', '/') + ".class")) {
      ClassVisitor methods =
          new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
              return wanted.contains(name) ? collector : null;
            }
          };
      new ClassReader(in).accept(methods, ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
