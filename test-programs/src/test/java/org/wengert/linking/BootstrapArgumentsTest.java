package org.wengert.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.wengert.language.Expect;

/**
 * The bootstrap method of an {@code invokedynamic} gets from the twin what it gets from the
 * original: constants of all kinds, which it writes down here.
 */
class BootstrapArgumentsTest {
  private static final String LIBRARY = Type.getInternalName(Library.class);
  private static final String SAMPLE = Type.getInternalName(Sample.class);

  /** What another language's compiler may bring along. */
  public static final class Library {
    static final List<String> SEEN = new ArrayList<>();

    private Library() {}

    /** Writes down what it gets, and links the constant 3. */
    public static CallSite bootstrap(
        Lookup lookup, String name, MethodType type, Object... constants) {
      SEEN.add(lookup.lookupClass().getName() + " " + name + type + described(lookup, constants));
      return new ConstantCallSite(MethodHandles.constant(double.class, 3.0));
    }

    /** Computes a constant: a text of what it is computed from. */
    public static String constant(Lookup lookup, String name, Class<?> type, Object... from) {
      return "{" + name + " " + type.getName() + described(lookup, from) + "}";
    }

    private static List<String> described(Lookup lookup, Object[] constants) {
      List<String> all = new ArrayList<>();
      for (Object each : constants) {
        all.add(each.getClass().getSimpleName() + " " + described(lookup, each));
      }
      return all;
    }

    private static String described(Lookup lookup, Object constant) {
      return constant instanceof MethodHandle handle
          ? lookup.revealDirect(handle).toString()
          : constant.toString();
    }
  }

  /** Has members of all kinds. */
  public static class Sample {
    public static double shared;
    public double own;

    public Sample(double own) {
      this.own = own;
    }

    public static double twice(double x) {
      return 2 * x;
    }

    public double[] row(Sample other) {
      return new double[] {own, other.own};
    }
  }

  private static Handle method(int tag, String owner, String name, String descriptor) {
    return new Handle(tag, owner, name, descriptor, tag == Opcodes.H_INVOKEINTERFACE);
  }

  private static Handle ofLibrary(String name, Class<?> result, Class<?> third) {
    MethodType type =
        MethodType.methodType(result, Lookup.class, String.class, third, Object[].class);
    return method(Opcodes.H_INVOKESTATIC, LIBRARY, name, type.toMethodDescriptorString());
  }

  private static ConstantDynamic computed(String name, Object... from) {
    Handle by = ofLibrary("constant", String.class, Class.class);
    return new ConstantDynamic(name, "Ljava/lang/String;", by, from);
  }

  /** The function x -> 3x, where 3 is what is linked with some constants. */
  private static ToDoubleFunction<double[]> function(String name, Object... constants) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    String function = Type.getInternalName(ToDoubleFunction.class);
    writer.visit(
        Opcodes.V17,
        Opcodes.ACC_PUBLIC,
        name.replace('.', '/'),
        null,
        "java/lang/Object",
        new String[] {function});
    MethodVisitor constructor = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
    constructor.visitVarInsn(Opcodes.ALOAD, 0);
    constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    constructor.visitInsn(Opcodes.RETURN);
    constructor.visitMaxs(0, 0);
    MethodVisitor method =
        writer.visitMethod(
            Opcodes.ACC_PUBLIC, "applyAsDouble", "(Ljava/lang/Object;)D", null, null);
    method.visitVarInsn(Opcodes.ALOAD, 1);
    method.visitTypeInsn(Opcodes.CHECKCAST, "[D");
    method.visitInsn(Opcodes.ICONST_0);
    method.visitInsn(Opcodes.DALOAD);
    Handle bootstrap = ofLibrary("bootstrap", CallSite.class, MethodType.class);
    method.visitInvokeDynamicInsn("three", "()D", bootstrap, constants);
    method.visitInsn(Opcodes.DMUL);
    method.visitInsn(Opcodes.DRETURN);
    method.visitMaxs(0, 0);
    return new MemoryLoader(
            BootstrapArgumentsTest.class.getClassLoader(), Map.of(name, writer.toByteArray()))
        .function(name);
  }

  private static void assertSame(String name, Object... constants) {
    Library.SEEN.clear();
    ToDoubleFunction<double[]> function = function(name, constants);
    assertEquals(6, function.applyAsDouble(new double[] {2}));
    String plain = Library.SEEN.get(0);
    Expect.gradient(function, new double[] {2}, 3);
    assertEquals(List.of(plain), List.copyOf(Library.SEEN.subList(1, 2)), "seen while recording");
  }

  @Test
  void values() {
    assertSame(
        "acme.Values",
        "a.b:c",
        "",
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Float.MIN_VALUE,
        -0.0,
        0.1,
        Double.NEGATIVE_INFINITY);
  }

  @Test
  void types() {
    assertSame(
        "acme.Types",
        Type.getType("Lacme/Types;"),
        Type.getType("[[D"),
        Type.getType(Sample.class),
        Type.getMethodType("(D[FLacme/Types;)Ljava/util/List;"));
  }

  @Test
  void handlesOfFields() {
    assertSame(
        "acme.Fields",
        method(Opcodes.H_GETFIELD, SAMPLE, "own", "D"),
        method(Opcodes.H_PUTFIELD, SAMPLE, "own", "D"),
        method(Opcodes.H_GETSTATIC, SAMPLE, "shared", "D"),
        method(Opcodes.H_PUTSTATIC, SAMPLE, "shared", "D"));
  }

  @Test
  void handlesOfMethods() {
    assertSame(
        "acme.Methods",
        method(Opcodes.H_INVOKESTATIC, SAMPLE, "twice", "(D)D"),
        method(Opcodes.H_INVOKEVIRTUAL, SAMPLE, "row", "(L" + SAMPLE + ";)[D"),
        method(Opcodes.H_INVOKEINTERFACE, "java/util/List", "size", "()I"),
        method(Opcodes.H_INVOKESPECIAL, "java/lang/Object", "toString", "()Ljava/lang/String;"),
        method(Opcodes.H_NEWINVOKESPECIAL, SAMPLE, "<init>", "(D)V"));
  }

  @Test
  void computedConstants() {
    ConstantDynamic inner = computed("inner", 1L, method(Opcodes.H_GETFIELD, SAMPLE, "own", "D"));
    assertSame(
        "acme.Computed", computed("none"), computed("outer", "1:a.b", inner, -7, inner), inner, 5);
  }
}
