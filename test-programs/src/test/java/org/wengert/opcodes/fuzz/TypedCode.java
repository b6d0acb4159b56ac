package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * A method as it is written, with the types on its stack and in its variables, so that whatever is
 * written next can be legal.
 *
 * <p>Types are letters: D, F, I and J as in descriptors; A double[4], G float[4], M double[2][4], B
 * an object of the program's class, X a Double; U an object without constructor; K a law, N a law
 * that extends the abstract class, L a function of one number, T text, W a builder of text. In
 * variables: 2 the second word of a wide value, and a space where nothing is.
 */
final class TypedCode {
  /** Words of variables, beyond which are loop counters. */
  static final int VARIABLES = 16;

  static final String SELF = "fuzz/Program";

  final MethodNode out;
  final Random random;

  /** Whether it may call what else is written at random, which does not call that in turn. */
  final boolean calls;

  /** Whether its class file is of a version that has lambdas. */
  final boolean isNew;

  List<Character> stack = new ArrayList<>();
  char[] locals = new char[VARIABLES];

  /** Variables that may not change their type now. */
  boolean[] pinned = new boolean[VARIABLES];

  /** How many operands at the bottom of the stack may not be touched now. */
  int floor;

  private int counters = VARIABLES;

  TypedCode(MethodNode out, Random random, boolean calls, boolean isNew) {
    this.out = out;
    this.random = random;
    this.calls = calls;
    this.isNew = isNew;
    Arrays.fill(locals, ' ');
    int v = 0;
    for (Type parameter : Type.getArgumentTypes(out.desc)) {
      char type =
          parameter.getDescriptor().equals("[D") ? 'A' : parameter.getDescriptor().charAt(0);
      setLocal(v, type);
      v += parameter.getSize();
    }
  }

  static int words(char type) {
    return type == 'D' || type == 'J' ? 2 : 1;
  }

  int nextCounter() {
    return counters++;
  }

  // the stack

  /** The type that lies so many operands below the top, a space if that is not ours to touch. */
  char top(int depth) {
    int position = stack.size() - 1 - depth;
    return position < floor ? ' ' : stack.get(position);
  }

  /** Whether the operands on top have these types, the topmost last. */
  boolean ends(String types) {
    for (int i = 0; i < types.length(); i++) {
      if (top(types.length() - 1 - i) != types.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int height() {
    return stack.stream().mapToInt(TypedCode::words).sum();
  }

  private void effect(int pops, String pushes) {
    stack.subList(stack.size() - pops, stack.size()).clear();
    for (char type : pushes.toCharArray()) {
      stack.add(type);
    }
  }

  // instructions, each with how many operands it takes and the types of those it leaves

  void op(int opcode, int pops, String pushes) {
    out.visitInsn(opcode);
    effect(pops, pushes);
  }

  void constant(Object value, char type) {
    out.visitLdcInsn(value);
    effect(0, String.valueOf(type));
  }

  void integer(int value) {
    if (value >= -1 && value <= 5) {
      op(Opcodes.ICONST_0 + value, 0, "I");
    } else {
      out.visitIntInsn(Opcodes.BIPUSH, value);
      effect(0, "I");
    }
  }

  void field(int opcode, String name, String descriptor, int pops, String pushes) {
    field(opcode, SELF, name, descriptor, pops, pushes);
  }

  void field(int opcode, String owner, String name, String descriptor, int pops, String pushes) {
    out.visitFieldInsn(opcode, owner, name, descriptor);
    effect(pops, pushes);
  }

  void call(int opcode, String owner, String member, int pops, String pushes) {
    int split = member.indexOf('(');
    boolean isInterface = opcode == Opcodes.INVOKEINTERFACE || owner.equals(Family.LAW);
    out.visitMethodInsn(
        opcode, owner, member.substring(0, split), member.substring(split), isInterface);
    effect(pops, pushes);
  }

  void dynamic(
      String name,
      String descriptor,
      Handle bootstrap,
      Object[] constants,
      int pops,
      String pushes) {
    out.visitInvokeDynamicInsn(name, descriptor, bootstrap, constants);
    effect(pops, pushes);
  }

  /** The operand on top counts as one of another type from now on. */
  void relabel(char type) {
    effect(1, String.valueOf(type));
  }

  void newArray(char type, int length) {
    integer(length);
    out.visitIntInsn(Opcodes.NEWARRAY, type == 'A' ? Opcodes.T_DOUBLE : Opcodes.T_FLOAT);
    effect(1, String.valueOf(type));
  }

  void newRows() {
    integer(2);
    integer(4);
    out.visitMultiANewArrayInsn("[[D", 2);
    effect(2, "M");
  }

  void cast(String type, String pushes) {
    out.visitTypeInsn(Opcodes.CHECKCAST, type);
    effect(1, pushes);
  }

  void create(String type) {
    out.visitTypeInsn(Opcodes.NEW, type);
    effect(0, "U");
  }

  // variables

  private static int opcode(int forInts, char type) {
    return forInts
        + switch (type) {
          case 'I' -> 0;
          case 'J' -> 1;
          case 'F' -> 2;
          case 'D' -> 3;
          default -> 4;
        };
  }

  void load(int v) {
    out.visitVarInsn(opcode(Opcodes.ILOAD, locals[v]), v);
    effect(0, String.valueOf(locals[v]));
  }

  /** Whether the operand on top may be stored there. */
  boolean canStore(int v, char type) {
    if (locals[v] == type) {
      return true;
    }
    for (int word = v; word < v + words(type); word++) {
      if (word >= VARIABLES || pinned[word]) {
        return false;
      }
    }
    boolean splits = locals[v] == '2' && pinned[v - 1];
    return !splits;
  }

  void store(int v) {
    char type = top(0);
    out.visitVarInsn(opcode(Opcodes.ISTORE, type), v);
    setLocal(v, type);
    effect(1, "");
  }

  private void setLocal(int v, char type) {
    kill(v);
    if (words(type) == 2) {
      kill(v + 1);
      locals[v + 1] = '2';
    }
    locals[v] = type;
  }

  /** Whatever has a word there is lost. */
  private void kill(int v) {
    if (locals[v] == '2') {
      locals[v - 1] = ' ';
    } else if (words(locals[v]) == 2) {
      locals[v + 1] = ' ';
    }
    locals[v] = ' ';
  }

  /** Some variable of a type, -1 if there is none. */
  int variable(char type) {
    int start = random.nextInt(VARIABLES);
    for (int i = 0; i < VARIABLES; i++) {
      int v = (start + i) % VARIABLES;
      if (locals[v] == type) {
        return v;
      }
    }
    return -1;
  }

  void pinAll() {
    pinned = pinned.clone();
    for (int v = 0; v < VARIABLES; v++) {
      pinned[v] |= locals[v] != ' ';
    }
  }

  /** Forgets variables that another way to this place has not, or with another type. */
  void meet(char[] other) {
    locals = locals.clone();
    for (int v = 0; v < VARIABLES; v++) {
      if (locals[v] != other[v]) {
        locals[v] = ' ';
      }
    }
    for (int v = 0; v < VARIABLES; v++) {
      boolean whole = words(locals[v]) == 1 || v + 1 < VARIABLES && locals[v + 1] == '2';
      boolean orphan = locals[v] == '2' && (v == 0 || words(locals[v - 1]) == 1);
      if (!whole || orphan) {
        locals[v] = ' ';
      }
    }
  }
}
