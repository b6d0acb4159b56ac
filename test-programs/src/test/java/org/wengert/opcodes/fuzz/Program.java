package org.wengert.opcodes.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.util.Textifier;
import org.objectweb.asm.util.TraceClassVisitor;
import org.wengert.opcodes.Assembler;

/** A random program: a class around a function of four numbers, the same for the same seed. */
final class Program {
  private static final int[] VERSIONS = {46, 49, 50, 52, 55, 61};

  private static final String[] PARAMETERS = {"DD[D", "DF", "F[DD", "DDDD", "[D", "FDF[D", "D"};

  private final ClassNode node;
  private final double[] point;
  private final Random random;

  Program(long seed) {
    node = new ClassNode();
    random = new Random(seed);
    node.version = VERSIONS[random.nextInt(VERSIONS.length)];
    node.access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    node.name = TypedCode.SELF;
    node.superName = "java/lang/Object";
    node.interfaces.add("java/util/function/ToDoubleFunction");
    for (String field : new String[] {"sd D", "sa [D"}) {
      String[] parts = field.split(" ");
      node.visitField(Opcodes.ACC_STATIC, parts[0], parts[1], null, null);
    }
    int hidden = random.nextBoolean() ? Opcodes.ACC_PRIVATE : 0;
    node.visitField(hidden, "d", "D", null, null);
    node.visitField(hidden, "g", "F", null, null);
    members();
    random("helper(D[D)D", 6, false);
    random("helper([DD)[D", 6, false);
    String parameters = PARAMETERS[random.nextInt(PARAMETERS.length)];
    random("f(" + parameters + ")D", 10 + random.nextInt(50), true);
    entry("(" + parameters + ")D");
    point = random.doubles(4, -2, 2).map(x -> Math.rint(x * 64) / 64 + 1 / 128.0).toArray();
  }

  private Program(ClassNode node, double[] point) {
    this.node = node;
    this.point = point;
    this.random = null;
  }

  /** Other code, at the same point. */
  Program with(ClassNode other) {
    return new Program(other, point);
  }

  ClassNode node() {
    return node;
  }

  double[] point() {
    return point.clone();
  }

  private void members() {
    String object = "aload 0, invokespecial java/lang/Object.<init> ()V";
    written(Opcodes.ACC_PUBLIC, "<init>()V", object + ", return");
    written(0, "<init>(D)V", object + ", aload 0, dload 1, putfield $.d D, return");
    written(
        Opcodes.ACC_PUBLIC,
        "times(D)D",
        "aload 0, getfield $.d D, dload 1, dmul, aload 0, dload 1, putfield $.d D, dreturn");
    written(
        Opcodes.ACC_STATIC,
        "total([D)D",
        "dconst_0, dstore 1, iconst_0, istore 3, top:, dload 1, aload 0, iload 3, daload, dadd,"
            + " dstore 1, iinc 3 1, iload 3, iconst_4, if_icmplt top, dload 1, dreturn");
    // an exception that leaves a call, after a static field and an array have changed
    written(
        Opcodes.ACC_STATIC,
        "risky(DI)D",
        "dload 0, putstatic $.sd D, getstatic $.sa [D, iload 2, dload 0, dastore,"
            + " dload 0, iconst_4, iload 2, idiv, i2d, dmul, dreturn");
    written(
        Opcodes.ACC_STATIC,
        "power(DI)D",
        "iload 2, ifgt more, dload 0, dreturn, more:, dload 0, dload 0, iload 2, iconst_1, isub,"
            + " invokestatic $.power (DI)D, dmul, dreturn");
  }

  private void written(int access, String member, String code) {
    Assembler.assemble(code, TypedCode.SELF, method(access, member));
  }

  private MethodVisitor method(int access, String member) {
    int split = member.indexOf('(');
    return node.visitMethod(
        access, member.substring(0, split), member.substring(split), null, null);
  }

  private void random(String member, int steps, boolean main) {
    MethodNode method = (MethodNode) method(Opcodes.ACC_STATIC, member);
    TypedCode code = new TypedCode(method, random);
    Structure structure = new Structure(code, main);
    structure.write(steps, main ? 3 : 1);
    if (member.endsWith("[D")) {
      structure.finishArray();
    } else {
      structure.finish();
    }
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
    written(Opcodes.ACC_PUBLIC, "applyAsDouble(Ljava/lang/Object;)D", code.toString());
  }

  /** Defines the class. */
  ToDoubleFunction<double[]> load() {
    boolean frames = node.version >= Opcodes.V1_6;
    ClassWriter writer =
        new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return a.equals(b) ? a : "java/lang/Object";
          }
        };
    node.accept(writer);
    return new Loader().function(writer.toByteArray());
  }

  private static final class Loader extends ClassLoader {
    Loader() {
      super(Program.class.getClassLoader());
    }

    @SuppressWarnings("unchecked")
    ToDoubleFunction<double[]> function(byte[] bytes) {
      String name = TypedCode.SELF.replace('/', '.');
      try {
        return (ToDoubleFunction<double[]>)
            defineClass(name, bytes, 0, bytes.length).getDeclaredConstructor().newInstance();
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The code of the function. */
  String listing() {
    StringWriter text = new StringWriter();
    node.accept(new TraceClassVisitor(null, new Textifier(), new PrintWriter(text)));
    return text.toString();
  }
}
