package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Moves one stretch of a body into a method of its own. Variables that are needed behind it come
 * back as the result if there is one, else in arrays that the body makes for the call.
 */
final class PartWriter {
  /** Words of parameters; the JVM takes 255. */
  private static final int MOST_WORDS = 200;

  private final String owner;
  private final AccessibleTypes types;
  private final StraightCode code;
  private final Stretch stretch;
  private final Liveness live;
  private final int free;
  private final BitSet written = new BitSet();
  private final Type[] before;
  private final Type[] after;
  private final List<Integer> inputs = new ArrayList<>();
  private final List<Integer> outputs = new ArrayList<>();

  /** Inputs that are null, which no parameter's type would fit. */
  private final List<Integer> nulls = new ArrayList<>();

  private final List<Returned> returned = new ArrayList<>();
  private final Map<Integer, Integer> renamed = new HashMap<>();
  private final Map<LabelNode, LabelNode> labels = new IdentityHashMap<>();
  private int nextLocal;

  /**
   * An array in which variables come back.
   *
   * @param element type of its elements
   * @param variables the variables of the body, by position
   */
  private record Returned(Type element, List<Integer> variables) {
    Type type() {
      return Type.getType("[" + element.getDescriptor());
    }
  }

  /**
   * A writer for one stretch.
   *
   * @param free first local variable that the body does not use
   */
  PartWriter(
      String owner,
      AccessibleTypes types,
      StraightCode code,
      Stretch stretch,
      LocalTypes locals,
      Liveness live,
      int free) {
    this.owner = owner;
    this.types = types;
    this.code = code;
    this.stretch = stretch;
    this.live = live;
    this.free = free;
    before = locals.at(stretch.start());
    after = locals.at(stretch.end());
    findVariables();
  }

  private void findVariables() {
    BitSet used = new BitSet();
    for (int i = stretch.start(); i < stretch.end(); i++) {
      int read = StraightCode.read(code.get(i));
      int stored = StraightCode.written(code.get(i));
      if (read >= 0) {
        used.set(read);
      }
      if (stored >= 0) {
        written.set(stored);
      }
    }
    BitSet comesBack = (BitSet) written.clone();
    comesBack.and(live.at(stretch.end()));
    comesBack.stream().filter(v -> after[v] != null).forEach(outputs::add);
    used.or(comesBack);
    used.and(live.at(stretch.start()));
    used.stream()
        .filter(v -> before[v] != null)
        .forEach(v -> (LocalTypes.NOTHING.equals(before[v]) ? nulls : inputs).add(v));
    if (outputs.size() > 1) {
      for (int v : outputs) {
        returnedAs(element(after[v])).variables().add(v);
      }
    }
  }

  private static Type element(Type type) {
    return type.getSort() >= Type.ARRAY ? Type.getType(Object.class) : type;
  }

  private Returned returnedAs(Type element) {
    for (Returned array : returned) {
      if (array.element().equals(element)) {
        return array;
      }
    }
    Returned array = new Returned(element, new ArrayList<>());
    returned.add(array);
    return array;
  }

  /** Whether the call is possible, and shorter by far than what it replaces. */
  boolean isWorthwhile(Splitting splitting) {
    int words = returned.size();
    for (int v : inputs) {
      words += before[v].getSize();
    }
    int bytes = 0;
    for (int i = stretch.start(); i < stretch.end(); i++) {
      bytes += code.bytes(i);
    }
    int call = 10 + 4 * inputs.size() + 12 * outputs.size() + 12 * returned.size();
    boolean keepsSizes = inputs.stream().allMatch(this::keepsItsSize);
    boolean isAccessible = outputs.stream().map(v -> after[v]).allMatch(this::isAccessible);
    return words <= MOST_WORDS && splitting.isWorthwhile(call, bytes) && isAccessible && keepsSizes;
  }

  /** Whether a parameter's variable never holds a value of two words instead of one. */
  private boolean keepsItsSize(int v) {
    for (int i = stretch.start(); i < stretch.end(); i++) {
      int opcode = code.get(i).getOpcode();
      boolean isWide = opcode == DSTORE || opcode == LSTORE;
      if (isWide && StraightCode.written(code.get(i)) == v && before[v].getSize() == 1) {
        return false;
      }
    }
    return true;
  }

