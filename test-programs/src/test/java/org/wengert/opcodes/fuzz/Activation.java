package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** One call of a method. */
final class Activation {
  private final Machine machine;
  private final MethodNode method;
  private final AbstractInsnNode[] code;
  private final Object[] locals;
  private final Words stack = new Words();
  private int next;

  Activation(Machine machine, MethodNode method, List<?> arguments) {
    this.machine = machine;
    this.method = method;
    this.code = method.instructions.toArray();
    this.locals = new Object[256];
    int v = 0;
    for (Object argument : arguments) {
      locals[v] = argument;
      v += Words.count(argument);
    }
  }

  Object run() {
    while (true) {
      machine.step();
      AbstractInsnNode insn = code[next++];
      int opcode = insn.getOpcode();
      if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
        return opcode == Opcodes.RETURN ? null : stack.pop();
      }
      try {
        execute(insn, opcode);
      } catch (Machine.Thrown e) {
        handle(e, next - 1);
      }
    }
  }

  private void handle(Machine.Thrown e, int at) {
    for (TryCatchBlockNode range : method.tryCatchBlocks) {
      int start = method.instructions.indexOf(range.start);
      if (start <= at && at < method.instructions.indexOf(range.end)) {
        stack.clear();
        stack.push(e);
        jump(range.handler);
        return;
      }
    }
    throw e;
  }

  private void jump(LabelNode label) {
    next = method.instructions.indexOf(label);
  }

  private void execute(AbstractInsnNode insn, int opcode) {
    if (opcode < 0) {
      return;
    }
    if (insn instanceof VarInsnNode variable) {
      variable(variable.getOpcode(), variable.var);
    } else if (insn instanceof IincInsnNode increment) {
      locals[increment.var] = (Integer) locals[increment.var] + increment.incr;
    } else if (insn instanceof LdcInsnNode ldc) {
      load(ldc.cst);
    } else if (insn instanceof IntInsnNode operand) {
      stack.push(opcode == Opcodes.NEWARRAY ? array(operand.operand) : (Object) operand.operand);
    } else if (insn instanceof JumpInsnNode jump) {
      if (isTaken(opcode)) {
        jump(jump.label);
      }
    } else if (insn instanceof TableSwitchInsnNode table) {
      int key = stack.integer() - table.min;
      jump(key >= 0 && key < table.labels.size() ? table.labels.get(key) : table.dflt);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      int position = lookup.keys.indexOf(stack.integer());
      jump(position >= 0 ? lookup.labels.get(position) : lookup.dflt);
    } else if (insn instanceof FieldInsnNode field) {
      field(opcode, field.name, field.desc);
    } else if (insn instanceof MethodInsnNode call) {
      invoke(call);
    } else if (insn instanceof MultiANewArrayInsnNode) {
      rows();
    } else if (opcode == Opcodes.NEW) {
      stack.push(new HashMap<>());
    } else if (opcode != Opcodes.CHECKCAST) {
      simple(opcode);
    }
  }

  private void variable(int opcode, int v) {
    if (opcode <= Opcodes.ALOAD) {
      stack.push(locals[v]);
    } else {
      locals[v] = stack.pop();
    }
  }

  private void load(Object constant) {
    if (constant instanceof Double || constant instanceof Float) {
      stack.push(machine.constant(((Number) constant).doubleValue(), constant instanceof Float));
    } else {
      stack.push(constant);
    }
  }

  private Object[] array(int type) {
    Object[] array = new Object[stack.integer()];
    java.util.Arrays.fill(array, machine.constant(0, type == Opcodes.T_FLOAT));
    return array;
  }

  private void rows() {
    int columns = stack.integer();
    Object[] rows = new Object[stack.integer()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Object[columns];
      java.util.Arrays.fill((Object[]) rows[i], machine.constant(0, false));
    }
    stack.push(rows);
  }

  private boolean isTaken(int opcode) {
    if (opcode == Opcodes.GOTO) {
      return true;
    }
    if (opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL) {
      return (stack.pop() == null) == (opcode == Opcodes.IFNULL);
    }
    int right = opcode >= Opcodes.IF_ICMPEQ ? stack.integer() : 0;
    int left = stack.integer();
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IF_ICMPEQ -> left == right;
      case Opcodes.IFNE, Opcodes.IF_ICMPNE -> left != right;
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> left < right;
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> left >= right;
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> left > right;
      default -> left <= right;
    };
  }

  @SuppressWarnings("unchecked")
  private void field(int opcode, String name, String descriptor) {
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    boolean put = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
    Object value = put ? stack.pop() : null;
    Map<String, Object> holder = isStatic ? machine.statics() : (Map<String, Object>) stack.pop();
    if (put) {
      holder.put(name, value);
    } else {
      Object initial =
          descriptor.startsWith("[") ? null : machine.constant(0, descriptor.equals("F"));
      stack.push(holder.getOrDefault(name, initial));
    }
  }

  private void invoke(MethodInsnNode call) {
    List<Object> arguments = new ArrayList<>();
    for (int i = Type.getArgumentTypes(call.desc).length; i > 0; i--) {
      arguments.add(0, stack.pop());
    }
    if (call.getOpcode() != Opcodes.INVOKESTATIC) {
      arguments.add(0, stack.pop());
    }
    if (!call.owner.startsWith("java/") && !call.owner.startsWith("[")) {
      Object result = machine.call(call.name, call.desc, arguments);
      if (!call.desc.endsWith("V")) {
        stack.push(result);
      }
      return;
    }
    switch (call.name) {
      case "<init>" -> {}
      case "clone" -> stack.push(((Object[]) arguments.get(0)).clone());
      case "valueOf" -> stack.push(List.of(arguments.get(0)));
      case "doubleValue", "floatValue" -> stack.push(((List<?>) arguments.get(0)).get(0));
      case "max", "min" ->
          stack.push(
              Arithmetic.extreme(
                  call.name.equals("max"), (Num) arguments.get(0), (Num) arguments.get(1)));
      default -> stack.push(Arithmetic.unary(call.name, (Num) arguments.get(0)));
    }
  }

  private void simple(int opcode) {
    switch (opcode) {
      case Opcodes.NOP -> {}
      case Opcodes.ACONST_NULL -> stack.push(null);
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          stack.push(machine.constant(opcode - Opcodes.FCONST_0, true));
      case Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          stack.push(machine.constant(opcode - Opcodes.DCONST_0, false));
      case Opcodes.LCONST_0, Opcodes.LCONST_1 -> stack.push((long) (opcode - Opcodes.LCONST_0));
      case Opcodes.DADD, Opcodes.DSUB, Opcodes.DMUL, Opcodes.DDIV, Opcodes.DREM -> binary(opcode);
      case Opcodes.FADD, Opcodes.FSUB, Opcodes.FMUL, Opcodes.FDIV, Opcodes.FREM -> binary(opcode);
      case Opcodes.DCMPL, Opcodes.DCMPG, Opcodes.FCMPL, Opcodes.FCMPG -> {
        Num b = stack.number();
        stack.push(Arithmetic.compare(opcode, stack.number(), b));
      }
      case Opcodes.DALOAD, Opcodes.FALOAD, Opcodes.AALOAD -> {
        int i = stack.integer();
        Object[] array = (Object[]) stack.pop();
        check(i, array);
        stack.push(array[i]);
      }
      case Opcodes.DASTORE, Opcodes.FASTORE, Opcodes.AASTORE -> {
        Object value = stack.pop();
        int i = stack.integer();
        Object[] array = (Object[]) stack.pop();
        check(i, array);
        array[i] = value;
      }
      case Opcodes.ARRAYLENGTH -> stack.push(((Object[]) stack.pop()).length);
      case Opcodes.ATHROW -> throw (Machine.Thrown) stack.pop();
      default -> {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
          stack.push(opcode - Opcodes.ICONST_0);
        } else if (opcode >= Opcodes.POP && opcode <= Opcodes.SWAP) {
          stack.shuffle(opcode);
        } else {
          convert(opcode);
        }
      }
    }
  }

  private void check(int i, Object[] array) {
    if (i < 0 || i >= array.length) {
      throw new Machine.Thrown("index " + i);
    }
  }

  private void binary(int opcode) {
    Num b = stack.number();
    stack.push(Arithmetic.binary(opcode, stack.number(), b));
  }

  private void convert(int opcode) {
    switch (opcode) {
      case Opcodes.DNEG, Opcodes.FNEG -> {
        Num a = stack.number();
        stack.push(Num.of(-a.value(), a.single(), -1, a));
      }
      case Opcodes.D2F -> {
        Num a = stack.number();
        stack.push(Num.of((float) a.value(), true, 1, a));
      }
      case Opcodes.F2D -> {
        Num a = stack.number();
        stack.push(Num.of(a.value(), false, 1, a));
      }
      case Opcodes.D2I, Opcodes.F2I -> stack.push((int) stack.number().value());
      case Opcodes.D2L, Opcodes.F2L -> stack.push((long) stack.number().value());
      case Opcodes.I2D -> stack.push(machine.constant(stack.integer(), false));
      case Opcodes.I2F -> stack.push(machine.constant((float) stack.integer(), true));
      case Opcodes.L2D -> stack.push(machine.constant((Long) stack.pop(), false));
      case Opcodes.L2F -> stack.push(machine.constant((float) (Long) stack.pop(), true));
      case Opcodes.I2L -> stack.push((long) stack.integer());
      case Opcodes.L2I -> stack.push((int) (long) (Long) stack.pop());
      default -> integers(opcode);
    }
  }

  private void integers(int opcode) {
    int b = stack.integer();
    int a = stack.integer();
    if (opcode == Opcodes.IDIV && b == 0) {
      throw new Machine.Thrown("division by 0");
    }
    stack.push(
        switch (opcode) {
          case Opcodes.IADD -> a + b;
          case Opcodes.ISUB -> a - b;
          case Opcodes.IMUL -> a * b;
          case Opcodes.IDIV -> a / b;
          case Opcodes.IAND -> a & b;
          default -> throw new IllegalStateException("instruction " + opcode);
        });
  }
}
