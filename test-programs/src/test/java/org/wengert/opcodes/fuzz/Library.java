package org.wengert.opcodes.fuzz;

import java.util.List;

/** What the methods of the JDK do that programs call. */
final class Library {
  private final Machine machine;
  private final Calls calls;

  Library(Machine machine, Calls calls) {
    this.machine = machine;
    this.calls = calls;
  }

  /** Calls a method; the name is enough to tell those apart that a class has. */
  Object call(String owner, String name, List<Object> arguments) {
    Object first = arguments.get(0);
    if (first instanceof String text) {
      return ofText(name, text, arguments);
    }
    if (first instanceof StringBuilder builder) {
      return ofBuilder(name, builder, arguments);
    }
    return switch (name) {
      case "<init>" -> null;
      case "clone" -> ((Object[]) first).clone();
      case "doubleValue", "floatValue" -> ((List<?>) first).get(0);
      case "toString" -> text(first);
      case "valueOf" -> owner.endsWith("String") ? text(first) : List.of(first);
      case "max", "min" ->
          Arithmetic.extreme(name.equals("max"), (Num) first, (Num) arguments.get(1));
      case "applyAsDouble" -> calls.apply(first, (Num) arguments.get(1));
      case "andThen" -> composed(first, arguments.get(1));
      case "compose" -> composed(arguments.get(1), first);
      default -> Arithmetic.unary(name, (Num) first);
    };
  }

  private Calls.Function composed(Object inner, Object outer) {
    return x -> calls.apply(outer, calls.apply(inner, x));
  }

  private Object ofText(String name, String text, List<Object> arguments) {
    return switch (name) {
      case "length" -> text.length();
      case "hashCode" -> text.hashCode();
      case "equals" -> text.equals(arguments.get(1)) ? 1 : 0;
      case "compareTo" -> text.compareTo((String) arguments.get(1));
      case "indexOf" -> text.indexOf((Integer) arguments.get(1));
      case "substring" -> text.substring((Integer) arguments.get(1), (Integer) arguments.get(2));
      case "parseDouble" -> machine.constant(Double.parseDouble(text), false);
      default -> throw new IllegalStateException("String." + name);
    };
  }

  private static Object ofBuilder(String name, StringBuilder builder, List<Object> arguments) {
    return switch (name) {
      case "<init>" -> null;
      case "length" -> builder.length();
      case "toString" -> builder.toString();
      case "reverse" -> builder.reverse();
      case "append" -> builder.append(text(arguments.get(1)));
      default -> throw new IllegalStateException("StringBuilder." + name);
    };
  }

  /** The text of a number, a box or a text. */
  static String text(Object value) {
    if (value instanceof Num number) {
      return number.single()
          ? Float.toString((float) number.value())
          : Double.toString(number.value());
    }
    return value instanceof List<?> box ? text(box.get(0)) : String.valueOf(value);
  }

  /** Text with a value in each place of the character 1. */
  static String concatenate(String recipe, List<Object> values) {
    StringBuilder text = new StringBuilder();
    int next = 0;
    for (char each : recipe.toCharArray()) {
      text.append(each == 1 ? text(values.get(next++)) : String.valueOf(each));
    }
    return text.toString();
  }
}
