package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rows that an innermost loop reads over and over from the same position of the same array, as
 * {@code a[i]} in a loop over {@code k}. Their shadows are found before the loop.
 *
 * <p>If the loop stores no rows, calls nothing and waits for nobody, there is no more to do in it.
 * Else it compares each row that it reads with that of the shadow all the same; but as the
 * comparison never fails, C2 compiles no other way, which would have to expect that all memory has
 * changed.
 */
final class LoopRows {
  private final Map<AbstractInsnNode, List<Row>> before = new HashMap<>();
  private final Map<AbstractInsnNode, Row> rows = new HashMap<>();

  /** The instructions in loops where no row can change. */
  private final Set<AbstractInsnNode> certain = new HashSet<>();

  /**
   * One of these rows.
   *
   * @param read the first instruction that reads it
   * @param array variable of the original with the array of arrays
   * @param position the instruction that pushes the position
   */
  record Row(AbstractInsnNode read, int array, AbstractInsnNode position) {
    private boolean isSame(Row other) {
      boolean alike = array == other.array && position.getOpcode() == other.position.getOpcode();
      return alike
          && (position instanceof VarInsnNode a && other.position instanceof VarInsnNode b
              ? a.var == b.var
              : StackEmitter.constant(position).equals(StackEmitter.constant(other.position)));
    }
  }

  /** Finds them among instructions that read rows. */
  LoopRows(Flow flow, MethodNode method, List<AbstractInsnNode> reads) {
    InsnList code = method.instructions;
    NavigableMap<Integer, Integer> loops = Jumps.loops(code);
    Map<Integer, Optional<LoopEntrance>> entrances = new HashMap<>();
    for (AbstractInsnNode read : reads) {
      int start = innermost(loops, code.indexOf(read));
      int end = loops.get(start);
      Row row = row(read);
      if (row == null) {
        continue; // before the whole method is searched for ways into its loop
      }
      Optional<LoopEntrance> known =
          entrances.computeIfAbsent(start, key -> LoopEntrance.of(start, end, flow, method));
      if (known.isEmpty()) {
        continue;
      }
      LoopEntrance entrance = known.get();
      if (isSettled(row, start, end, entrance.first(), flow, code)) {
        add(row, entrance.before());
        if (isQuiet(start, end, code) && entrance.isOnly()) {
          certain.add(read);
        }
      }
    }
  }

  /** Whether no row can change meanwhile, unless by a race of threads. */
  private static boolean isQuiet(int start, int end, InsnList code) {
    for (int i = start; i <= end; i++) {
      AbstractInsnNode insn = code.get(i);
      boolean mayMeetOthers =
          insn instanceof MethodInsnNode
              || insn instanceof InvokeDynamicInsnNode
              || insn instanceof FieldInsnNode // it may be volatile
              || insn.getOpcode() == Opcodes.MONITORENTER
              || insn.getOpcode() == Opcodes.AASTORE;
      if (mayMeetOthers) {
        return false;
      }
    }
    return true;
  }

  private void add(Row row, AbstractInsnNode entrance) {
    List<Row> others = before.computeIfAbsent(entrance, key -> new ArrayList<>());
    Row known = others.stream().filter(row::isSame).findFirst().orElse(null);
    if (known == null) {
      others.add(row);
    }
    rows.put(row.read(), known == null ? row : known);
  }

  /** Start of the smallest loop around an instruction that lies in some. */
  private static int innermost(NavigableMap<Integer, Integer> loops, int i) {
    int start = loops.floorKey(i);
    while (loops.get(start) < i) {
      start = loops.lowerKey(start);
    }
    return start;
  }

  private static Row row(AbstractInsnNode read) {
    AbstractInsnNode position = read.getPrevious();
    if (position.getOpcode() != Opcodes.ILOAD && StackEmitter.constant(position) == null) {
      return null;
    }
    AbstractInsnNode array = position.getPrevious();
    return array != null && array.getOpcode() == Opcodes.ALOAD
        ? new Row(read, ((VarInsnNode) array).var, position)
        : null;
  }

  /** Whether array and position are there when the loop is entered, and stay. */
  private static boolean isSettled(
      Row row, int start, int end, int first, Flow flow, InsnList code) {
    Flow.Block block = flow.blockAt(first);
    if (flow.atStart(block, row.array()) != ShadowKind.ARRAY) {
      return false;
    }
    int read = code.indexOf(row.read());
    ShadowValue array = flow.frame(read).getStack(flow.frame(read).getStackSize() - 2);
    boolean sameType = array.type().equals(flow.frame(block).getLocal(row.array()).type());
    return sameType
        && !writes(row.array(), start, end, code)
        && !(row.position() instanceof VarInsnNode load && writes(load.var, start, end, code));
  }

  /**
   * Whether a loop writes a variable. A number of two words that lies over it is no matter: behind
   * that it cannot be read, and where it is written again is seen.
   */
  private static boolean writes(int variable, int start, int end, InsnList code) {
    return IntStream.rangeClosed(start, end)
        .anyMatch(i -> StraightCode.written(code.get(i)) == variable);
  }

  /** The rows to find before an instruction, when it is reached from above, or a jump. */
  List<Row> before(AbstractInsnNode instruction) {
    return before.getOrDefault(instruction, List.of());
  }

  /** Whether an instruction reads one of these rows. */
  boolean contains(AbstractInsnNode read) {
    return rows.containsKey(read);
  }

  /** Whether an instruction reads what was found before its loop, whatever happened since. */
  boolean isCertain(AbstractInsnNode read) {
    return certain.contains(read);
  }

  /** The first instruction that reads the same row in its loop, or the instruction itself. */
  AbstractInsnNode first(AbstractInsnNode read) {
    Row row = rows.get(read);
    return row == null ? read : row.read();
  }
}
