package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The control flow of one method: its basic blocks, what is on the stack and in the local variables
 * before each instruction, and which local variables are live where.
 *
 * <p>Blocks also end where a try range begins or ends, so all instructions of a block have the same
 * handlers.
 */
final class Flow {
  /** Most instructions of a method whose rows are remembered. */
  private static final int MOST_ROWS = 8;

  /** The errors of the JVM itself, and the classes above them. */
  private static final Set<String> ERRORS =
      Set.of(
          "java/lang/Throwable",
          "java/lang/Error",
          "java/lang/VirtualMachineError",
          "java/lang/StackOverflowError",
          "java/lang/OutOfMemoryError",
          "java/lang/InternalError",
          "java/lang/UnknownError");

  private final InsnList code;
  private final ShadowInterpreter interpreter;
  private final Frame<ShadowValue>[] frames;
  private final List<Block> blocks = new ArrayList<>();
  private final Block[] blockAt;

  /** A basic block: instructions from start to before end. */
  static final class Block {
    final int start;
    final int end;
    final List<Block> successors = new ArrayList<>();
    final List<Block> handlers = new ArrayList<>();

    /** Whether this is a handler that may catch errors of the JVM itself. */
    boolean catchesErrors;

    /** Local variables that may be read at the start of the block before they are written. */
    BitSet liveIn = new BitSet();

    Block(int start, int end) {
      this.start = start;
      this.end = end;
    }

    /** Local variables that some handler of the block may read. */
    BitSet liveInHandlers() {
      BitSet live = new BitSet();
      handlers.forEach(handler -> live.or(handler.liveIn));
      return live;
    }

    /** Local variables that may be read after the block. */
    BitSet liveOut() {
      BitSet live = liveInHandlers();
      successors.forEach(successor -> live.or(successor.liveIn));
      return live;
    }
  }

  /** The analyzer of ASM with frames of ours. */
  private static final class ShadowAnalyzer extends Analyzer<ShadowValue> {
    ShadowAnalyzer(ShadowInterpreter interpreter) {
      super(interpreter);
    }

    @Override
    protected Frame<ShadowValue> newFrame(int locals, int stack) {
      return new ShadowFrame(locals, stack);
    }

    @Override
    protected Frame<ShadowValue> newFrame(Frame<? extends ShadowValue> frame) {
      return new ShadowFrame(frame);
    }
  }

  Flow(String owner, MethodNode method, ShadowInterpreter interpreter) throws AnalyzerException {
    code = method.instructions;
    this.interpreter = interpreter;
    frames = new ShadowAnalyzer(interpreter).analyze(owner, method);
    blockAt = new Block[code.size()];
    cut(leaders(method));
    connect(method);
    findLive();
    for (TryCatchBlockNode range : method.tryCatchBlocks) {
      Block handler = blockAt[code.indexOf(range.handler)];
      if (handler != null && (range.type == null || ERRORS.contains(range.type))) {
        handler.catchesErrors = true;
      }
    }
  }

  private BitSet leaders(MethodNode method) {
    BitSet leaders = new BitSet(code.size());
    leaders.set(0);
    for (TryCatchBlockNode range : method.tryCatchBlocks) {
      leaders.set(code.indexOf(range.start));
      leaders.set(code.indexOf(range.end));
      leaders.set(code.indexOf(range.handler));
    }
    for (AbstractInsnNode insn : code) {
      for (LabelNode target : Jumps.targets(insn)) {
        leaders.set(code.indexOf(target));
      }
      if (endsBlock(insn)) {
        leaders.set(code.indexOf(insn) + 1);
      }
    }
    return leaders;
  }

  private void cut(BitSet leaders) {
    for (int start = 0; start >= 0 && start < code.size(); ) {
      int next = leaders.nextSetBit(start + 1);
      int end = next < 0 ? code.size() : Math.min(next, code.size());
      if (frames[start] != null) {
        Block block = new Block(start, end);
        blocks.add(block);
        blockAt[start] = block;
      }
      start = end;
    }
  }

  private void connect(MethodNode method) {
    for (Block block : blocks) {
      AbstractInsnNode last = code.get(block.end - 1);
      for (LabelNode target : Jumps.targets(last)) {
        addIfReached(block.successors, code.indexOf(target));
      }
      if (fallsThrough(last) && block.end < code.size()) {
        addIfReached(block.successors, block.end);
      }
      for (TryCatchBlockNode range : method.tryCatchBlocks) {
        if (code.indexOf(range.start) <= block.start && block.end <= code.indexOf(range.end)) {
          addIfReached(block.handlers, code.indexOf(range.handler));
        }
      }
    }
  }

  private void addIfReached(List<Block> list, int start) {
    if (blockAt[start] != null && !list.contains(blockAt[start])) {
      list.add(blockAt[start]);
    }
  }

