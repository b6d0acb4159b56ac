package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.wengert.link.TwinKind;

/** What is added to classes at load. */
class CompanionsTest {
  /** Of every kind of field one. */
  static class Fields {
    static final double CONSTANT = Math.sqrt(2);
    static double shared;
    static float[] sharedArray;
    final double fixed = shared;
    double number;
    float single;
    double[] array;
    float[][] table;
    int integer;
    long[] integers;
    Double box;
    Double[] boxes;
    String text;
  }

  interface Constants {
    double NUMBER = Math.sqrt(2);
    double[] ARRAY = {NUMBER};
  }

  /** A program may have such a field of its own. */
  static class Clash {
    double x;
    int $tape$numbers;
    static double y;
    static int y$tape;
  }

  @SuppressWarnings("serial") // its default is what the test is about
  static class Stored implements Serializable {
    double number;
    double[] array;
    private static float shared;

    float next() {
      return shared++;
    }
  }

  private static Class<?> prepared(Class<?> type) throws ClassNotFoundException {
    Map<String, byte[]> files = Map.of(type.getName(), Prepared.original(type));
    return Class.forName(type.getName(), false, new CorpusLoader(files, true));
  }

  /** The fields of one class that another lacks, with modifiers and type. */
  private static TreeSet<String> added(Class<?> type) throws ClassNotFoundException {
    TreeSet<String> fields = new TreeSet<>();
    for (Field field : prepared(type).getDeclaredFields()) {
      String synthetic = field.isSynthetic() ? "synthetic " : "";
      fields.add(
          Modifier.toString(field.getModifiers())
              + (" " + synthetic + field.getType().getSimpleName() + " " + field.getName()));
    }
    for (Field field : type.getDeclaredFields()) {
      fields.removeIf(line -> line.endsWith(" " + field.getName()));
    }
    return fields;
  }

  @Test
  void fieldsWithNumbersGetCompanions() throws ClassNotFoundException {
    assertEquals(
        new TreeSet<>(
            List.of(
                "private static transient synthetic long shared$tape",
                "private static transient synthetic double shared$tangent",
                "private static transient synthetic Object sharedArray$tape",
                "private transient synthetic Object $tape$numbers",
                "private transient synthetic Object array$tape",
                "private transient synthetic Object table$tape")),
        added(Fields.class));
  }

  @Test
  void fieldsOfInterfacesGetNone() throws ClassNotFoundException {
    assertEquals(new TreeSet<>(), added(Constants.class));
  }

  @Test
  void fieldsOfTheProgramStay() throws ClassNotFoundException {
    Field[] fields = prepared(Clash.class).getDeclaredFields();
    assertArrayEquals(
        new String[] {"int $tape$numbers", "int y$tape", "double x", "double y"},
        Arrays.stream(fields)
            .sorted((a, b) -> b.getName().length() - a.getName().length())
            .map(field -> field.getType() + " " + field.getName())
            .toArray());
  }

  @Test
  void serialVersionIsTheSame() throws ClassNotFoundException {
    Class<?> prepared = prepared(Stored.class);
    assertEquals(3 + 4, prepared.getDeclaredFields().length, "three fields and their companions");
    assertNotEquals(Stored.class, prepared);
    assertEquals(
        ObjectStreamClass.lookup(Stored.class).getSerialVersionUID(),
        ObjectStreamClass.lookup(prepared).getSerialVersionUID());
  }

  @Test
  void sameBytesGiveTheSame() {
    for (Class<?> type : List.of(Fields.class, Clash.class, CompanionsTest.class)) {
      byte[] original = Prepared.original(type);
      assertArrayEquals(Prepared.bytes(original), Prepared.bytes(original), type.getName());
    }
  }

  private static List<String> nest(byte[] file) {
    ClassNode node = new ClassNode();
    new ClassReader(Prepared.bytes(file)).accept(node, 0);
    return node.nestMembers == null ? List.of() : node.nestMembers;
  }

  @Test
  void nestHostListsTheTwinsOfAllMembers() {
    List<String> members = nest(Prepared.original(CompanionsTest.class));
    for (String member : List.of("", "$Fields", "$Constants", "$Clash", "$Stored")) {
      String name = "org/wengert/agent/CompanionsTest" + member;
      for (TwinKind kind : TwinKind.values()) {
        assertTrue(members.contains(name + kind.suffix()), members.toString());
      }
      assertEquals(!member.isEmpty(), members.contains(name), members.toString());
    }
    assertEquals(4 + 5 * TwinKind.values().length, members.size(), members.toString());
  }

  @Test
  void nestMemberListsNone() {
    assertEquals(List.of(), nest(Prepared.original(Fields.class)));
  }

  @Test
  void classAloneIsTheHostOfItsTwins() {
    assertEquals(
        Stream.of(TwinKind.values()).map(kind -> "a/A" + kind.suffix()).toList(),
        nest(empty(Opcodes.V11)));
  }

  @Test
  void olderClassFilesHaveNoNest() {
    assertEquals(List.of(), nest(empty(Opcodes.V10)));
    assertEquals(List.of(), nest(empty(Opcodes.V1_2)));
  }

  private static byte[] empty(int version) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, Opcodes.ACC_PUBLIC, "a/A", null, "java/lang/Object", null);
    writer.visitEnd();
    return writer.toByteArray();
  }
}
