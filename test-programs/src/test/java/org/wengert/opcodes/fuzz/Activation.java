package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** One call of a method. */
final class Activation {
  private final Machine machine;
  private final MethodNode method;
  private final AbstractInsnNode[] code;
  private final Object[] locals;
  private final Words stack = new Words();
  private final Operations operations;
  private int next;

  Activation(Machine machine, MethodNode method, List<?> arguments) {
    this.machine = machine;
    this.method = method;
    this.code = method.instructions.toArray();
    this.operations = new Operations(machine, stack);
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
      field(opcode, field);
    } else if (insn instanceof MethodInsnNode call) {
      invoke(call);
    } else if (insn instanceof MultiANewArrayInsnNode) {
      rows();
    } else if (insn instanceof TypeInsnNode typed) {
      type(opcode, typed.desc);
    } else if (insn instanceof InvokeDynamicInsnNode dynamic) {
      stack.push(machine.calls().make(dynamic, arguments(dynamic.desc, true)));
    } else {
      operations.run(opcode);
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

  private void field(int opcode, FieldInsnNode field) {
    boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
    boolean put = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
    Object value = put ? stack.pop() : null;
    Map<String, Object> holder = isStatic ? machine.statics() : ((Instance) stack.pop()).fields();
    String key = machine.classes().fieldOwner(field.owner, field.name) + "." + field.name;
    if (put) {
      holder.put(key, value);
    } else {
      boolean isNumber = field.desc.equals("D") || field.desc.equals("F");
      Object initial = isNumber ? machine.constant(0, field.desc.equals("F")) : null;
      stack.push(holder.getOrDefault(key, initial));
    }
  }

  private List<Object> arguments(String descriptor, boolean isStatic) {
    List<Object> arguments = new ArrayList<>();
    for (int i = Type.getArgumentTypes(descriptor).length; i > 0; i--) {
      arguments.add(0, stack.pop());
    }
    if (!isStatic) {
      arguments.add(0, stack.pop());
    }
    return arguments;
  }

  private void invoke(MethodInsnNode call) {
    int opcode = call.getOpcode();
    List<Object> arguments = arguments(call.desc, opcode == Opcodes.INVOKESTATIC);
    boolean isVirtual = opcode == Opcodes.INVOKEVIRTUAL || opcode == Opcodes.INVOKEINTERFACE;
    Object result = machine.calls().call(isVirtual, call.owner, call.name, call.desc, arguments);
    if (!call.desc.endsWith("V")) {
      stack.push(result);
    }
  }

  /** NEW, CHECKCAST, INSTANCEOF, ANEWARRAY. */
  private void type(int opcode, String type) {
    switch (opcode) {
      case Opcodes.NEW ->
          stack.push(machine.classes().contains(type) ? new Instance(type) : new StringBuilder());
      case Opcodes.INSTANCEOF -> {
        Instance instance = (Instance) stack.pop();
        stack.push(machine.classes().isSubtype(instance.type(), type) ? 1 : 0);
      }
      case Opcodes.ANEWARRAY -> stack.push(new Object[stack.integer()]);
      default -> {}
    }
  }
}