  private void findLive() {
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int b = blocks.size() - 1; b >= 0; b--) {
        Block block = blocks.get(b);
        BitSet live = block.liveOut();
        for (int i = block.end - 1; i >= block.start; i--) {
          step(live, code.get(i));
        }
        live.or(block.liveInHandlers());
        if (!live.equals(block.liveIn)) {
          block.liveIn = live;
          changed = true;
        }
      }
    }
  }

  /** Turns the variables live after an instruction into those live before it. */
  private static void step(BitSet live, AbstractInsnNode insn) {
    if (insn instanceof IincInsnNode increment) {
      live.set(increment.var);
    } else if (insn instanceof VarInsnNode access) {
      int opcode = access.getOpcode();
      if (opcode >= Opcodes.ISTORE && opcode <= Opcodes.ASTORE) {
        live.clear(access.var);
        if (opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE) {
          live.clear(access.var + 1);
        }
      } else {
        live.set(access.var);
      }
    }
  }

  /**
   * Which instructions of a block load a variable for the last time before it is written again or
   * dies, by position in the block.
   */
  BitSet lastLoads(Block block) {
    BitSet last = new BitSet();
    BitSet live = block.liveOut();
    for (int i = block.end - 1; i >= block.start; i--) {
      AbstractInsnNode insn = code.get(i);
      if (insn instanceof VarInsnNode access
          && access.getOpcode() <= Opcodes.ALOAD
          && !live.get(access.var)) {
        last.set(i - block.start);
      }
      step(live, insn);
    }
    return last;
  }

  /**
   * The kind of shadow that a local variable has in its canonical variable at the start of a block.
   * A handler may need one for a variable that is passive, or null, at the start of the block and
   * changes inside: it has to be there from the first instruction that may throw.
   */
  ShadowKind atStart(Block block, int v) {
    if (!block.liveIn.get(v)) {
      return ShadowKind.NONE;
    }
    ShadowKind kind = frame(block).getLocal(v).kind();
    for (Block handler : block.handlers) {
      if (kind == ShadowKind.NONE && handler.liveIn.get(v)) {
        kind = frame(handler).getLocal(v).kind();
      }
    }
    return kind;
  }

  /**
   * The canonical variables of numbers that some block loads before it stores them, as a loop does
   * with a sum.
   */
  BitSet sums(LocalLayout layout) {
    BitSet sums = new BitSet();
    for (Block block : blocks) {
      BitSet loaded = new BitSet();
      for (int i = block.start; i < block.end; i++) {
        if (code.get(i) instanceof VarInsnNode access) {
          int opcode = access.getOpcode();
          if (opcode == Opcodes.DLOAD || opcode == Opcodes.FLOAD) {
            loaded.set(access.var);
          } else if ((opcode == Opcodes.DSTORE || opcode == Opcodes.FSTORE)
              && loaded.get(access.var)) {
            sums.set(layout.ofLocal(access.var, ShadowKind.NUMBER));
          }
        }
      }
    }
    return sums;
  }

  /**
   * Instructions in loops that read rows from arrays of arrays of numbers, the innermost ones if
   * there are too many: each costs a variable.
   */
  List<AbstractInsnNode> rowsInLoops() {
    int[] depth = Jumps.loopDepths(code);
    return IntStream.range(0, code.size())
        .filter(i -> depth[i] > 0 && frames[i] != null && readsRow(i))
        .boxed()
        .sorted(Comparator.comparing(i -> -depth[i]))
        .limit(MOST_ROWS)
        .map(code::get)
        .toList();
  }

  private boolean readsRow(int i) {
    return code.get(i).getOpcode() == Opcodes.AALOAD
        && frames[i].getStack(frames[i].getStackSize() - 2).kind() == ShadowKind.ARRAY;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The block that starts at an instruction, null if none does or it cannot be reached. */
  Block blockAt(int instruction) {
    return blockAt[instruction];
  }

  /** The state before an instruction, null if it cannot be reached. */
  Frame<ShadowValue> frame(int instruction) {
    return frames[instruction];
  }

  /** The value that an instruction leaves on top of the stack. */
  ShadowValue after(int instruction) {
    Frame<ShadowValue> next = new ShadowFrame(frames[instruction]);
    try {
      next.execute(code.get(instruction), interpreter);
    } catch (AnalyzerException e) {
      throw new IllegalStateException("analysed before, so it cannot fail", e);
    }
    return next.getStack(next.getStackSize() - 1);
  }

  /** The state at the start of a block. */
  Frame<ShadowValue> frame(Block block) {
    return frames[block.start];
  }

  /** Whether the code before an instruction, which is not the first, may go on there. */
  boolean fallsInto(int instruction) {
    return frames[instruction - 1] != null && fallsThrough(code.get(instruction - 1));
  }

  private static boolean endsBlock(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return insn instanceof JumpInsnNode || !fallsThrough(insn) || opcode == Opcodes.ATHROW;
  }

  private static boolean fallsThrough(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    return opcode != Opcodes.GOTO
        && opcode != Opcodes.ATHROW
        && opcode != Opcodes.TABLESWITCH
        && opcode != Opcodes.LOOKUPSWITCH
        && !(opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
  }
}
