package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.link.TwinKind;

/**
 * The parameters of a twin: receiver, original parameters, shadows in the order of what they
 * shadow, run.
 *
 * @param kind the kind of twin
 * @param primal receiver, if any, and original parameters
 * @param shadows the types of the shadows
 * @param result the original result type
 */
public record TwinSignature(TwinKind kind, List<Type> primal, List<Type> shadows, Type result) {
  /** Most words of parameters that the JVM allows. */
  private static final int MOST_WORDS = 255;

  /**
   * The signature of a method's twin.
   *
   * @param kind the kind of twin
   * @param receiver internal name of the receiver's class, null for a static method
   * @param descriptor the method's descriptor
   * @return the signature
   */
  public static TwinSignature of(TwinKind kind, String receiver, String descriptor) {
    List<Type> primal = new ArrayList<>();
    if (receiver != null) {
      primal.add(Type.getObjectType(receiver));
    }
    primal.addAll(List.of(Type.getArgumentTypes(descriptor)));
    List<Type> shadows = new ArrayList<>();
    for (Type type : primal) {
      ShadowKind shadow = ShadowKind.of(type);
      if (shadow != ShadowKind.NONE) {
        shadows.add(shadow.type(kind));
      }
    }
    return new TwinSignature(
        kind, List.copyOf(primal), List.copyOf(shadows), Type.getReturnType(descriptor));
  }

  /**
   * The same signature with another result.
   *
   * @param type the result
   * @return the signature
   */
  public TwinSignature returning(Type type) {
    return new TwinSignature(kind, primal, shadows, type);
  }

  /**
   * The type of the last parameter.
   *
   * @return the type
   */
  public Type run() {
    return Type.getType(kind.run());
  }

  /**
   * Words of the receiver and the original parameters.
   *
   * @return their number
   */
  public int primalWords() {
    return primal.stream().mapToInt(Type::getSize).sum();
  }

  /**
   * Words that the twin has before the original's other locals, beyond the original parameters.
   *
   * @return their number
   */
  public int addedWords() {
    return shadows.stream().mapToInt(Type::getSize).sum() + 1;
  }

  /**
   * Whether the JVM allows that many parameters.
   *
   * @return true if so
   */
  public boolean fits() {
    return primalWords() + addedWords() <= MOST_WORDS;
  }

  /**
   * The twin's descriptor.
   *
   * @return the descriptor
   */
  public String descriptor() {
    List<Type> all = new ArrayList<>(primal);
    all.addAll(shadows);
    all.add(run());
    return Type.getMethodDescriptor(result, all.toArray(Type[]::new));
  }
}
