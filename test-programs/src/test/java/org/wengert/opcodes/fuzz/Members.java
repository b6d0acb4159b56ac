package org.wengert.opcodes.fuzz;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.wengert.opcodes.Assembler;

/** The members of a random program's class that are the same in every program. */
final class Members {
  private final ClassNode node;

  private Members(ClassNode node) {
    this.node = node;
  }

  /**
   * Writes them.
   *
   * @param node the class
   * @param hidden access of the fields of its objects
   * @param parameters of the random function
   */
  static void write(ClassNode node, int hidden, String parameters) {
    node.visitField(Opcodes.ACC_STATIC, "sd", "D", null, null);
    node.visitField(Opcodes.ACC_STATIC, "sa", "[D", null, null);
    node.visitField(hidden, "d", "D", null, null);
    node.visitField(hidden, "g", "F", null, null);
    Members members = new Members(node);
    members.methods();
    members.entry("(" + parameters + ")D");
  }

  private void methods() {
    String object = "aload 0, invokespecial java/lang/Object.<init> ()V";
    write(Opcodes.ACC_PUBLIC, "<init>()V", object + ", return");
    write(0, "<init>(D)V", object + ", aload 0, dload 1, putfield $.d D, return");
    write(
        Opcodes.ACC_PUBLIC,
        "times(D)D",
        "aload 0, getfield $.d D, dload 1, dmul, aload 0, dload 1, putfield $.d D, dreturn");
    write(
        Opcodes.ACC_STATIC,
        "total([D)D",
        "dconst_0, dstore 1, iconst_0, istore 3, top:, dload 1, aload 0, iload 3, daload, dadd,"
            + " dstore 1, iinc 3 1, iload 3, iconst_4, if_icmplt top, dload 1, dreturn");
    // an exception that leaves a call, after a static field and an array have changed
    write(
        Opcodes.ACC_STATIC,
        "risky(DI)D",
        "dload 0, putstatic $.sd D, getstatic $.sa [D, iload 2, dload 0, dastore,"
            + " dload 0, iconst_4, iload 2, idiv, i2d, dmul, dreturn");
    write(
        Opcodes.ACC_STATIC,
        "power(DI)D",
        "iload 2, ifgt more, dload 0, dreturn, more:, dload 0, dload 0, iload 2, iconst_1, isub,"
            + " invokestatic $.power (DI)D, dmul, dreturn");
    write(
        Opcodes.ACC_STATIC,
        "cut(Ljava/lang/String;)Ljava/lang/String;",
        "aload 0, invokevirtual java/lang/String.length ()I, bipush 40, if_icmpgt more, aload 0,"
            + " areturn, more:, aload 0, iconst_2, bipush 40,"
            + " invokevirtual java/lang/String.substring (II)Ljava/lang/String;, areturn");
  }

  private void write(int access, String member, String code) {
    int split = member.indexOf('(');
    MethodVisitor out =
        node.visitMethod(access, member.substring(0, split), member.substring(split), null, null);
    Assembler.assemble(code, TypedCode.SELF, out);
  }

  /** applyAsDouble sets the static fields, and calls f with entries of the point. */
  private void entry(String descriptor) {
    StringBuilder code =
        new StringBuilder("ldc 0.75, putstatic $.sd D, iconst_4, newarray double,");
    code.append(" putstatic $.sa [D, aload 1, checkcast [D, astore 2, ");
    int entry = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      code.append("aload 2, ");
      if (parameter.getSort() != Type.ARRAY) {
        code.append("iconst_").append(entry++).append(", daload, ");
      }
      if (parameter.getSort() == Type.FLOAT) {
        code.append("d2f, ");
      }
    }
    code.append("invokestatic $.f ").append(descriptor).append(", dreturn");
    write(Opcodes.ACC_PUBLIC, "applyAsDouble(Ljava/lang/Object;)D", code.toString());
  }
}
