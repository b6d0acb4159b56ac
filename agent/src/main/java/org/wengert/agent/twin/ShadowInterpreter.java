package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * The transfer functions of the analysis: which values are numbers that may be active, which are
 * arrays of numbers, which are objects without a constructor run. Loads no class.
 */
final class ShadowInterpreter extends Interpreter<ShadowValue> {
  private final CallPlanner calls;
  private final boolean findsPassive;

  /**
   * An interpreter.
   *
   * @param calls what is known of calls
   * @param findsPassive whether it tells numbers that are certainly passive; else all may be active
   */
  ShadowInterpreter(CallPlanner calls, boolean findsPassive) {
    super(Opcodes.ASM9);
    this.calls = calls;
    this.findsPassive = findsPassive;
  }

  /** A value that may be active, or an object, or null for void. */
  private ShadowValue value(Type type, boolean mayBeActive) {
    return ShadowValue.of(type, mayBeActive || !findsPassive);
  }

  @Override
  public ShadowValue newValue(Type type) {
    return type == null ? ShadowValue.NOTHING : ShadowValue.of(type, true);
  }

  @Override
  public ShadowValue newParameterValue(boolean isInstance, int local, Type type) {
    return isInstance && local == 0 ? ShadowValue.THIS : newValue(type);
  }

  @Override
  public ShadowValue newEmptyValue(int local) {
    return ShadowValue.NOTHING;
  }

  @Override
  public ShadowValue newOperation(AbstractInsnNode insn) {
    return switch (insn.getOpcode()) {
      case ACONST_NULL -> ShadowValue.NULL;
      case LCONST_0, LCONST_1 -> ShadowValue.LONG;
      case FCONST_0, FCONST_1, FCONST_2 -> value(Type.FLOAT_TYPE, false);
      case DCONST_0, DCONST_1 -> value(Type.DOUBLE_TYPE, false);
      case LDC -> constant(((LdcInsnNode) insn).cst);
      case GETSTATIC -> newValue(Type.getType(((FieldInsnNode) insn).desc));
      case NEW -> ShadowValue.created(insn);
      default -> ShadowValue.INT;
    };
  }

  private ShadowValue constant(Object constant) {
    if (constant instanceof Double) {
      return value(Type.DOUBLE_TYPE, false);
    }
    if (constant instanceof Float) {
      return value(Type.FLOAT_TYPE, false);
    }
    if (constant instanceof Long) {
      return ShadowValue.LONG;
    }
    if (constant instanceof org.objectweb.asm.ConstantDynamic dynamic) {
      return value(Type.getType(dynamic.getDescriptor()), false);
    }
    return constant instanceof Integer ? ShadowValue.INT : ShadowValue.OBJECT;
  }

  @Override
  public ShadowValue copyOperation(AbstractInsnNode insn, ShadowValue value) {
    return value;
  }

  @Override
  public ShadowValue unaryOperation(AbstractInsnNode insn, ShadowValue value) {
    return switch (insn.getOpcode()) {
      case IFEQ, IFNE, IFLT, IFGE, IFGT, IFLE, IFNULL, IFNONNULL, TABLESWITCH, LOOKUPSWITCH -> null;
      case IRETURN, LRETURN, FRETURN, DRETURN, ARETURN, ATHROW -> null;
      case PUTSTATIC, MONITORENTER, MONITOREXIT -> null;
      case FNEG, DNEG -> value;
      case D2F -> value(Type.FLOAT_TYPE, value.active());
      case F2D -> value(Type.DOUBLE_TYPE, value.active());
      case I2F, L2F -> value(Type.FLOAT_TYPE, false);
      case I2D, L2D -> value(Type.DOUBLE_TYPE, false);
      case LNEG, I2L, F2L, D2L -> ShadowValue.LONG;
      case GETFIELD -> newValue(Type.getType(((FieldInsnNode) insn).desc));
      case NEWARRAY -> newArray(((IntInsnNode) insn).operand);
      case ANEWARRAY -> newValue(arrayOf(((TypeInsnNode) insn).desc));
      case CHECKCAST -> cast(Type.getObjectType(((TypeInsnNode) insn).desc), value);
      default -> ShadowValue.INT;
    };
  }

  private static ShadowValue newArray(int elements) {
    return switch (elements) {
      case T_DOUBLE -> ShadowValue.of(Type.getType("[D"), false);
      case T_FLOAT -> ShadowValue.of(Type.getType("[F"), false);
      default -> ShadowValue.OBJECT;
    };
  }

  private static Type arrayOf(String element) {
    return Type.getType("[" + Type.getObjectType(element).getDescriptor());
  }

  /** A cast keeps what is known of null and of arrays that are cast to their own type. */
  private static ShadowValue cast(Type type, ShadowValue value) {
    return value.role() == ShadowValue.Role.NULL ? value : ShadowValue.of(type, false);
  }

  @Override
  public ShadowValue binaryOperation(AbstractInsnNode insn, ShadowValue a, ShadowValue b) {
    return switch (insn.getOpcode()) {
      case DALOAD -> value(Type.DOUBLE_TYPE, true);
      case FALOAD -> value(Type.FLOAT_TYPE, true);
      case AALOAD -> element(a);
      case DADD, DSUB, DMUL, DDIV, DREM, FADD, FSUB, FMUL, FDIV, FREM ->
          value(a.type(), a.active() || b.active());
      case LALOAD, LADD, LSUB, LMUL, LDIV, LREM, LSHL, LSHR, LUSHR, LAND, LOR, LXOR ->
          ShadowValue.LONG;
      case IF_ICMPEQ, IF_ICMPNE, IF_ICMPLT, IF_ICMPGE, IF_ICMPGT, IF_ICMPLE -> null;
      case IF_ACMPEQ, IF_ACMPNE, PUTFIELD -> null;
      default -> ShadowValue.INT;
    };
  }

  private static ShadowValue element(ShadowValue array) {
    if (ShadowKind.of(array.type()) != ShadowKind.ARRAY) {
      return ShadowValue.OBJECT;
    }
    return ShadowValue.of(Type.getType(array.type().getDescriptor().substring(1)), true);
  }

  @Override
  public ShadowValue ternaryOperation(
      AbstractInsnNode insn, ShadowValue a, ShadowValue b, ShadowValue c) {
    return null;
  }

  @Override
  public ShadowValue naryOperation(AbstractInsnNode insn, List<? extends ShadowValue> values) {
    if (insn instanceof MultiANewArrayInsnNode array) {
      return newValue(Type.getType(array.desc));
    }
    if (insn instanceof InvokeDynamicInsnNode dynamic) {
      return value(Type.getReturnType(dynamic.desc), false);
    }
    MethodInsnNode call = (MethodInsnNode) insn;
    return value(Type.getReturnType(call.desc), calls.resultMayBeActive(call, values));
  }

  @Override
  public void returnOperation(AbstractInsnNode insn, ShadowValue value, ShadowValue expected) {
    // what a method returns is not checked here, but by the JVM
  }

  @Override
  public ShadowValue merge(ShadowValue a, ShadowValue b) {
    return a.merge(b);
  }
}
