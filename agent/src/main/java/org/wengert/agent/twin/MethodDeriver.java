package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.wengert.link.TwinKind;
import org.wengert.tape.Recording;

/**
 * Derives the body of one twin: walks the basic blocks of the original, copies each instruction and
 * emits beside it what keeps the shadows right.
 */
final class MethodDeriver {
  private final MethodNode original;
  private final LocalLayout layout;
  private final Flow flow;
  private final Code code;
  private final Emission emission;
  private final BlockState state;
  private final BlockBoundary boundary;
  private final FrameExpander frames;
  private final ArithmeticEmitter arithmetic;
  private final ElementSums elementSums;
  private final LoopRows loopRows;
  private final ArrayEmitter arrays;
  private final FieldEmitter fields;
  private final CallEmitter calls;
  private final StackEmitter stack;
  private final Map<LabelNode, LabelNode> labels = new HashMap<>();
  private final TwinSignature signature;
  private Flow.Block block;

  /** Whether a frame may come here: at the start of a block, and once. */
  private boolean frameExpected;

  /** Whether an exception that may be an error of the JVM is on the stack, not yet looked at. */
  private boolean errorExpected;

  private BitSet lastLoads;

  MethodDeriver(
      MethodNode original,
      TwinMethod twin,
      TwinMembers members,
      CallPlanner planner,
      Bridges bridges,
      RecordingStrategy strategy)
      throws AnalyzerException {
    this.original = original;
    signature = twin.signature();
    layout = new LocalLayout(twin.signature(), original);
    flow =
        new Flow(
            members.owner(), original, new ShadowInterpreter(planner, strategy.findsPassive()));
    // canonical variables come before temporaries, so they are all assigned first
    BlockBoundary.assignVariables(flow, layout);
    List<AbstractInsnNode> reads = strategy.keepsElements() ? flow.rowsInLoops() : List.of();
    loopRows = new LoopRows(flow, original, reads);
    layout.keepRows(reads, loopRows);
    code = new Code(layout.run(), layout.end());
    BitSet sums = strategy.keepsSumsOpen() ? flow.sums(layout) : new BitSet();
    TwinKind kind = signature.kind();
    SourceLine source = new SourceLine(members.owner(), original.name, members.sourceFile());
    ShadowWriter writer = writer(kind, source, sums, strategy);
    state = new BlockState(code, layout, writer, original.maxLocals);
    emission = new Emission(code, state, layout, bridges, sums, writer, kind, source, strategy);
    boundary = new BlockBoundary(emission, flow);
    frames = new FrameExpander(members.owner(), original, layout, flow, kind, bridges.types());
    arithmetic =
        switch (kind) {
          case SECOND_ORDER -> new SecondOrderArithmetic(emission);
          case LISTING -> new ListingArithmetic(emission);
          default -> new ArithmeticEmitter(emission);
        };
    boolean keepsOpen = strategy.keepsSumsOpen() && kind.run() == Recording.class;
    elementSums = keepsOpen ? ElementSums.of(flow, original) : ElementSums.NONE;
    arrays = new ArrayEmitter(emission, elementSums, loopRows);
    fields = new FieldEmitter(emission, members);
    calls = new CallEmitter(emission, planner, members, arithmetic, arrays);
    stack = new StackEmitter(emission);
    for (AbstractInsnNode insn : original.instructions) {
      if (insn instanceof LabelNode label) {
        labels.put(label, new LabelNode());
      }
    }
  }

  private ShadowWriter writer(
      TwinKind kind, SourceLine source, BitSet sums, RecordingStrategy strategy) {
    return switch (kind) {
      case TAPE -> new StatementWriter(code, sums);
      case TANGENT -> new TangentWriter(code, strategy.productsAddedAtOnce());
      case SECOND_ORDER -> new SecondOrderWriter(code);
      case LISTING -> new ListingWriter(code);
      case PROFILE -> new ProfilingWriter(new StatementWriter(code, sums), code, source::text);
    };
  }

  /** Fills the twin with the derived body. */
  void deriveInto(MethodNode twin) {
    layout.copyParameters(code);
    layout.startRows(code);
    if (elementSums.contains(flow.blockAt(0))) {
      emission.forms.share();
    }
    int size = original.instructions.size();
    for (int i = 0; i < size; i++) {
      AbstractInsnNode insn = original.instructions.get(i);
      if (flow.blockAt(i) != null) {
        if (insn instanceof LabelNode) {
          // no code jumps to here: labels come behind it
          loopRows.before(insn).forEach(arrays::findAhead);
        }
        block = flow.blockAt(i);
        lastLoads = flow.lastLoads(block);
        code.startBlock();
        emission.elements.forget();
        boundary.enter(block);
        arrays.enter(block);
        frameExpected = true;
        errorExpected = block.catchesErrors;
      }
      if (insn.getOpcode() < 0) {
        pseudo(insn, i);
      } else if (flow.frame(i) != null) {
        // code that cannot be reached has no frame and is left out
        if (errorExpected) {
          noteError();
        }
        instruction(insn, i);
      }
      if (flow.frame(i) != null && i == block.end - 1 && fallsThrough(insn)) {
        leave(0);
      }
    }
    twin.instructions = code.instructions();
    copyRanges(twin);
    copyVariables(twin);
  }

