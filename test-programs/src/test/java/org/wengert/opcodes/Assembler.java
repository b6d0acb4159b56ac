package org.wengert.opcodes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.util.Printer;

/**
 * Writes bytecode from text: instructions by their names in lower case, separated by commas.
 *
 * <pre>
 * dload 0, ldc 2.5, dmul            numbers: 1 int, 1L long, 1.0 double, 1f float
 * iload 4, ifne over, ..., over:    labels
 * tableswitch 0 one two other       lowest key, labels, default
 * lookupswitch 3:three 7:seven other
 * getfield $.d D                    $ is the class itself
 * invokestatic java/lang/Math.sin (D)D
 * multianewarray [[D 2
 * try from to handler any           type of exception, or any
 * </pre>
 */
public final class Assembler {
  private static final Map<String, Integer> OPCODES = new HashMap<>();

  static {
    for (int opcode = 0; opcode < Printer.OPCODES.length; opcode++) {
      OPCODES.put(Printer.OPCODES[opcode].toLowerCase(java.util.Locale.ROOT), opcode);
    }
  }

  private final MethodVisitor out;
  private final String self;
  private final Map<String, Label> labels = new HashMap<>();

  private Assembler(MethodVisitor out, String self) {
    this.out = out;
    this.self = self;
  }

  /**
   * Writes the code of a method.
   *
   * @param code the text
   * @param self internal name of the class that {@code $} stands for
   * @param out where to
   */
  public static void assemble(String code, String self, MethodVisitor out) {
    Assembler assembler = new Assembler(out, self);
    List<String> lines = Arrays.stream(code.split(",")).map(String::trim).toList();
    out.visitCode();
    // ranges have to be known before their labels are placed
    lines.stream().filter(line -> line.startsWith("try ")).forEach(assembler::range);
    lines.stream().filter(line -> !line.startsWith("try ")).forEach(assembler::line);
    out.visitMaxs(0, 0);
    out.visitEnd();
  }

  private Label label(String name) {
    return labels.computeIfAbsent(name, key -> new Label());
  }

  private String type(String name) {
    return name.replace("$", self);
  }

  private void range(String line) {
    String[] words = line.split(" ");
    String type = words[4].equals("any") ? null : words[4];
    out.visitTryCatchBlock(label(words[1]), label(words[2]), label(words[3]), type);
  }

  private void line(String line) {
    if (line.endsWith(":")) {
      out.visitLabel(label(line.substring(0, line.length() - 1)));
      return;
    }
    String[] words = line.split(" +");
    Integer opcode = OPCODES.get(words[0]);
    if (opcode == null) {
      throw new IllegalArgumentException("no instruction: " + line);
    }
    instruction(opcode, words);
  }

  private void instruction(int opcode, String[] words) {
    switch (opcode) {
      case Opcodes.BIPUSH, Opcodes.SIPUSH -> out.visitIntInsn(opcode, Integer.parseInt(words[1]));
      case Opcodes.NEWARRAY -> out.visitIntInsn(opcode, elementType(words[1]));
      case Opcodes.LDC -> out.visitLdcInsn(constant(words[1]));
      case Opcodes.IINC ->
          out.visitIincInsn(Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case Opcodes.TABLESWITCH -> table(words);
      case Opcodes.LOOKUPSWITCH -> lookup(words);
      case Opcodes.MULTIANEWARRAY ->
          out.visitMultiANewArrayInsn(type(words[1]), Integer.parseInt(words[2]));
      case Opcodes.NEW, Opcodes.ANEWARRAY, Opcodes.CHECKCAST, Opcodes.INSTANCEOF ->
          out.visitTypeInsn(opcode, type(words[1]));
      case Opcodes.GETFIELD, Opcodes.PUTFIELD, Opcodes.GETSTATIC, Opcodes.PUTSTATIC ->
          out.visitFieldInsn(opcode, owner(words[1]), member(words[1]), type(words[2]));
      case Opcodes.INVOKEVIRTUAL,
          Opcodes.INVOKESPECIAL,
          Opcodes.INVOKESTATIC,
          Opcodes.INVOKEINTERFACE ->
          out.visitMethodInsn(
              opcode,
              owner(words[1]),
              member(words[1]),
              type(words[2]),
              opcode == Opcodes.INVOKEINTERFACE);
      default -> simple(opcode, words);
    }
  }

  private void simple(int opcode, String[] words) {
    boolean variable =
        opcode >= Opcodes.ILOAD && opcode <= Opcodes.ALOAD
            || opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE
            || opcode == Opcodes.RET;
    boolean jump =
        opcode >= Opcodes.IFEQ && opcode <= Opcodes.JSR
            || opcode == Opcodes.IFNULL
            || opcode == Opcodes.IFNONNULL;
    if (variable) {
      out.visitVarInsn(opcode, Integer.parseInt(words[1]));
    } else if (jump) {
      out.visitJumpInsn(opcode, label(words[1]));
    } else {
      out.visitInsn(opcode);
    }
  }

  private String owner(String name) {
    return type(name.substring(0, name.lastIndexOf('.')));
  }

  private static String member(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void table(String[] words) {
    int lowest = Integer.parseInt(words[1]);
    Label[] targets = new Label[words.length - 3];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = label(words[i + 2]);
    }
    Label other = label(words[words.length - 1]);
    out.visitTableSwitchInsn(lowest, lowest + targets.length - 1, other, targets);
  }

  private void lookup(String[] words) {
    int[] keys = new int[words.length - 2];
    Label[] targets = new Label[words.length - 2];
    for (int i = 0; i < keys.length; i++) {
      String[] parts = words[i + 1].split(":");
      keys[i] = Integer.parseInt(parts[0]);
      targets[i] = label(parts[1]);
    }
    out.visitLookupSwitchInsn(label(words[words.length - 1]), keys, targets);
  }

  private static int elementType(String name) {
    return switch (name) {
      case "double" -> Opcodes.T_DOUBLE;
      case "float" -> Opcodes.T_FLOAT;
      case "long" -> Opcodes.T_LONG;
      case "int" -> Opcodes.T_INT;
      default -> throw new IllegalArgumentException("no element type: " + name);
    };
  }

  private static Object constant(String text) {
    if (text.startsWith("class:")) {
      return Type.getObjectType(text.substring("class:".length()));
    }
    if (text.endsWith("f")) {
      return Float.valueOf(text);
    }
    if (text.endsWith("L")) {
      return Long.valueOf(text.substring(0, text.length() - 1));
    }
    boolean number = text.contains(".") || text.contains("E") || text.endsWith("N");
    if (number) {
      return Double.valueOf(text);
    }
    return Integer.valueOf(text);
  }
}
