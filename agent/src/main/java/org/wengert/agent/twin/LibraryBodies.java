package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.wengert.rule.LibraryResults;

/**
 * Methods of mathematical libraries that are written with bit tricks and return two numbers, so
 * that neither their code nor rules give their derivatives. Twins are derived from other bodies for
 * them: these call the method for its values, and give each the derivative of what it means.
 *
 * <p>Values keep their bits, as the library computes them.
 */
final class LibraryBodies {
  private static final String MATH = "java/lang/Math";
  private static final String UNARY = "(D)D";
  private static final String RESULTS = Type.getInternalName(LibraryResults.class);

  private static final String WRAPPER = "net/jafama/DoubleWrapper";
  private static final Set<String> JAFAMA =
      Set.of("net/jafama/FastMath", "net/jafama/StrictFastMath");
  private static final String TO_WRAPPER = "(DL" + WRAPPER + ";)D";

  private static final String PAIRS = "org/hipparchus/util/";
  private static final String HIPPARCHUS = PAIRS + "FastMath";

  /** Of two functions computed at once, the names that {@code Math} has for them. */
  private static final Map<String, String[]> BOTH =
      Map.of(
          "sinAndCos", new String[] {"sin", "cos"},
          "sinhAndCosh", new String[] {"sinh", "cosh"},
          "sinCos", new String[] {"sin", "cos"},
          "sinhCosh", new String[] {"sinh", "cosh"});

  private final MethodNode body;
  private final InsnList code;

  private LibraryBodies(ClassNode owner, MethodNode method) {
    body =
        new MethodNode(
            method.access,
            method.name,
            method.desc,
            method.signature,
            method.exceptions.toArray(String[]::new));
    body.maxLocals = 3;
    body.maxStack = 8;
    code = body.instructions;
    // parameters -> result of the library
    int local = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      load(type.getOpcode(ILOAD), local);
      local += type.getSize();
    }
    code.add(new PlainCall(owner.name, method.name, method.desc));
  }

  /** A call of a method as it is, whose numbers are passive. */
  static final class PlainCall extends MethodInsnNode {
    PlainCall(String owner, String name, String descriptor) {
      super(INVOKESTATIC, owner, name, descriptor, false);
    }

    @Override
    public AbstractInsnNode clone(Map<LabelNode, LabelNode> labels) {
      return new PlainCall(owner, name, desc).cloneAnnotations(this);
    }
  }

  /** What the twin of a method is derived from: the method itself, or another body for it. */
  static MethodNode of(ClassNode owner, MethodNode method) {
    if (JAFAMA.contains(owner.name) && method.desc.equals(TO_WRAPPER)) {
      String[] both = BOTH.get(method.name);
      return both == null ? method : new LibraryBodies(owner, method).wrapped(both);
    }
    if (owner.name.equals(HIPPARCHUS) && method.desc.startsWith("(D)L" + PAIRS)) {
      String[] both = BOTH.get(method.name);
      return both == null ? method : new LibraryBodies(owner, method).paired(both);
    }
    return method;
  }

  /** {@code wrapper.value = of(wrapper.value, second(x)); return of(result, first(x))}. */
  private MethodNode wrapped(String[] both) {
    int wrapper = 2;
    load(ALOAD, wrapper);
    load(ALOAD, wrapper);
    code.add(new FieldInsnNode(GETFIELD, WRAPPER, "value", "D"));
    withDerivativeOf(both[1]);
    code.add(new FieldInsnNode(PUTFIELD, WRAPPER, "value", "D"));
    withDerivativeOf(both[0]);
    code.add(new InsnNode(DRETURN));
    return body;
  }

  /** {@code return new Pair(of(result.first(), first(x)), of(result.second(), second(x)))}. */
  private MethodNode paired(String[] both) {
    String pair = Type.getReturnType(body.desc).getInternalName();
    int result = 2;
    code.add(new VarInsnNode(ASTORE, result));
    code.add(new TypeInsnNode(NEW, pair));
    code.add(new InsnNode(DUP));
    for (String name : both) {
      load(ALOAD, result);
      code.add(new MethodInsnNode(INVOKEVIRTUAL, pair, name, "()D", false));
      withDerivativeOf(name);
    }
    code.add(new MethodInsnNode(INVOKESPECIAL, pair, "<init>", "(DD)V", false));
    code.add(new InsnNode(ARETURN));
    return body;
  }

  /** {@code ..., value -> ..., value}, with the derivative of a function of the first parameter. */
  private void withDerivativeOf(String function) {
    load(DLOAD, 0);
    code.add(new MethodInsnNode(INVOKESTATIC, MATH, function, UNARY, false));
    code.add(new MethodInsnNode(INVOKESTATIC, RESULTS, "of", "(DD)D", false));
  }

  private void load(int opcode, int variable) {
    code.add(new VarInsnNode(opcode, variable));
  }
}
