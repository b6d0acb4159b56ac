package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Frame;
import org.wengert.link.TwinKind;

/**
 * Turns the stack map frames of an original into those of its twin: moved locals, the shadow
 * variables that are set there, and null instead of objects without a constructor.
 */
final class FrameExpander {
  private final String owner;
  private final LocalLayout layout;
  private final TwinKind twin;
  private final Flow flow;
  private final AccessibleTypes types;
  private final Map<LabelNode, String> created = new HashMap<>();

  FrameExpander(
      String owner,
      MethodNode method,
      LocalLayout layout,
      Flow flow,
      TwinKind twin,
      AccessibleTypes types) {
    this.owner = owner;
    this.types = types;
    this.twin = twin;
    this.flow = flow;
    this.layout = layout;
    for (AbstractInsnNode insn : method.instructions) {
      if (insn.getOpcode() == Opcodes.NEW) {
        noteLabels(insn);
      }
    }
  }

  /** Frames name an object without constructor by a label right before its NEW. */
  private void noteLabels(AbstractInsnNode creation) {
    AbstractInsnNode before = creation.getPrevious();
    while (before != null && before.getOpcode() < 0) {
      if (before instanceof LabelNode label) {
        created.put(label, ((TypeInsnNode) creation).desc);
      }
      before = before.getPrevious();
    }
  }

  /**
   * The frame of the twin.
   *
   * @param frame the original's frame, expanded
   * @param block the block that starts there
   */
  FrameNode expand(FrameNode frame, Flow.Block block) {
    Frame<ShadowValue> known = flow.frame(block);
    Object[] slots = new Object[layout.end()];
    Arrays.fill(slots, Opcodes.TOP);
    int v = 0;
    for (Object type : frame.local) {
      int slot = layout.primal(v);
      slots[slot] = primal(type);
      boolean wide = type == Opcodes.LONG || type == Opcodes.DOUBLE;
      if (wide) {
        slots[slot + 1] = null; // second word, part of the entry before
      }
      v += wide ? 2 : 1;
    }
    slots[layout.run()] = Type.getInternalName(twin.run());
    for (int live = block.liveIn.nextSetBit(0);
        live >= 0;
        live = block.liveIn.nextSetBit(live + 1)) {
      ShadowKind kind = flow.atStart(block, live);
      if (kind != ShadowKind.NONE) {
        set(slots, layout.ofLocal(live, kind), kind);
      }
    }
    for (int i = 0; i < known.getStackSize(); i++) {
      ShadowKind kind = known.getStack(i).kind();
      if (kind != ShadowKind.NONE) {
        set(slots, layout.ofStack(i, kind), kind);
      }
    }
    for (int row : layout.rows()) {
      set(slots, row, ShadowKind.ARRAY);
    }
    Object[] stack = frame.stack.stream().map(this::primal).toArray();
    List<Object> locals = entries(slots);
    return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.length, stack);
  }

  private void set(Object[] slots, int slot, ShadowKind kind) {
    Type type = kind.type(twin);
    slots[slot] = verificationType(type);
    if (type.getSize() == 2) {
      slots[slot + 1] = null; // second word, part of the entry before
    }
  }

  private Object primal(Object type) {
    if (type instanceof LabelNode label) {
      return created.get(label);
    }
    if (type instanceof String name) {
      return types.accessible(Type.getObjectType(name)).getInternalName(); // as bridges return it
    }
    return type == Opcodes.UNINITIALIZED_THIS ? owner : type;
  }

  private static List<Object> entries(Object[] slots) {
    List<Object> entries = new ArrayList<>();
    int end = slots.length;
    while (end > 0 && slots[end - 1] == Opcodes.TOP) {
      end--;
    }
    for (int slot = 0; slot < end; slot++) {
      if (slots[slot] != null) {
        entries.add(slots[slot]);
      }
    }
    return entries;
  }

  /** The frame at the entry of a method: its parameters. */
  static List<Object> parameters(TwinSignature signature) {
    return signature.parameters().stream().map(FrameExpander::verificationType).toList();
  }

  static Object verificationType(Type type) {
    return switch (type.getSort()) {
      case Type.DOUBLE -> Opcodes.DOUBLE;
      case Type.FLOAT -> Opcodes.FLOAT;
      case Type.LONG -> Opcodes.LONG;
      case Type.ARRAY, Type.OBJECT -> type.getInternalName();
      default -> Opcodes.INTEGER;
    };
  }
}
