package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.opcodes.Assembler;

/**
 * The classes beside a random program: laws, which are functions of one number that keep numbers,
 * behind an interface; an operator for programs without lambdas; and a subclass of the program.
 *
 * <pre>
 * interface Law { at; peek; set; default twice; default risk; static pick }
 * interface Steady extends Law { default twice }
 * abstract class Base implements Law { double p; at = p * inner }
 * class Line extends Base
 * class Wave extends Base implements Law { double p, which hides the other; calls super twice }
 * class Free extends Base { inner is random code of the program }
 * class Fork implements Steady { one law or another }
 * </pre>
 */
final class Family {
  static final String LAW = "fuzz/Law";
  static final String STEADY = "fuzz/Steady";
  static final String BASE = "fuzz/Base";
  static final String LINE = "fuzz/Line";
  static final String WAVE = "fuzz/Wave";
  static final String FREE = "fuzz/Free";
  static final String FORK = "fuzz/Fork";
  static final String OPERATOR = "fuzz/Operator";
  static final String SUB = "fuzz/Sub";

  private static final Set<String> INTERFACES = Set.of(LAW, STEADY);
  private static final String OBJECT = "java/lang/Object";
  private static final String SUPER = "aload 0, dload 1, invokespecial %s.<init> (D)V, ";

  private final List<ClassNode> classes = new ArrayList<>();
  private final int version;
  private ClassNode node;

  private Family(int version) {
    this.version = version;
  }

  /** The classes, of a version of class files that has default methods. */
  static List<ClassNode> write(int version) {
    Family family = new Family(Math.max(version, Opcodes.V1_8));
    family.interfaces();
    family.base();
    family.heirs();
    family.others();
    for (ClassNode each : family.classes) {
      each.methods.forEach(Family::markInterfaceCalls);
    }
    return family.classes;
  }

