package org.wengert.opcodes.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which method an instruction calls, and what invokedynamic makes. */
final class Calls {
  private final Machine machine;
  private final Library library;

  Calls(Machine machine) {
    this.machine = machine;
    this.library = new Library(machine, this);
  }

  /** Calls a method, of the program or of the JDK. */
  Object call(
      boolean isVirtual, String owner, String name, String descriptor, List<Object> arguments) {
    boolean selects = isVirtual && arguments.get(0) instanceof Instance;
    String type = selects ? ((Instance) arguments.get(0)).type() : owner;
    if (machine.classes().contains(type)) {
      MethodNode method = machine.classes().select(type, name, descriptor);
      if (method != null) {
        return machine.run(method, arguments);
      }
    }
    if (machine.classes().contains(owner)) {
      throw new IllegalStateException("no method " + type + "." + name + descriptor);
    }
    return library.call(owner, name, arguments);
  }

  /** Calls a function of one number. */
  Num apply(Object function, Num x) {
    if (function instanceof Function made) {
      return made.apply(x);
    }
    MethodNode method =
        machine.classes().select(((Instance) function).type(), "applyAsDouble", "(D)D");
    return (Num) machine.run(method, List.of(function, x));
  }

  /** A function of one number that invokedynamic or the library has made. */
  interface Function extends UnaryOperator<Num> {}

  /** What an invokedynamic makes of the values that it captures. */
  Object make(InvokeDynamicInsnNode insn, List<Object> captured) {
    if (insn.bsm.getName().equals("makeConcatWithConstants")) {
      return Library.concatenate((String) insn.bsmArgs[0], captured);
    }
    Handle body = (Handle) insn.bsmArgs[1];
    int kind = body.getTag();
    boolean isVirtual = kind == Opcodes.H_INVOKEVIRTUAL || kind == Opcodes.H_INVOKEINTERFACE;
    Function function =
        x -> {
          List<Object> arguments = new ArrayList<>(captured);
          arguments.add(x);
          return (Num) call(isVirtual, body.getOwner(), body.getName(), body.getDesc(), arguments);
        };
    return function;
  }
}
