package org.wengert.opcodes.fuzz;

import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes code that makes functions of one number, by lambdas with captured values, and calls them.
 */
final class Lambdas {
  static final String TYPE = "java/util/function/DoubleUnaryOperator";

  /** The bodies of the program's lambdas: what they capture, and a number. */
  static final String ARRAY_BODY = "lambda$0([DDD)D";

  static final String NUMBERS_BODY = "lambda$1(IFJDD)D";

  private static final String NUMBER = "(D)D";

  private static final Handle FACTORY =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/LambdaMetafactory",
          "metafactory",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodHandle;"
              + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
          false);

  private final TypedCode code;
  private final Values values;

  Lambdas(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
  }

  /** Pushes a new function: L. */
  void create() {
    if (!code.isNew) {
      values.create(Family.OPERATOR, "<init>(Lfuzz/Law;)V", 'L', () -> values.push('K'));
      return;
    }
    switch (code.random.nextInt(6)) {
      case 0 -> capture("AD", "[DD", Opcodes.H_INVOKESTATIC, TypedCode.SELF, ARRAY_BODY);
      case 1 -> capture("IFJD", "IFJD", Opcodes.H_INVOKESTATIC, TypedCode.SELF, NUMBERS_BODY);
      case 2 -> {
        String self = "L" + TypedCode.SELF + ";";
        capture("B", self, Opcodes.H_INVOKEVIRTUAL, TypedCode.SELF, "times" + NUMBER);
      }
      case 3 -> capture("K", "Lfuzz/Law;", Opcodes.H_INVOKEINTERFACE, Family.LAW, "twice" + NUMBER);
      case 4 -> capture("N", "Lfuzz/Base;", Opcodes.H_INVOKEVIRTUAL, Family.BASE, "inner" + NUMBER);
      default -> ofMath();
    }
  }

  private void ofMath() {
    String name = NumberCode.UNARY[code.random.nextInt(NumberCode.UNARY.length)];
    capture("", "", Opcodes.H_INVOKESTATIC, "java/lang/Math", name + NUMBER);
  }

  /** Pushes values of these types, and makes a function that calls a method with them. */
  private void capture(String types, String descriptors, int kind, String owner, String member) {
    for (char type : types.toCharArray()) {
      values.push(type);
    }
    int split = member.indexOf('(');
    boolean isInterface = kind == Opcodes.H_INVOKEINTERFACE;
    Handle body =
        new Handle(kind, owner, member.substring(0, split), member.substring(split), isInterface);
    Type erased = Type.getMethodType(NUMBER);
    String factory = "(" + descriptors + ")L" + TYPE + ";";
    code.dynamic(
        "applyAsDouble",
        factory,
        FACTORY,
        new Object[] {erased, body, erased},
        types.length(),
        "L");
  }

  /** Uses the function on top. */
  boolean use() {
    if (code.isNew && values.chance(25)) {
      ofMath();
      String member = values.chance(50) ? "andThen" : "compose";
      member += "(L" + TYPE + ";)L" + TYPE + ";";
      code.call(Opcodes.INVOKEINTERFACE, TYPE, member, 2, "L");
    } else if (code.calls) {
      values.push('D');
      call();
    } else {
      return false;
    }
    return true;
  }

  /** {@code L D -> D}. */
  void call() {
    code.call(Opcodes.INVOKEINTERFACE, TYPE, "applyAsDouble" + NUMBER, 2, "D");
  }

  /** {@code L -> D}. */
  void total() {
    if (code.calls) {
      code.constant(0.25, 'D');
      call();
    } else {
      code.op(Opcodes.POP, 1, "");
      code.op(Opcodes.DCONST_0, 0, "D");
    }
  }
}
