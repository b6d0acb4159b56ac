package org.wengert.opcodes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.ToDoubleFunction;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class written by hand around one method {@code static double f(...)}, with fields, constructors
 * and methods for it to use. It is a function of the point: f gets the point's entries in order as
 * its double and float parameters, and the point itself as its array parameter.
 */
final class Subject {
  private static final String NAME = "opcodes/Subject";
  private static final String FUNCTION = "java/util/function/ToDoubleFunction";

  private Subject() {}

  /** Defines the class, whose file it can show, so that nobody has to ask the JVM for it. */
  private static final class Loader extends ClassLoader {
    private final byte[] bytes;

    Loader(byte[] bytes) {
      super(Subject.class.getClassLoader());
      this.bytes = bytes;
    }

    Class<?> define() {
      return defineClass(NAME.replace('/', '.'), bytes, 0, bytes.length);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return name.equals(NAME + ".class")
          ? new ByteArrayInputStream(bytes)
          : super.getResourceAsStream(name);
    }
  }

  /**
   * Defines the class.
   *
   * @param version version of the class file; from 50 on with frames
   * @param parameters descriptor of the parameters of f: D, F and [D
   * @param code the code of f, for {@link Assembler}; a last dreturn may be left out
   * @return an instance
   */
  static ToDoubleFunction<double[]> function(int version, String parameters, String code) {
    return define(write(version, version >= Opcodes.V1_6, parameters, code));
  }

  /** The same in a class file of Java 6 that has no frames, which that version may leave out. */
  static ToDoubleFunction<double[]> withoutFrames(String parameters, String code) {
    return define(write(Opcodes.V1_6, false, parameters, code));
  }

  @SuppressWarnings("unchecked")
  private static ToDoubleFunction<double[]> define(byte[] bytes) {
    try {
      return (ToDoubleFunction<double[]>)
          new Loader(bytes).define().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] write(int version, boolean frames, String parameters, String code) {
    ClassWriter writer =
        new ClassWriter(frames ? ClassWriter.COMPUTE_FRAMES : ClassWriter.COMPUTE_MAXS) {
          @Override
          protected String getCommonSuperClass(String a, String b) {
            return "java/lang/Object";
          }
        };
    String[] interfaces = {FUNCTION};
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER;
    writer.visit(version, access, NAME, null, "java/lang/Object", interfaces);
    fields(writer);
    members(writer);
    method(writer, Opcodes.ACC_STATIC, "f(" + parameters + ")D", closed(code));
    String apply = "applyAsDouble(Ljava/lang/Object;)D";
    method(writer, Opcodes.ACC_PUBLIC, apply, entry("(" + parameters + ")D"));
    writer.visitEnd();
    return writer.toByteArray();
  }

  private static String closed(String code) {
    boolean ends = code.endsWith("return") || code.endsWith("athrow") || code.contains(" ret ");
    return ends ? code : code + ", dreturn";
  }

  private static void fields(ClassWriter writer) {
    for (String field : new String[] {"d D", "g F", "a [D", "o Ljava/lang/Object;"}) {
      String[] parts = field.split(" ");
      writer.visitField(0, parts[0], parts[1], null, null).visitEnd();
      int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC;
      writer.visitField(hidden, "s" + parts[0], parts[1], null, null).visitEnd();
    }
    int fixed = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
    writer.visitField(fixed, "fixed", "D", null, null).visitEnd();
  }

  private static void members(ClassWriter writer) {
    String object = "aload 0, invokespecial java/lang/Object.<init> ()V";
    method(writer, Opcodes.ACC_PUBLIC, "<init>()V", object + ", return");
    String one = "aload 0, dload 1, iconst_1, invokespecial $.<init> (DI)V, return";
    method(writer, 0, "<init>(D)V", one);
    // sets d to the number times the int
    String product = ", aload 0, dload 1, iload 3, i2d, dmul, putfield $.d D, return";
    method(writer, Opcodes.ACC_PRIVATE, "<init>(DI)V", object + product);
    // this(a < b ? a : b, 2)
    String less =
        "aload 0, dload 1, dload 3, dcmpg, ifge other, dload 1, goto make, other:, dload 3, make:,"
            + " iconst_2, invokespecial $.<init> (DI)V, return";
    method(writer, 0, "<init>(DD)V", less);
    // sets a field before super(), as inner classes do, and a final one after it
    String early =
        "aload 0, fload 1, putfield $.g F, "
            + object
            + ", aload 0, dload 2, dload 2, dmul,"
            + " putfield $.fixed D, return";
    method(writer, 0, "<init>(FD)V", early);
    String squared = "aload 0, getfield $.d D, dup2, dmul, dreturn";
    method(writer, Opcodes.ACC_PRIVATE, "squared()D", squared);
    // throws what the tests catch if the number is negative
    String mayThrow =
        "dload 0, dconst_0, dcmpl, ifge fine, new java/lang/ArithmeticException, dup,"
            + " invokespecial java/lang/ArithmeticException.<init> ()V, athrow,"
            + " fine:, dload 0, dload 0, dmul, dreturn";
    method(writer, Opcodes.ACC_STATIC, "squareOrThrow(D)D", mayThrow);
  }

  private static void method(ClassWriter writer, int access, String member, String code) {
    int split = member.indexOf('(');
    MethodVisitor method =
        writer.visitMethod(access, member.substring(0, split), member.substring(split), null, null);
    Assembler.assemble(code, NAME, method);
  }

  private static String entry(String descriptor) {
    StringBuilder code = new StringBuilder("aload 1, checkcast [D, astore 2, ");
    int entry = 0;
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      code.append("aload 2, ");
      if (parameter.getSort() != Type.ARRAY) {
        code.append("bipush ").append(entry++).append(", daload, ");
      }
      if (parameter.getSort() == Type.FLOAT) {
        code.append("d2f, ");
      }
    }
    return code + "invokestatic $.f " + descriptor + ", dreturn";
  }
}