  private static void markInterfaceCalls(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof MethodInsnNode call) {
        call.itf = INTERFACES.contains(call.owner) || call.owner.startsWith("java/util/function");
      }
    }
  }

  private void start(int access, String name, String superName, String... interfaces) {
    node = new ClassNode();
    node.version = version;
    boolean isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
    node.access = isInterface ? access : access | Opcodes.ACC_SUPER;
    node.name = name;
    node.superName = superName;
    node.interfaces.addAll(List.of(interfaces));
    classes.add(node);
  }

  private void field(String name, String descriptor) {
    node.visitField(0, name, descriptor, null, null);
  }

  private void method(int access, String member, String code) {
    int split = member.indexOf('(');
    MethodVisitor out =
        node.visitMethod(access, member.substring(0, split), member.substring(split), null, null);
    if (code != null) {
      Assembler.assemble(code, node.name, out);
    }
  }

  private void method(String member, String code) {
    method(Opcodes.ACC_PUBLIC, member, code);
  }

  private void interfaces() {
    int kind = Opcodes.ACC_PUBLIC | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    int isAbstract = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
    start(kind, LAW, OBJECT);
    for (String member : List.of("at(D)D", "peek()D", "set(D)V")) {
      method(isAbstract, member, null);
    }
    String at = "invokeinterface $.at (D)D, ";
    method("twice(D)D", "aload 0, aload 0, dload 1, " + at + at + "dreturn");
    // an exception that leaves a call, after the receiver has changed
    method(
        "risk(D)D",
        "aload 0, dload 1, invokeinterface $.set (D)V, aload 0, dload 1, "
            + at
            + "iconst_4, dload 1, d2i, idiv, i2d, dmul, dreturn");
    method(
        Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
        "pick(Lfuzz/Law;Lfuzz/Law;I)Lfuzz/Law;",
        "iconst_2, anewarray $, astore 3, aload 3, iconst_0, aload 0, aastore, aload 3, iconst_1,"
            + " aload 1, aastore, aload 3, iload 2, iconst_1, iand, aaload, areturn");
    start(kind, STEADY, OBJECT, LAW);
    method("twice(D)D", "aload 0, dload 1, invokeinterface $.at (D)D, dload 1, dadd, dreturn");
  }

  private void base() {
    start(Opcodes.ACC_ABSTRACT, BASE, OBJECT, LAW);
    field("p", "D");
    method(
        "<init>(D)V",
        "aload 0, invokespecial java/lang/Object.<init> ()V, aload 0, dload 1, putfield $.p D,"
            + " return");
    method(Opcodes.ACC_ABSTRACT, "inner(D)D", null);
    method(
        "at(D)D",
        "aload 0, dload 1, invokevirtual $.inner (D)D, aload 0, getfield $.p D, dmul, dreturn");
    method("peek()D", "aload 0, getfield $.p D, dreturn");
    method("set(D)V", "aload 0, dload 1, putfield $.p D, return");
  }

  private void heirs() {
    start(Opcodes.ACC_FINAL, LINE, BASE);
    method("<init>(D)V", SUPER.formatted(BASE) + "return");
    method(0, "inner(D)D", "dload 1, aload 0, getfield $.p D, dadd, dreturn");
    start(0, WAVE, BASE, LAW);
    field("p", "D");
    method("<init>(D)V", SUPER.formatted(BASE) + "aload 0, ldc 0.5, putfield $.p D, return");
    method(
        0,
        "inner(D)D",
        "dload 1, invokestatic java/lang/Math.sin (D)D, aload 0, getfield $.p D, dadd, dreturn");
    method(
        "set(D)V",
        "aload 0, dload 1, invokespecial fuzz/Base.set (D)V, aload 0, dload 1,"
            + " invokestatic java/lang/Math.atan (D)D, putfield $.p D, return");
    method(
        "twice(D)D",
        "aload 0, dload 1, invokespecial fuzz/Law.twice (D)D, aload 0, getfield $.p D, dmul,"
            + " dreturn");
    start(0, FREE, BASE);
    method("<init>(D)V", SUPER.formatted(BASE) + "return");
    method(
        0,
        "inner(D)D",
        "aload 0, getfield fuzz/Base.p D, dload 1, invokestatic fuzz/Program.law (DD)D, dreturn");
  }

  private void others() {
    start(0, FORK, OBJECT, STEADY);
    field("p", "D");
    field("a", "Lfuzz/Law;");
    field("b", "Lfuzz/Law;");
    method(
        "<init>(DLfuzz/Law;Lfuzz/Law;)V",
        "aload 0, invokespecial java/lang/Object.<init> ()V, aload 0, dload 1, putfield $.p D,"
            + " aload 0, aload 3, putfield $.a Lfuzz/Law;, aload 0, aload 4,"
            + " putfield $.b Lfuzz/Law;, return");
    method(
        "at(D)D",
        "dload 1, aload 0, getfield $.p D, dcmpl, ifgt more, aload 0, getfield $.b Lfuzz/Law;,"
            + " goto go, more:, aload 0, getfield $.a Lfuzz/Law;, go:, dload 1,"
            + " invokeinterface fuzz/Law.at (D)D, dreturn");
    method("peek()D", "aload 0, getfield $.p D, dreturn");
    method("set(D)V", "aload 0, dload 1, putfield $.p D, return");
    start(0, OPERATOR, OBJECT, Lambdas.TYPE);
    field("law", "Lfuzz/Law;");
    method(
        "<init>(Lfuzz/Law;)V",
        "aload 0, invokespecial java/lang/Object.<init> ()V, aload 0, aload 1,"
            + " putfield $.law Lfuzz/Law;, return");
    method(
        "applyAsDouble(D)D",
        "aload 0, getfield $.law Lfuzz/Law;, dload 1, invokeinterface fuzz/Law.at (D)D, dreturn");
    start(0, SUB, TypedCode.SELF);
    method("<init>(D)V", SUPER.formatted(TypedCode.SELF) + "return");
    method(
        "times(D)D",
        "aload 0, dload 1, invokespecial fuzz/Program.times (D)D, dload 1, dadd, dreturn");
  }
}
