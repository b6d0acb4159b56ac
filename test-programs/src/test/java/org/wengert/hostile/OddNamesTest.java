package org.wengert.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.wengert.Derivatives;
import org.wengert.jvm.Launch;
import org.wengert.jvm.Launch.Result;
import org.wengert.language.Expect;

/**
 * Classes, methods and fields with names that Java does not allow but the JVM does, as compilers of
 * other languages and obfuscators choose them, and with names that Wengert itself uses.
 */
class OddNamesTest {
  /** Defines one class. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(OddNamesTest.class.getClassLoader());
    }

    @SuppressWarnings("unchecked") // it is written below
    ToDoubleFunction<double[]> define(String name, byte[] bytes) {
      Class<?> type = defineClass(null, bytes, 0, bytes.length);
      try {
        return (ToDoubleFunction<double[]>) type.getConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalArgumentException(name, e);
      }
    }
  }

  private record Names(String type, String method, String field) {
    @Override
    public String toString() {
      return (type + ", " + method + ", " + field).replace('\0', '0').replace('\n', 'n');
    }
  }

  static Stream<Names> names() {
    return Stream.of(
        new Names("odd/Ünïcödé", "größe", "größe"),
        new Names("odd/数学", "微分", "値"),
        new Names("odd/\uD83D\uDE00", "\uD83D\uDE00", "\uD83D\uDE00"),
        new Names("odd/a-b", "-", "-"),
        new Names("odd/a b", "a b", " "),
        new Names("odd/$", "$", "$"),
        new Names("odd/$$Tape$", "$$Tape", "$$Tape"),
        new Names("odd/Tape", "link$0", "x$tape"),
        new Names("odd/Foo", "init", "x$tangent"),
        new Names("odd/Foo$1", "applyAsDouble$1", "applyAsDouble"),
        new Names("odd/new", "class", "int"),
        new Names("odd/1", "2", "3"),
        new Names("odd/(I)V", "(D)D", "(D)D"),
        new Names("odd/a:b", "a:b", "a:b"),
        new Names("odd/a\\b", "a\\b", "a\\b"),
        new Names("odd/a\nb", "a\nb", "a\nb"),
        new Names("odd/a\0b", "a\0b", "a\0b"),
        new Names("odd/%s{}", "%s{}", "%n"),
        new Names("odd/*", "*", "*"),
        new Names("NoPackage-1", "f", "f"),
        new Names("odd/" + "n".repeat(3_000), "m".repeat(3_000), "f".repeat(3_000)));
  }

  /** {@code applyAsDouble(x) { field = method(x[0]); return field * x[1]; }, method(v) = v * v}. */
  private static byte[] file(Names names, int version) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String type = names.type;
    String[] interfaces = {"java/util/function/ToDoubleFunction"};
    writer.visit(version, ACC_PUBLIC | ACC_SUPER, type, null, "java/lang/Object", interfaces);
    writer.visitField(ACC_PRIVATE, names.field, "D", null, null).visitEnd();
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    code = writer.visitMethod(ACC_PRIVATE | ACC_STATIC, names.method, "(D)D", null, null);
    code.visitCode();
    code.visitVarInsn(DLOAD, 0);
    code.visitVarInsn(DLOAD, 0);
    code.visitInsn(DMUL);
    code.visitInsn(DRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    code = writer.visitMethod(ACC_PUBLIC, "applyAsDouble", "(Ljava/lang/Object;)D", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    input(code, 0);
    code.visitMethodInsn(INVOKESTATIC, type, names.method, "(D)D", false);
    code.visitFieldInsn(PUTFIELD, type, names.field, "D");
    code.visitVarInsn(ALOAD, 0);
    code.visitFieldInsn(GETFIELD, type, names.field, "D");
    input(code, 1);
    code.visitInsn(DMUL);
    code.visitInsn(DRETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static void input(MethodVisitor code, int position) {
    code.visitVarInsn(ALOAD, 1);
    code.visitTypeInsn(CHECKCAST, "[D");
    code.visitInsn(ICONST_0 + position);
    code.visitInsn(DALOAD);
  }

  @ParameterizedTest
  @MethodSource("names")
  void isDifferentiated(Names names) {
    for (int version : new int[] {V1_8, V17}) {
      ToDoubleFunction<double[]> f = new Loader().define(names.type, file(names, version));
      assertEquals(45, f.applyAsDouble(new double[] {3, 5}));
      Expect.gradient(f, new double[] {3, 5}, 30, 9);
    }
  }

  /** In a JVM of its own: differentiates them all, and says of which that was refused. */
  public static void main(String[] arguments) {
    Stream<Names> all = names();
    if (Boolean.getBoolean("unchecked")) {
      // the JVM refuses these, unless it is told to check no class files
      all =
          Stream.of("../evil", "odd/../../evil", "/evil", "/../evil", "odd//evil", "odd/.")
              .map(name -> new Names(name, "f", "g"));
    }
    all.forEach(
        names -> {
          String said = "right";
          try {
            ToDoubleFunction<double[]> f = new Loader().define(names.type, file(names, V17));
            double[] gradient = Derivatives.gradient(f, new double[] {3, 5});
            said = Arrays.equals(gradient, new double[] {30, 9}) ? said : "WRONG";
          } catch (UncheckedIOException e) {
            said = "no file"; // the name is too long, or has a zero byte
          } catch (RuntimeException | LinkageError e) {
            said = e.getClass().getSimpleName();
          }
          System.out.println(said);
        });
  }

  private static TreeSet<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> dump(Path folder, String... options) {
    Result result =
        Launch.withAgent("dump=" + folder)
            .options(options)
            .classPath(place(OddNamesTest.class), Launch.programs(), place(ClassWriter.class))
            .run(OddNamesTest.class.getName());
    assertEquals(0, result.exit(), result.err());
    return result.lines();
  }

  /** Twins are dumped into the folder, and nowhere else. */
  @Test
  @Tag("own-jvm")
  void dumped(@TempDir Path directory) throws IOException {
    Path folder = directory.resolve("outer").resolve("dump");
    List<String> lines = dump(folder);
    assertEquals(names().count(), lines.size());
    assertEquals(2, Collections.frequency(lines, "no file"), lines.toString());
    assertEquals(lines.size() - 2, Collections.frequency(lines, "right"), lines.toString());
    for (Path file : files(directory)) {
      assertTrue(file.startsWith(folder), "written outside: " + file);
    }
    assertTrue(files(directory).size() >= lines.size() - 2);
  }

  /** Names that are paths to elsewhere, which only a JVM loads that checks nothing. */
  @Test
  @Tag("own-jvm")
  void namesThatLeadOut(@TempDir Path directory) throws IOException {
    Path folder = directory.resolve("outer").resolve("dump");
    List<String> lines =
        dump(
            folder,
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-Dunchecked=true");
    assertTrue(lines.contains("no file") && !lines.contains("WRONG"), lines.toString());
    for (Path file : files(directory)) {
      assertTrue(file.startsWith(folder), "written outside: " + file);
    }
  }
}
