package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;

/**
 * The parameters of a twin: receiver, original parameters, shadows in the order of what they
 * shadow, recording.
 *
 * @param primal receiver, if any, and original parameters
 * @param shadows the types of the shadows
 * @param result the original result type
 */
public record TwinSignature(List<Type> primal, List<Type> shadows, Type result) {
  /** The type of a twin's last parameter. */
  public static final Type RECORDING = Type.getObjectType("org/wengert/tape/Recording");

  /** Most words of parameters that the JVM allows. */
  private static final int MOST_WORDS = 255;

  /**
   * The signature of a method's twin.
   *
   * @param receiver internal name of the receiver's class, null for a static method
   * @param descriptor the method's descriptor
   * @return the signature
   */
  public static TwinSignature of(String receiver, String descriptor) {
    List<Type> primal = new ArrayList<>();
    if (receiver != null) {
      primal.add(Type.getObjectType(receiver));
    }
    primal.addAll(List.of(Type.getArgumentTypes(descriptor)));
    List<Type> shadows = new ArrayList<>();
    for (Type type : primal) {
      ShadowKind kind = ShadowKind.of(type);
      if (kind != ShadowKind.NONE) {
        shadows.add(kind.type());
      }
    }
    return new TwinSignature(
        List.copyOf(primal), List.copyOf(shadows), Type.getReturnType(descriptor));
  }

  /**
   * The same signature with another result.
   *
   * @param type the result
   * @return the signature
   */
  public TwinSignature returning(Type type) {
    return new TwinSignature(primal, shadows, type);
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
    return shadows.size() + 1;
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
    all.add(RECORDING);
    return Type.getMethodDescriptor(result, all.toArray(Type[]::new));
  }
}