  /** Whether a reference can be cast back to its type. */
  private boolean isAccessible(Type type) {
    return !LocalTypes.NOTHING.equals(type) && types.accessible(type).equals(type);
  }

  /**
   * Replaces the stretch by a call.
   *
   * @return what is called
   */
  MethodNode move(MethodNode body, String name) {
    Type result = outputs.size() == 1 ? after[outputs.get(0)] : Type.VOID_TYPE;
    List<Type> parameters = new ArrayList<>();
    for (int v : inputs) {
      parameters.add(before[v]);
      renamed.put(v, nextLocal);
      nextLocal += before[v].getSize();
    }
    int firstArray = nextLocal;
    for (Returned array : returned) {
      parameters.add(array.type());
      nextLocal++;
    }
    String descriptor = Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
    MethodNode part =
        new MethodNode(
            ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC,
            name,
            descriptor,
            null,
            body.exceptions.toArray(String[]::new));
    AbstractInsnNode first = code.get(stretch.start());
    AbstractInsnNode end = code.get(stretch.end());
    fill(part.instructions, first, end, result, firstArray);
    InsnList call = call(new MethodInsnNode(INVOKESTATIC, owner, name, descriptor, false), result);
    int line = lineAt(end);
    if (line > 0 && line != lineAt(first)) {
      addLine(call, line);
    }
    body.instructions.insertBefore(first, call);
    remove(body.instructions, first, code.get(stretch.end() - 1));
    return part;
  }

  /** Copies the stretch, then gives its variables back. */
  private void fill(
      InsnList out, AbstractInsnNode first, AbstractInsnNode end, Type result, int firstArray) {
    if (lineAt(first) > 0) {
      addLine(out, lineAt(first));
    }
    for (int v : nulls) {
      out.add(new InsnNode(ACONST_NULL));
      out.add(new VarInsnNode(ASTORE, variable(v)));
    }
    boolean isJoined = isJumpedTo();
    int number = stretch.start();
    for (AbstractInsnNode insn = first; insn != end; insn = insn.getNext()) {
      if (insn instanceof FrameNode frame) {
        if (number < stretch.end() || isJoined) {
          out.add(frame(frame, number, firstArray));
        }
      } else {
        boolean isLine = insn instanceof LineNumberNode;
        if (!isLine || number < stretch.end()) {
          out.add(copy(insn));
        }
        number += insn.getOpcode() >= 0 ? 1 : 0;
      }
    }
    giveBack(out, result, firstArray);
  }

  /** Whether something in the stretch jumps to its end. */
  private boolean isJumpedTo() {
    for (int i = stretch.start(); i < stretch.end(); i++) {
      if (code.targets(i).contains(stretch.end())) {
        return true;
      }
    }
    return false;
  }

  private void giveBack(InsnList out, Type result, int firstArray) {
    for (int a = 0; a < returned.size(); a++) {
      Returned array = returned.get(a);
      for (int i = 0; i < array.variables().size(); i++) {
        out.add(new VarInsnNode(ALOAD, firstArray + a));
        Code.addPush(out, i);
        out.add(
            new VarInsnNode(array.element().getOpcode(ILOAD), variable(array.variables().get(i))));
        out.add(new InsnNode(array.element().getOpcode(IASTORE)));
      }
    }
    if (outputs.size() == 1) {
      out.add(new VarInsnNode(result.getOpcode(ILOAD), variable(outputs.get(0))));
    }
    out.add(new InsnNode(result.getOpcode(IRETURN)));
  }

  /** The call, which stands for the stretch in the body. */
  private InsnList call(MethodInsnNode target, Type result) {
    InsnList out = new InsnList();
    for (int a = 0; a < returned.size(); a++) {
      Code.addPush(out, returned.get(a).variables().size());
      out.add(newArray(returned.get(a).element()));
      out.add(new VarInsnNode(ASTORE, free + a));
    }
    for (int v : inputs) {
      out.add(new VarInsnNode(before[v].getOpcode(ILOAD), v));
    }
    for (int a = 0; a < returned.size(); a++) {
      out.add(new VarInsnNode(ALOAD, free + a));
    }
    out.add(target);
    for (int a = 0; a < returned.size(); a++) {
      Returned array = returned.get(a);
      for (int i = 0; i < array.variables().size(); i++) {
        int v = array.variables().get(i);
        out.add(new VarInsnNode(ALOAD, free + a));
        Code.addPush(out, i);
        out.add(new InsnNode(array.element().getOpcode(IALOAD)));
        if (!array.element().equals(after[v])) {
          out.add(new TypeInsnNode(CHECKCAST, after[v].getInternalName()));
        }
        out.add(new VarInsnNode(array.element().getOpcode(ISTORE), v));
      }
    }
    if (outputs.size() == 1) {
      out.add(new VarInsnNode(result.getOpcode(ISTORE), outputs.get(0)));
    }
    return out;
  }

