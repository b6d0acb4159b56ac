package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * An {@code invokedynamic} of an original written as strings, so that the linker can bootstrap it
 * with a look-up on the original class: constants of the twin class could not name private members
 * of classes before nests.
 *
 * <p>Each constant is a letter and a dot, then its parts separated by dots, which no name and no
 * descriptor contains.
 */
public final class DynamicCall {
  private DynamicCall() {}

  static String[] encode(InvokeDynamicInsnNode insn) {
    List<String> strings = new ArrayList<>();
    strings.add(insn.name);
    strings.add(encode(insn.bsm));
    for (Object argument : insn.bsmArgs) {
      strings.add(encode(argument));
    }
    return strings.toArray(String[]::new);
  }

  private static String encode(Object constant) {
    if (constant instanceof Handle handle) {
      return String.join(
          ".",
          "H",
          String.valueOf(handle.getTag()),
          String.valueOf(handle.isInterface()),
          handle.getOwner(),
          handle.getName(),
          handle.getDesc());
    }
    if (constant instanceof Type type) {
      return (type.getSort() == Type.METHOD ? "M." : "T.") + type.getDescriptor();
    }
    if (constant instanceof String) {
      return "S." + constant;
    }
    if (constant instanceof Integer) {
      return "I." + constant;
    }
    if (constant instanceof Long) {
      return "J." + constant;
    }
    if (constant instanceof Float number) {
      return "F." + Float.floatToRawIntBits(number);
    }
    if (constant instanceof Double number) {
      return "D." + Double.doubleToRawLongBits(number);
    }
    if (constant instanceof ConstantDynamic dynamic) {
      return encode(dynamic);
    }
    throw new UnsupportedCodeException("an invokedynamic with the constant " + constant);
  }

  /** Name and descriptor, then bootstrap method and arguments, each with its length before it. */
  private static String encode(ConstantDynamic dynamic) {
    StringBuilder text =
        new StringBuilder("C." + dynamic.getName() + "." + dynamic.getDescriptor() + ".");
    append(text, encode(dynamic.getBootstrapMethod()));
    for (int i = 0; i < dynamic.getBootstrapMethodArgumentCount(); i++) {
      append(text, encode(dynamic.getBootstrapMethodArgument(i)));
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append(':').append(part);
  }
}
