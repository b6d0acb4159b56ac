package org.wengert.agent.twin;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.wengert.link.TwinKind;

/**
 * Where the variables of a twin lie.
 *
 * <pre>
 * receiver, original parameters | shadows | run | other locals | canonical shadows | rows | temporaries
 * parcel | run | all locals of the original | canonical shadows | rows | temporaries
 * </pre>
 *
 * <p>A local variable of the original, or a position of its operand stack, that holds a shadowed
 * value where basic blocks meet has a canonical variable for its shadow; that of a parameter is the
 * parameter's shadow itself.
 *
 * <p>Code that keeps a double half in the last parameter's variable and half in the next one would
 * overwrite a shadow: for such code all its variables are moved behind the parameters, which are
 * copied at entry. Likewise if the parameters are in a parcel, which is unpacked there.
 */
final class LocalLayout {
  private final TwinKind twin;
  private final TwinSignature signature;
  private final int primalWords;
  private final boolean copied;
  private final Map<Place, Integer> canonical = new HashMap<>();
  private final Map<AbstractInsnNode, Integer> rows = new LinkedHashMap<>();
  private int next;

  /** A place of the original that needs a canonical variable for a kind of shadow. */
  private record Place(boolean onStack, int position, ShadowKind kind) {}

  LocalLayout(TwinSignature signature, MethodNode original) {
    this.signature = signature;
    twin = signature.kind();
    primalWords = signature.primalWords();
    copied = signature.isWide() || straddlesParameters(original);
    next = primal(Math.max(original.maxLocals, primalWords));
    int v = 0;
    int shadow = primalWords;
    for (Type type : signature.primal()) {
      ShadowKind kind = ShadowKind.of(type);
      if (kind != ShadowKind.NONE && signature.isWide()) {
        ofLocal(v, kind);
      } else if (kind != ShadowKind.NONE) {
        canonical.put(new Place(false, v, kind), shadow);
        shadow += kind.type(twin).getSize();
      }
      v += type.getSize();
    }
  }

  private boolean straddlesParameters(MethodNode original) {
    for (AbstractInsnNode insn : original.instructions) {
      boolean wide = insn.getOpcode() == Opcodes.DSTORE || insn.getOpcode() == Opcodes.LSTORE;
      if (wide && ((VarInsnNode) insn).var == primalWords - 1) {
        return true;
      }
    }
    return false;
  }

  /** The twin's variable for a local variable of the original. */
  int primal(int v) {
    int words = signature.words();
    if (copied) {
      return v + words;
    }
    return v < primalWords ? v : v + words - primalWords;
  }

  /** {@code ... -> ...}: at entry, parameters to where their variables are, if they are moved. */
  void copyParameters(Code code) {
    if (!copied) {
      return;
    }
    int v = 0;
    int position = 0;
    int shadows = 0;
    for (Type type : signature.primal()) {
      if (signature.isWide()) {
        Parcels.unpack(code, type, position++);
        code.store(type, primal(v));
        ShadowKind kind = ShadowKind.of(type);
        if (kind != ShadowKind.NONE) {
          Parcels.unpackShadow(code, kind.type(twin), shadows++);
          code.store(kind.type(twin), ofLocal(v, kind));
        }
      } else {
        code.load(type, v);
        code.store(type, primal(v));
      }
      v += type.getSize();
    }
  }

  /** The variable that holds the run. */
  int run() {
    return signature.words() - 1;
  }

  /** The canonical variable for the shadow of a local variable of the original. */
  int ofLocal(int v, ShadowKind kind) {
    return canonical.computeIfAbsent(new Place(false, v, kind), this::newVariable);
  }

  /** The canonical variable for the shadow of a position on the operand stack. */
  int ofStack(int position, ShadowKind kind) {
    return canonical.computeIfAbsent(new Place(true, position, kind), this::newVariable);
  }

  private int newVariable(Place place) {
    int variable = next;
    next += place.kind.type(twin).getSize();
    return variable;
  }

  /**
   * Gives instructions that read rows of arrays a variable each, for the shadow of the row that was
   * read last; those that read the same row in a loop share one.
   */
  void keepRows(List<AbstractInsnNode> reads, LoopRows loops) {
    for (AbstractInsnNode read : reads) {
      AbstractInsnNode first = loops.first(read);
      rows.put(read, rows.containsKey(first) ? rows.get(first) : next++);
    }
  }

  /** {@code ... -> ...}: at entry, no row was read yet. */
  void startRows(Code code) {
    for (int row : rows()) {
      code.op(Opcodes.ACONST_NULL);
      code.store(ShadowKind.ARRAY_SHADOW, row);
    }
  }

  /** The variables that {@link #keepRows} gave. */
  Collection<Integer> rows() {
    return new LinkedHashSet<>(rows.values());
  }

  /** The variable of an instruction that reads a row, -1 if it has none. */
  int ofRow(AbstractInsnNode read) {
    return rows.getOrDefault(read, -1);
  }

  /** The first variable after all canonical ones so far. */
  int end() {
    return next;
  }
}
