package org.wengert.opcodes.fuzz;

import java.util.Random;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;

/** Writes code that makes text of numbers, and whole numbers of text. */
final class Texts {
  private static final String STRING = "java/lang/String";
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final String TO_BUILDER = ")L" + BUILDER + ";";

  /** What one may append: types and descriptors. */
  private static final String[] PIECES = {
    "DD", "FF", "II", "JJ", "TLjava/lang/String;", "XLjava/lang/Object;"
  };

  /** Concatenations: types, their descriptors, and the recipe. */
  private static final String[][] RECIPES = {
    {"TD", "Ljava/lang/String;D", "\1 = \1"},
    {"DT", "DLjava/lang/String;", "\1\1"},
    {"FIT", "FILjava/lang/String;", "\1, \1: \1."},
    {"XJ", "Ljava/lang/Double;J", "<\1|\1>"}
  };

  private static final Handle FACTORY =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/StringConcatFactory",
          "makeConcatWithConstants",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;"
              + "Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;",
          false);

  private final TypedCode code;
  private final Values values;
  private final Random random;

  Texts(TypedCode code, Values values) {
    this.code = code;
    this.values = values;
    this.random = code.random;
  }

  /** Pushes some text: T. */
  void push() {
    int kind = random.nextInt(4);
    if (kind == 0) {
      code.constant(random.nextBoolean() ? "" : "at " + random.nextInt(20), 'T');
    } else if (kind == 1 || !code.isNew) {
      boolean whole = random.nextBoolean();
      values.push(whole ? 'I' : 'D');
      String member = whole ? "valueOf(I)" : "valueOf(D)";
      code.call(Opcodes.INVOKESTATIC, STRING, member + "L" + STRING + ";", 1, "T");
    } else {
      String[] recipe = RECIPES[random.nextInt(RECIPES.length)];
      for (char type : recipe[0].toCharArray()) {
        values.push(type);
      }
      String descriptor = "(" + recipe[1] + ")L" + STRING + ";";
      Object[] constants = {recipe[2]};
      code.dynamic(
          "makeConcatWithConstants", descriptor, FACTORY, constants, recipe[0].length(), "T");
      cut();
    }
  }

  /** Pushes an empty builder: W. */
  void builder() {
    values.create(BUILDER, "<init>()V", 'W', () -> {});
  }

  /** So that text does not grow without end. */
  private void cut() {
    String member = "cut(L" + STRING + ";)L" + STRING + ";";
    code.call(Opcodes.INVOKESTATIC, TypedCode.SELF, member, 1, "T");
  }

  /** Uses the text on top. */
  boolean use() {
    switch (random.nextInt(5)) {
      case 0 -> ofText("hashCode()I", 1, "I");
      case 1 -> {
        values.push('T');
        ofText("equals(Ljava/lang/Object;)Z", 2, "I");
      }
      case 2 -> {
        values.push('T');
        ofText("compareTo(Ljava/lang/String;)I", 2, "I");
      }
      case 3 -> {
        values.push('I');
        ofText("indexOf(I)I", 2, "I");
      }
      default -> length();
    }
    return true;
  }

  /** Uses the builder on top. */
  boolean useBuilder() {
    switch (random.nextInt(6)) {
      case 0 -> length();
      case 1 -> {
        ofBuilder("toString()L" + STRING + ";", 1, "T");
        cut();
      }
      case 2 -> ofBuilder("reverse(" + TO_BUILDER, 1, "W");
      default -> {
        String piece = PIECES[random.nextInt(PIECES.length)];
        values.push(piece.charAt(0));
        ofBuilder("append(" + piece.substring(1) + TO_BUILDER, 2, "W");
      }
    }
    return true;
  }

  /** {@code D -> D}, a number that has been text and so is a constant. */
  void andBack() {
    code.call(Opcodes.INVOKESTATIC, "java/lang/Double", "toString(D)L" + STRING + ";", 1, "T");
    code.call(Opcodes.INVOKESTATIC, "java/lang/Double", "parseDouble(L" + STRING + ";)D", 1, "D");
  }

  /** {@code T -> I} or {@code W -> I}. */
  void length() {
    String type = code.top(0) == 'T' ? STRING : BUILDER;
    code.call(Opcodes.INVOKEVIRTUAL, type, "length()I", 1, "I");
  }

  private void ofText(String member, int pops, String pushes) {
    code.call(Opcodes.INVOKEVIRTUAL, STRING, member, pops, pushes);
  }

  private void ofBuilder(String member, int pops, String pushes) {
    code.call(Opcodes.INVOKEVIRTUAL, BUILDER, member, pops, pushes);
  }
}
