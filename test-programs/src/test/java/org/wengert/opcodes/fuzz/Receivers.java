package org.wengert.opcodes.fuzz;

import java.util.List;
import java.util.Random;
import org.objectweb.asm.Opcodes;

/** Writes code that makes laws, and calls them by their interface or their superclass. */
final class Receivers {
  private static final List<String> HEIRS = List.of(Family.LINE, Family.WAVE, Family.FREE);

  private static final List<String> TYPES =
      List.of(Family.LAW, Family.STEADY, Family.BASE, Family.WAVE, Family.FORK);

  private final TypedCode code;
  private final Values values;
  private final Random random;

  Receivers(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.random = code.random;
  }

  /** Pushes a new law: K. */
  void create() {
    if (values.chance(75)) {
      createHeir();
      code.relabel('K');
    } else {
      values.create(
          Family.FORK,
          "<init>(DLfuzz/Law;Lfuzz/Law;)V",
          'K',
          () -> {
            values.push('D');
            values.push('K');
            values.push('K');
          });
    }
    if (values.chance(30)) {
      set();
    }
  }

  /** {@code K -> K}, after its number has changed. */
  private void set() {
    code.op(Opcodes.DUP, 1, "KK");
    values.push('D');
    onInterface("set(D)V", 2, "");
  }

  /** Pushes a new law that extends the superclass: N. */
  void createHeir() {
    String type = HEIRS.get(random.nextInt(HEIRS.size()));
    values.create(type, "<init>(D)V", 'N', () -> values.push('D'));
  }

  /** Uses the law on top by its interface. */
  boolean useLaw() {
    int kind = random.nextInt(8);
    switch (kind) {
      case 0 -> onInterface("peek()D", 1, "D");
      case 1 -> set();
      case 2 -> {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        code.out.visitTypeInsn(Opcodes.INSTANCEOF, type);
        code.relabel('I');
      }
      case 3 -> {
        // an interface's own method can be called from newer class files only
        if (!code.isNew) {
          return false;
        }
        values.push('K');
        values.push('I');
        code.call(
            Opcodes.INVOKESTATIC, Family.LAW, "pick(Lfuzz/Law;Lfuzz/Law;I)Lfuzz/Law;", 3, "K");
      }
      default -> {
        // not where a law's random code would call itself
        if (!code.calls) {
          return false;
        }
        values.push('D');
        call();
      }
    }
    return true;
  }

  /** {@code K D -> D}. */
  void call() {
    onInterface(values.chance(70) ? "at(D)D" : "twice(D)D", 2, "D");
  }

  /** A call that may throw, when the receiver has changed. */
  void risk() {
    values.push('K');
    values.push('D');
    onInterface("risk(D)D", 2, "D");
  }

  /** Uses the law on top by the abstract class that it extends. */
  boolean useHeir() {
    int kind = random.nextInt(7);
    switch (kind) {
      case 0 -> code.relabel('K');
      case 1 -> code.field(Opcodes.GETFIELD, Family.BASE, "p", "D", 1, "D");
      case 2 -> {
        values.push('D');
        code.field(Opcodes.PUTFIELD, Family.BASE, "p", "D", 2, "");
      }
      case 3 -> {
        code.op(Opcodes.DUP, 1, "NN");
        values.push('D');
        code.call(Opcodes.INVOKEVIRTUAL, Family.BASE, "set(D)V", 2, "");
      }
      default -> {
        if (!code.calls) {
          return false;
        }
        values.push('D');
        String member = kind == 4 ? "inner(D)D" : kind == 5 ? "at(D)D" : "twice(D)D";
        code.call(Opcodes.INVOKEVIRTUAL, Family.BASE, member, 2, "D");
      }
    }
    return true;
  }

  /** {@code K -> D}. */
  void total() {
    if (code.calls) {
      code.constant(0.5, 'D');
      onInterface("twice(D)D", 2, "D");
    } else {
      onInterface("peek()D", 1, "D");
    }
  }

  private void onInterface(String member, int pops, String pushes) {
    code.call(Opcodes.INVOKEINTERFACE, Family.LAW, member, pops, pushes);
  }
}