  private void leave(int jumpOperands) {
    boundary.leave(block, jumpOperands);
    arrays.leave();
  }

  /** {@code ..., exception -> ..., exception}. */
  private void noteError() {
    errorExpected = false;
    code.op(DUP);
    code.run();
    code.call(LinkMethod.CAUGHT);
  }

  private static boolean fallsThrough(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    boolean jumps =
        opcode >= IFEQ && opcode <= RETURN
            || opcode == ATHROW
            || opcode == IFNULL
            || opcode == IFNONNULL;
    return !jumps;
  }

  /** The opcode of the conditional jump that uses a comparison at once, 0 if there is none. */
  private static int jumpAfter(AbstractInsnNode comparison) {
    AbstractInsnNode next = comparison.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    boolean isJump = next != null && next.getOpcode() >= IFEQ && next.getOpcode() <= IFLE;
    return isJump ? next.getOpcode() : 0;
  }

  /** Labels, line numbers and frames. */
  private void pseudo(AbstractInsnNode insn, int position) {
    if (insn instanceof FrameNode frame) {
      if (flow.frame(position) != null && frameExpected && !code.endsWithFrame()) {
        frameExpected = false;
        code.add(frames.expand(frame, block));
      }
    } else {
      if (insn instanceof LineNumberNode number) {
        emission.source.start(number.line);
      }
      code.add(insn.clone(labels));
    }
  }

  private void instruction(AbstractInsnNode insn, int position) {
    frameExpected = false;
    int opcode = insn.getOpcode();
    AbstractInsnNode copy = insn.clone(labels);
    switch (opcode) {
      case DADD, DSUB, DMUL, DDIV, DREM, FADD, FSUB, FMUL, FDIV, FREM -> arithmetic.binary(copy);
      case DNEG, FNEG -> arithmetic.negate(copy);
      case D2F -> arithmetic.convert(copy, Type.FLOAT_TYPE);
      case F2D -> arithmetic.convert(copy, Type.DOUBLE_TYPE);
      case DCMPL, DCMPG, FCMPL, FCMPG -> arithmetic.compare(copy, jumpAfter(insn));
      case D2I, D2L, F2I, F2L -> arithmetic.castToInteger(copy);
      case DALOAD -> arrays.load(copy, insn, Type.DOUBLE_TYPE);
      case FALOAD -> arrays.load(copy, insn, Type.FLOAT_TYPE);
      case DASTORE -> arrays.store(copy, Type.DOUBLE_TYPE);
      case FASTORE -> arrays.store(copy, Type.FLOAT_TYPE);
      case AALOAD -> arrays.loadRow(copy, insn);
      case ILOAD, LLOAD, FLOAD, DLOAD, ALOAD -> load((VarInsnNode) insn, position);
      case ISTORE, LSTORE, FSTORE, DSTORE, ASTORE -> store((VarInsnNode) insn);
      case IINC -> increment((IincInsnNode) insn);
      case GETFIELD -> fields.get((FieldInsnNode) copy);
      case PUTFIELD -> fields.put((FieldInsnNode) copy);
      case GETSTATIC -> fields.getStatic((FieldInsnNode) copy);
      case PUTSTATIC -> fields.putStatic((FieldInsnNode) copy);
      case INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE ->
          calls.call((MethodInsnNode) copy);
      case INVOKEDYNAMIC -> calls.dynamic((InvokeDynamicInsnNode) copy);
      case NEW -> calls.allocate((TypeInsnNode) copy, ShadowValue.created(insn));
      case CHECKCAST -> cast((TypeInsnNode) copy, position);
      case POP, POP2, DUP, DUP_X1, DUP_X2, DUP2, DUP2_X1, DUP2_X2, SWAP -> stack.shuffle(copy);
      case DRETURN, FRETURN, ARETURN -> returnValue(copy);
      default -> other(copy, position);
    }
  }

  private void load(VarInsnNode insn, int position) {
    int variable = layout.primal(insn.var);
    code.add(new VarInsnNode(insn.getOpcode(), variable));
    Operand local = state.local(insn.var);
    if (!lastLoads.get(position - block.start)) {
      local = emission.shared(local);
      state.setLocal(insn.var, local);
    }
    state.push(local.heldBy(variable));
  }

