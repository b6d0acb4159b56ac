package org.wengert.opcodes.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Runs bytecode on numbers with derivatives, one instruction after the other.
 *
 * <p>Numbers are {@link Num}, Integer and Long; arrays are {@code Object[]}, objects maps from
 * field to value, boxes lists of one number.
 */
final class Machine {
  private final ClassNode program;
  private final int inputs;
  private final Map<String, Object> statics = new HashMap<>();

  /** Instructions that are left: a program that was made smaller may be endless. */
  private int left = 1_000_000;

  /** An exception of the program. */
  static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Thrown(String message) {
      super(message, null, false, false);
    }
  }

  Machine(ClassNode program, int inputs) {
    this.program = program;
    this.inputs = inputs;
  }

  /** Counts an instruction. */
  void step() {
    if (--left < 0) {
      throw new IllegalStateException("endless");
    }
  }

  /** Runs the program's function. */
  Num run(double[] point) {
    Object[] array = new Object[point.length];
    for (int i = 0; i < array.length; i++) {
      array[i] = Num.input(point[i], i, inputs);
    }
    return (Num) call("applyAsDouble", "(Ljava/lang/Object;)D", List.of(new HashMap<>(), array));
  }

  /** Calls a method of the program. */
  Object call(String name, String descriptor, List<?> arguments) {
    for (MethodNode method : program.methods) {
      if (method.name.equals(name) && method.desc.equals(descriptor)) {
        return new Activation(this, method, arguments).run();
      }
    }
    throw new IllegalStateException("no method " + name + descriptor);
  }

  /** A number without derivatives. */
  Num constant(double value, boolean single) {
    return Num.constant(value, single, inputs);
  }

  /** The values of static fields by name. */
  Map<String, Object> statics() {
    return statics;
  }
}