  private static AbstractInsnNode newArray(Type element) {
    return switch (element.getSort()) {
      case Type.INT -> new IntInsnNode(NEWARRAY, T_INT);
      case Type.LONG -> new IntInsnNode(NEWARRAY, T_LONG);
      case Type.FLOAT -> new IntInsnNode(NEWARRAY, T_FLOAT);
      case Type.DOUBLE -> new IntInsnNode(NEWARRAY, T_DOUBLE);
      default -> new TypeInsnNode(ANEWARRAY, element.getInternalName());
    };
  }

  /** Removes what was moved; labels stay, as ranges and variables of the body may name them. */
  private static void remove(InsnList all, AbstractInsnNode first, AbstractInsnNode last) {
    AbstractInsnNode insn = first;
    while (insn != null) {
      AbstractInsnNode next = insn == last ? null : insn.getNext();
      if (!(insn instanceof LabelNode)) {
        all.remove(insn);
      }
      insn = next;
    }
  }

  private AbstractInsnNode copy(AbstractInsnNode insn) {
    if (insn instanceof VarInsnNode access) {
      return new VarInsnNode(access.getOpcode(), variable(access.var));
    }
    if (insn instanceof IincInsnNode increment) {
      return new IincInsnNode(variable(increment.var), increment.incr);
    }
    return insn.clone(new AllLabels(labels));
  }

  /** The part's variable for one of the body; each has room for two words. */
  private int variable(int v) {
    Integer known = renamed.get(v);
    if (known == null) {
      known = nextLocal;
      renamed.put(v, known);
      nextLocal += 2;
    }
    return known;
  }

  /** What a frame of the body is in the part: parameters, and variables that are still read. */
  private FrameNode frame(FrameNode frame, int number, int firstArray) {
    BitSet needed = live.at(number);
    Map<Integer, Object> slots = new TreeMap<>();
    int v = 0;
    for (Object type : frame.local) {
      if (needed.get(v) && type != TOP && isMoved(v)) {
        slots.put(variable(v), type);
      }
      v += type == LONG || type == DOUBLE ? 2 : 1;
    }
    for (int a = 0; a < returned.size(); a++) {
      slots.put(firstArray + a, returned.get(a).type().getInternalName());
    }
    List<Object> locals = new ArrayList<>();
    int next = 0;
    for (Map.Entry<Integer, Object> slot : slots.entrySet()) {
      for (; next < slot.getKey(); next++) {
        locals.add(TOP);
      }
      locals.add(slot.getValue());
      next += slot.getValue() == LONG || slot.getValue() == DOUBLE ? 2 : 1;
    }
    Object[] stack = frame.stack.toArray();
    return new FrameNode(F_NEW, locals.size(), locals.toArray(), stack.length, stack);
  }

  /** Whether the part has this variable: it is a parameter, or written in the stretch. */
  private boolean isMoved(int v) {
    return written.get(v) || inputs.contains(v) || nulls.contains(v);
  }

  /** The source line of an instruction, 0 if it has none. */
  private static int lineAt(AbstractInsnNode insn) {
    for (AbstractInsnNode i = insn; i != null; i = i.getPrevious()) {
      if (i instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  private static void addLine(InsnList out, int line) {
    LabelNode label = new LabelNode();
    out.add(label);
    out.add(new LineNumberNode(line, label));
  }

  /** Makes the copy of a label when it is first asked for. */
  private static final class AllLabels extends AbstractMap<LabelNode, LabelNode> {
    private final Map<LabelNode, LabelNode> labels;

    AllLabels(Map<LabelNode, LabelNode> labels) {
      this.labels = labels;
    }

    @Override
    public LabelNode get(Object label) {
      return labels.computeIfAbsent((LabelNode) label, l -> new LabelNode());
    }

    @Override
    public Set<Entry<LabelNode, LabelNode>> entrySet() {
      return labels.entrySet();
    }
  }
}