  /** {@code ..., value -> ...}, and its shadow at once to where a handler expects it. */
  private void store(VarInsnNode insn) {
    Operand value = state.peek(0);
    if (insn.getOpcode() == ISTORE || insn.getOpcode() == ASTORE) {
      emission.elements.forget(); // a position, or the variable of a shadow, may change
    }
    state.beforeStore(insn.var, value.size());
    int follow = boundary.handlerVariable(block, insn.var);
    value = state.peek(0);
    Shadow shadow = follow < 0 ? value.shadow() : emission.recorded(value);
    int variable = layout.primal(insn.var);
    code.add(new VarInsnNode(insn.getOpcode(), variable));
    state.pop();
    state.setLocal(insn.var, value.with(shadow).heldBy(variable));
    if (follow >= 0) {
      state.setShadow(insn.var, Shadow.PASSIVE);
      state.setShadow(insn.var, boundary.moveNow(shadow, follow));
    }
  }

  private void increment(IincInsnNode insn) {
    emission.elements.forget();
    state.beforeStore(insn.var, 1);
    int variable = layout.primal(insn.var);
    code.add(new IincInsnNode(variable, insn.incr));
    state.setLocal(insn.var, Operand.of(ShadowValue.INT).heldBy(variable));
  }

  /** {@code ..., reference -> ..., reference}: an array from an untyped place finds its shadow. */
  private void cast(TypeInsnNode insn, int position) {
    code.add(insn);
    Operand operand = state.pop();
    ShadowValue after = flow.after(position);
    boolean isArray = after.kind() == ShadowKind.ARRAY;
    boolean lost = isArray && !(operand.shadow() instanceof Shadow.InLocal);
    Shadow shadow = lost ? arrays.find() : isArray ? operand.shadow() : Operand.of(after).shadow();
    // the variable it was loaded from holds it uncast, so it cannot be pushed again from there
    state.push(Operand.of(after, shadow));
  }

  /** {@code ..., value -> ...}, its shadow handed to the caller. */
  private void returnValue(AbstractInsnNode insn) {
    Operand value = state.peek(0);
    ShadowKind kind = ShadowKind.of(Type.getReturnType(original.desc));
    if (kind == ShadowKind.NUMBER) {
      emission.forms.pushNumber(emission.recorded(value));
      code.run();
      code.call(emission.methods.setReturned());
    } else if (kind == ShadowKind.ARRAY) {
      emission.forms.pushArray(value.shadow());
      code.run();
      code.call(LinkMethod.ARRAY_SET_RETURNED);
    }
    code.add(insn);
    state.pop();
  }

  /**
   * Instructions that touch no shadow: they take operands off the stack and perhaps push one that
   * the analysis describes.
   */
  private void other(AbstractInsnNode insn, int position) {
    int taken = StackEmitter.operandsTaken(insn);
    if (insn.getOpcode() == AASTORE) {
      emission.elements.forget();
    }
    if (position == block.end - 1 && !fallsThrough(insn)) {
      leave(taken);
      loopRows.before(original.instructions.get(position)).forEach(arrays::findAhead);
      code.add(insn);
      return;
    }
    code.add(insn);
    state.pop(taken);
    ShadowValue pushed = StackEmitter.pushes(insn) ? flow.after(position) : null;
    if (pushed == null) {
      return;
    }
    if (pushed.kind() == ShadowKind.ARRAY) {
      state.push(Operand.of(pushed, arrays.find()));
    } else {
      Operand result = Operand.of(pushed);
      state.push(new Operand(pushed, result.shadow(), -1, StackEmitter.constant(insn)));
    }
  }

  private void copyRanges(MethodNode twin) {
    for (TryCatchBlockNode range : original.tryCatchBlocks) {
      boolean empty = true;
      int end = original.instructions.indexOf(range.end);
      for (int i = original.instructions.indexOf(range.start); i < end; i++) {
        empty &= original.instructions.get(i).getOpcode() < 0 || flow.frame(i) == null;
      }
      if (!empty) {
        twin.tryCatchBlocks.add(
            new TryCatchBlockNode(
                labels.get(range.start),
                labels.get(range.end),
                labels.get(range.handler),
                range.type));
      }
    }
  }

  private void copyVariables(MethodNode twin) {
    if (original.localVariables == null) {
      return;
    }
    twin.localVariables = new java.util.ArrayList<>();
    for (LocalVariableNode variable : original.localVariables) {
      twin.localVariables.add(
          new LocalVariableNode(
              variable.name,
              variable.desc,
              null,
              labels.get(variable.start),
              labels.get(variable.end),
              layout.primal(variable.index)));
    }
  }
}
