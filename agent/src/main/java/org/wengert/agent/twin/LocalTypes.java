package org.wengert.agent.twin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The types of local variables, as the JVM's verifier sees them: it goes through the code once, and
 * where paths meet it takes what the stack map frame says.
 */
final class LocalTypes {
  /** The type of null. */
  static final Type NOTHING = Type.getObjectType("null");

  private static final int DEEPEST_STACK = 1000;

  private final String owner;
  private final MethodNode method;
  private final StraightCode code;
  private final int[] depths;
  private final Map<Integer, Type[]> noted = new HashMap<>();

  /** Keeps the classes of references. */
  private static final class Interpreter extends BasicInterpreter {
    Interpreter() {
      super(Opcodes.ASM9);
    }

    @Override
    public BasicValue newValue(Type type) {
      boolean isReference =
          type != null && (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY);
      return isReference ? new BasicValue(type) : super.newValue(type);
    }

    @Override
    public BasicValue binaryOperation(AbstractInsnNode insn, BasicValue a, BasicValue b)
        throws AnalyzerException {
      if (insn.getOpcode() != Opcodes.AALOAD) {
        return super.binaryOperation(insn, a, b);
      }
      boolean isArray = a.getType().getSort() == Type.ARRAY;
      return newValue(isArray ? Type.getType(a.getType().getDescriptor().substring(1)) : NOTHING);
    }
  }

  /** Whether there is a frame wherever paths meet, which class files of old versions lack. */
  static boolean canFollow(StraightCode code) {
    boolean needsFrames = !code.ranges().isEmpty();
    for (int i = 0; i < code.size(); i++) {
      needsFrames |= !code.targets(i).isEmpty();
    }
    return !needsFrames || hasFrames(code);
  }

  private static boolean hasFrames(StraightCode code) {
    for (AbstractInsnNode i = code.get(0); i != null; i = i.getNext()) {
      if (i instanceof FrameNode) {
        return true;
      }
    }
    return false;
  }

  LocalTypes(String owner, MethodNode method, StraightCode code) {
    this.owner = owner;
    this.method = method;
    this.code = code;
    depths = new int[code.size()];
    follow();
  }

  /** How many values are on the operand stack before each instruction. */
  int[] depths() {
    return depths;
  }

  /** Notes the types at the borders of stretches. */
  void note(List<Stretch> stretches) {
    for (Stretch stretch : stretches) {
      noted.put(stretch.start(), null);
      noted.put(stretch.end(), null);
    }
    follow();
  }

  /** The types before an instruction at a border; null where there is no value. */
  Type[] at(int instruction) {
    return noted.get(instruction);
  }

  private void follow() {
    Interpreter interpreter = new Interpreter();
    int locals = code.locals();
    for (Type type : Type.getArgumentTypes(method.desc)) {
      locals += type.getSize();
    }
    Frame<BasicValue> frame = new Frame<>(locals, DEEPEST_STACK);
    enter(frame, interpreter);
    int number = 0;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn instanceof FrameNode node) {
        set(frame, node, interpreter);
      } else if (insn.getOpcode() >= 0) {
        depths[number] = frame.getStackSize();
        if (noted.containsKey(number)) {
          noted.put(number, types(frame));
        }
        number++;
        try {
          frame.execute(insn, interpreter);
        } catch (AnalyzerException e) {
          throw new IllegalStateException(owner + "." + method.name, e);
        }
      }
    }
  }

  private void enter(Frame<BasicValue> frame, Interpreter interpreter) {
    clear(frame, 0);
    int local = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      frame.setLocal(local, interpreter.newValue(type));
      local += type.getSize();
    }
  }

  private static void clear(Frame<BasicValue> frame, int from) {
    for (int i = from; i < frame.getLocals(); i++) {
      frame.setLocal(i, BasicValue.UNINITIALIZED_VALUE);
    }
  }

  private static void set(Frame<BasicValue> frame, FrameNode node, Interpreter interpreter) {
    clear(frame, 0);
    int local = 0;
    for (Object entry : node.local) {
      BasicValue value = value(entry, interpreter);
      frame.setLocal(local, value);
      local += value.getSize();
    }
    frame.clearStack();
    for (Object entry : node.stack) {
      frame.push(value(entry, interpreter));
    }
  }

  private static BasicValue value(Object entry, Interpreter interpreter) {
    if (entry instanceof String name) {
      return interpreter.newValue(Type.getObjectType(name));
    }
    if (entry == Opcodes.NULL) {
      return interpreter.newValue(NOTHING);
    }
    return entry == Opcodes.INTEGER
        ? BasicValue.INT_VALUE
        : entry == Opcodes.DOUBLE
            ? BasicValue.DOUBLE_VALUE
            : entry == Opcodes.LONG
                ? BasicValue.LONG_VALUE
                : entry == Opcodes.FLOAT ? BasicValue.FLOAT_VALUE : BasicValue.UNINITIALIZED_VALUE;
  }

  private static Type[] types(Frame<BasicValue> frame) {
    Type[] types = new Type[frame.getLocals()];
    for (int i = 0; i < types.length; i++) {
      types[i] = frame.getLocal(i).getType();
    }
    return types;
  }
}
