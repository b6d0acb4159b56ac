package org.wengert.opcodes.fuzz;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Runs bytecode on numbers with derivatives, one instruction after the other.
 *
 * <p>Numbers are {@link Num}, Integer and Long; arrays are {@code Object[]}, objects {@link
 * Instance}, boxes lists of one number, functions of one number that lambdas make {@code
 * UnaryOperator<Num>}, text and its builders what they are.
 */
final class Machine {
  private final Classes classes;
  private final Calls calls;
  private final int inputs;
  private final Map<String, Object> statics = new HashMap<>();

  /** Instructions that are left: a program that was made smaller may be endless. */
  private int left = 1_000_000;

  /** Calls that have not returned. */
  private int depth;

  /** An exception of the program. */
  static final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Thrown(String message) {
      super(message, null, false, false);
    }
  }

  Machine(List<ClassNode> program, int inputs) {
    this.classes = new Classes(program);
    this.calls = new Calls(this);
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
    MethodNode entry = classes.select(TypedCode.SELF, "applyAsDouble", "(Ljava/lang/Object;)D");
    return (Num) run(entry, List.of(new Instance(TypedCode.SELF), array));
  }

  /** Runs a method of the program. */
  Object run(MethodNode method, List<?> arguments) {
    if (++depth > 500) {
      throw new IllegalStateException("calls too deep");
    }
    try {
      return new Activation(this, method, arguments).run();
    } finally {
      depth--;
    }
  }

  /** A number without derivatives. */
  Num constant(double value, boolean single) {
    return Num.constant(value, single, inputs);
  }

  Classes classes() {
    return classes;
  }

  Calls calls() {
    return calls;
  }

  /** The values of static fields by name. */
  Map<String, Object> statics() {
    return statics;
  }
}
