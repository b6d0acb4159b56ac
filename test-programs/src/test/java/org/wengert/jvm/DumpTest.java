package org.wengert.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.wengert.jvm.Launch.Result;
import org.wengert.programs.tour.GradientTour;

/** The option {@code dump} writes twins as class files that tools can read. */
@Tag("own-jvm")
class DumpTest {
  private static final String TWIN = GradientTour.class.getName().replace('.', '/') + "$$Tape";

  @TempDir private Path directory;

  @Test
  void twinsAreClassFiles() throws IOException {
    Result result = Launch.withAgent("dump=" + directory).program(GradientTour.class);
    assertEquals(Launch.withAgent().program(GradientTour.class), result);
    List<Path> files = classFiles();
    assertTrue(files.contains(directory.resolve(TWIN + ".class")), files.toString());
    for (Path file : files) {
      ClassNode twin = new ClassNode(Opcodes.ASM9);
      new ClassReader(Files.readAllBytes(file)).accept(twin, 0);
      assertEquals(file, directory.resolve(twin.name + ".class"));
      assertFalse(twin.methods.isEmpty(), twin.name);
    }
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    assertEquals(0, javap.run(out, out, "-c", "-p", directory.resolve(TWIN + ".class").toString()));
    assertTrue(text.toString().contains(" formula("), text.toString());
    assertTrue(text.toString().contains("Compiled from \"GradientTour.java\""), text.toString());
  }

  private List<Path> classFiles() {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void placeThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "no directory");
    Result result = Launch.withAgent("dump=" + file).program(GradientTour.class);
    assertEquals(1, result.exit());
    assertEquals("", result.out());
    assertTrue(result.err().contains("dump=" + file + " cannot be written"), result.err());
  }
}
