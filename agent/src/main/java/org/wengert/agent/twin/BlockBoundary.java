package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Where basic blocks meet, shadows lie in their canonical variables: this class says what a block
 * finds there, and moves at its end what the next ones expect.
 */
final class BlockBoundary {
  private final Emission emission;
  private final Flow flow;
  private final LocalLayout layout;

  BlockBoundary(Emission emission, Flow flow) {
    this.emission = emission;
    this.flow = flow;
    this.layout = emission.layout;
  }

  /** Gives every shadow that crosses into some block its canonical variable. */
  static void assignVariables(Flow flow, LocalLayout layout) {
    for (Flow.Block block : flow.blocks()) {
      assignVariables(block, flow, layout);
    }
  }

  private static void assignVariables(Flow.Block block, Flow flow, LocalLayout layout) {
    Frame<ShadowValue> frame = flow.frame(block);
    for (int v = block.liveIn.nextSetBit(0); v >= 0; v = block.liveIn.nextSetBit(v + 1)) {
      if (flow.atStart(block, v) != ShadowKind.NONE) {
        layout.ofLocal(v, flow.atStart(block, v));
      }
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      if (frame.getStack(i).kind() != ShadowKind.NONE) {
        layout.ofStack(i, frame.getStack(i).kind());
      }
    }
  }

  /** Sets the state to what a block finds. */
  void enter(Flow.Block block) {
    BlockState state = emission.state;
    state.clear();
    Frame<ShadowValue> frame = flow.frame(block);
    for (int v = 0; v < frame.getLocals(); v += frame.getLocal(v).getSize()) {
      ShadowValue value = frame.getLocal(v);
      boolean live = block.liveIn.get(v);
      int variable = live && value.kind() != ShadowKind.NONE ? layout.ofLocal(v, value.kind()) : -1;
      state.setLocal(v, found(value, variable).heldBy(layout.primal(v)));
    }
    for (int i = 0; i < frame.getStackSize(); i++) {
      ShadowValue value = frame.getStack(i);
      int variable = value.kind() != ShadowKind.NONE ? layout.ofStack(i, value.kind()) : -1;
      state.push(found(value, variable));
    }
  }

  private static Operand found(ShadowValue value, int variable) {
    if (variable < 0) {
      return Operand.of(value);
    }
    return Operand.of(
        value,
        value.kind() == ShadowKind.NUMBER ? Shadow.index(variable) : new Shadow.InLocal(variable));
  }

  /** One move of a shadow into a canonical variable. */
  private record Move(Shadow from, int to, ShadowKind kind) {
    boolean isDone() {
      return from.indexLocal() == to || from instanceof Shadow.InLocal array && array.local() == to;
    }

    int source() {
      return from instanceof Shadow.InLocal array ? array.local() : from.indexLocal();
    }
  }

  /**
   * Ends a block: moves every shadow that a successor expects into its canonical variable. The
   * primal operand stack is left as it is, the operands of the jump still on it.
   *
   * @param jumpOperands how many operands the block's last instruction will take
   */
  void leave(Flow.Block block, int jumpOperands) {
    List<Move> moves = new ArrayList<>();
    BitSet moved = new BitSet();
    for (Flow.Block successor : block.successors) {
      BitSet live = successor.liveIn;
      for (int v = live.nextSetBit(0); v >= 0; v = live.nextSetBit(v + 1)) {
        ShadowKind kind = flow.atStart(successor, v);
        if (kind != ShadowKind.NONE && !moved.get(v)) {
          moved.set(v);
          moves.add(new Move(emission.state.local(v).shadow(), layout.ofLocal(v, kind), kind));
        }
      }
    }
    addStackMoves(block, jumpOperands, moves);
    perform(moves);
  }

  private void addStackMoves(Flow.Block block, int jumpOperands, List<Move> moves) {
    int height = emission.state.stack().size() - jumpOperands;
    BitSet moved = new BitSet();
    for (Flow.Block successor : block.successors) {
      Frame<ShadowValue> next = flow.frame(successor);
      if (height != next.getStackSize()) {
        throw new IllegalStateException("stack height at a jump");
      }
      for (int i = 0; i < height; i++) {
        ShadowKind kind = next.getStack(i).kind();
        if (kind != ShadowKind.NONE && !moved.get(i)) {
          moved.set(i);
          Shadow from = emission.state.stack().get(i).shadow();
          moves.add(new Move(from, layout.ofStack(i, kind), kind));
        }
      }
    }
  }

  /** Records what is not on the tape yet; sums last, so that they can be the last statement. */
  private List<Move> recorded(List<Move> moves) {
    List<Move> recorded = new ArrayList<>();
    List<Move> sums = new ArrayList<>();
    for (Move move : moves) {
      if (extendsSum(move, moves)) {
        sums.add(move);
      } else {
        recorded.add(new Move(emission.forms.recorded(move.from()), move.to(), move.kind()));
      }
    }
    for (Move sum : sums) {
      recorded.add(new Move(emission.forms.extended(sum.from(), sum.to()), sum.to(), sum.kind()));
    }
    return recorded;
  }

  /** Whether a move adds to a sum whose old value nothing else will hold. */
  private boolean extendsSum(Move move, List<Move> all) {
    return move.kind() == ShadowKind.NUMBER
        && emission.holdsSum(move.to())
        && FormAlgebra.extendsSum(move.from(), move.to())
        && all.stream().noneMatch(other -> other != move && other.from().reads(move.to()));
  }

  private void perform(List<Move> wanted) {
    List<Move> moves = recorded(wanted);
    moves.removeIf(Move::isDone);
    BitSet written = new BitSet();
    moves.forEach(move -> written.set(move.to()));
    Code code = emission.code;
    List<Move> safe = new ArrayList<>();
    for (Move move : moves) {
      int source = move.source();
      if (source >= 0 && written.get(source)) {
        emission.forms.push(move.kind(), move.from());
        int copy = code.take(move.kind().type(emission.kind));
        safe.add(new Move(move.from().moved(source, copy), move.to(), move.kind()));
      } else {
        safe.add(move);
      }
    }
    for (Move move : safe) {
      emission.forms.push(move.kind(), move.from());
      code.store(move.kind().type(emission.kind), move.to());
    }
  }

  /**
   * The canonical variable that has to follow a local variable at once, because a handler of the
   * block may read it, or -1.
   */
  int handlerVariable(Flow.Block block, int v) {
    for (Flow.Block handler : block.handlers) {
      ShadowKind kind = flow.frame(handler).getLocal(v).kind();
      if (handler.liveIn.get(v) && kind != ShadowKind.NONE) {
        return layout.ofLocal(v, kind);
      }
    }
    return -1;
  }

  /** Moves one shadow into its canonical variable within a block, and says where it is now. */
  Shadow moveNow(Shadow recorded, int variable) {
    Code code = emission.code;
    boolean isArray = recorded instanceof Shadow.InLocal || recorded instanceof Shadow.NullArray;
    ShadowKind kind = isArray ? ShadowKind.ARRAY : ShadowKind.NUMBER;
    Type type = kind.type(emission.kind);
    emission.state.rescue(variable, kind, type);
    emission.forms.push(kind, recorded);
    code.store(type, variable);
    return isArray ? new Shadow.InLocal(variable) : Shadow.index(variable);
  }
}
