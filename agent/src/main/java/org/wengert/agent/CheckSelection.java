package org.wengert.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.Differentiable;
import org.wengert.GradientOf;
import org.wengert.check.program.MethodSpec;

/** Which methods of a class are to be checked, and how. */
final class CheckSelection {
  private static final String MARK = Type.getDescriptor(Differentiable.class);
  private static final String GRADIENT = Type.getDescriptor(GradientOf.class);

  private final Options options;
  private final ClassNode node;
  private final Map<String, String> gradients;

  /**
   * What becomes of a method.
   *
   * @param title how reports name it
   * @param spec how it is checked, or null
   * @param reason why it cannot be checked, or null; both are null if nobody asked for it
   */
  record Choice(String title, MethodSpec spec, String reason) {}

  CheckSelection(Options options, ClassNode node) {
    this.options = options;
    this.node = node;
    this.gradients = options.gradients();
  }

  /** Whether a class may have methods to check, at a glance. */
  static boolean mayHave(byte[] bytes, Options options) {
    return options.namesMethods()
        || !options.gradients().isEmpty()
        || LoadCheck.contains(bytes, MARK)
        || LoadCheck.contains(bytes, GRADIENT);
  }

  /** What becomes of a method of the class. */
  Choice of(MethodNode method) {
    String name = node.name.replace('/', '.') + "." + method.name;
    String title = name + types(method);
    boolean ofCompiler = (method.access & Opcodes.ACC_SYNTHETIC) != 0;
    if (ofCompiler || method.name.startsWith("<") || isAbstract(method)) {
      return new Choice(title, null, null);
    }
    String function = gradients.getOrDefault(name, annotated(method));
    if (function == null && !isMarked(name, method)) {
      return new Choice(title, null, null);
    }
    String obstacle = obstacle(method, function);
    if (obstacle != null) {
      return new Choice(title, null, obstacle);
    }
    MethodSpec spec =
        new MethodSpec(
            title,
            node.name.replace('/', '.'),
            method.name,
            method.desc,
            isStatic(method),
            function,
            parameters(method));
    return new Choice(title, spec, null);
  }

  private static boolean isStatic(MethodNode method) {
    return (method.access & Opcodes.ACC_STATIC) != 0;
  }

  private static boolean isAbstract(MethodNode method) {
    return (method.access & Opcodes.ACC_ABSTRACT) != 0;
  }

  private boolean isMarked(String name, MethodNode method) {
    return LoadCheck.isMarked(node.visibleAnnotations, MARK)
        || LoadCheck.isMarked(method.visibleAnnotations, MARK)
        || options.differentiates(name);
  }

  /** The function that an annotation names, or null. */
  private static String annotated(MethodNode method) {
    if (method.visibleAnnotations != null) {
      for (AnnotationNode annotation : method.visibleAnnotations) {
        if (annotation.desc.equals(GRADIENT)) {
          return (String) annotation.values.get(1);
        }
      }
    }
    return null;
  }

  /** Why a method cannot be checked, as a few words, or null. */
  private String obstacle(MethodNode method, String function) {
    if ((method.access & Opcodes.ACC_NATIVE) != 0) {
      return "it is native";
    }
    Type[] parameters = Type.getArgumentTypes(method.desc);
    Type result = Type.getReturnType(method.desc);
    if (Arrays.stream(parameters).noneMatch(CheckSelection::isNumeric)) {
      return "there is no double among its arguments";
    }
    if (function != null) {
      return obstacleOfGradient(method, function, result);
    }
    if (result.getSort() == Type.VOID) {
      boolean writes =
          Arrays.stream(parameters)
              .anyMatch(type -> isNumeric(type) && type.getSort() == Type.ARRAY);
      return writes ? null : "it returns nothing, and has no array to write to";
    }
    return isNumeric(result)
        ? null
        : "it returns " + brief(result) + ", which is no double and no array of them";
  }

  private String obstacleOfGradient(MethodNode method, String function, Type result) {
    if (!result.getDescriptor().equals("[D")) {
      return "it is said to be a gradient, but returns " + brief(result) + " instead of double[]";
    }
    String wanted = Type.getMethodDescriptor(Type.DOUBLE_TYPE, Type.getArgumentTypes(method.desc));
    boolean found =
        node.methods.stream()
            .anyMatch(
                each ->
                    each.name.equals(function)
                        && each.desc.equals(wanted)
                        && !isAbstract(each)
                        && isStatic(each) == isStatic(method));
    return found
        ? null
        : "its class has no method double "
            + function
            + types(method)
            + (isStatic(method) ? " that is static" : " that is not static");
  }

  private static boolean isNumeric(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    return element.getSort() == Type.DOUBLE;
  }

  private static String types(MethodNode method) {
    return Arrays.stream(Type.getArgumentTypes(method.desc))
        .map(CheckSelection::brief)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String brief(Type type) {
    String name = type.getClassName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The names of the parameters, as the compiler left them, or numbers. */
  private static List<String> parameters(MethodNode method) {
    List<String> names = new ArrayList<>();
    int slot = isStatic(method) ? 0 : 1;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      names.add(name(method, slot, "x" + names.size()));
      slot += type.getSize();
    }
    return List.copyOf(names);
  }

  private static String name(MethodNode method, int slot, String other) {
    if (method.localVariables != null) {
      for (LocalVariableNode variable : method.localVariables) {
        boolean isParameter = method.instructions.indexOf(variable.start) == 0;
        if (variable.index == slot && isParameter) {
          return variable.name;
        }
      }
    }
    return other;
  }
}
