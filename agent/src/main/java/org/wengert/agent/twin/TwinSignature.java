package org.wengert.agent.twin;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.link.TwinKind;

/**
 * The parameters of a twin: receiver, original parameters, shadows in the order of what they
 * shadow, run. If these are too many, all but the run are in one {@code Parcel}.
 *
 * @param kind the kind of twin
 * @param primal receiver, if any, and original parameters
 * @param shadows the types of the shadows
 * @param result the original result type
 * @param isWide whether values and shadows are in a parcel
 */
public record TwinSignature(
    TwinKind kind, List<Type> primal, List<Type> shadows, Type result, boolean isWide) {
  /** The type of a parcel. */
  static final Type PARCEL = Type.getObjectType("org/wengert/link/Parcel");

  /** Most words of parameters: the JVM allows 255, and its method handles need some themselves. */
  private static final int MOST_WORDS = 250;

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
    return new TwinSignature(
        kind,
        List.copyOf(primal),
        shadows(kind, primal),
        Type.getReturnType(descriptor),
        isWide(kind, primal));
  }

  /**
   * The signature of what creates an object: takes the constructor's parameters and returns the
   * object. It is wide if the constructor's twin is, which gets the object too.
   *
   * @param kind the kind of twin
   * @param owner internal name of the object's class
   * @param descriptor the constructor's descriptor
   * @return the signature
   */
  static TwinSignature ofCreation(TwinKind kind, String owner, String descriptor) {
    TwinSignature constructor = of(kind, owner, descriptor);
    TwinSignature others = of(kind, null, descriptor);
    return new TwinSignature(
        kind, others.primal, others.shadows, Type.getObjectType(owner), constructor.isWide);
  }

  private static List<Type> shadows(TwinKind kind, List<Type> primal) {
    return primal.stream()
        .map(ShadowKind::of)
        .filter(shadow -> shadow != ShadowKind.NONE)
        .map(shadow -> shadow.type(kind))
        .toList();
  }

  private static int words(List<Type> types) {
    return types.stream().mapToInt(Type::getSize).sum();
  }

  /**
   * Whether the twin of a method gets its values and shadows in a parcel.
   *
   * @param kind the kind of twin
   * @param primal receiver, if any, and original parameters
   * @return true if so
   */
  public static boolean isWide(TwinKind kind, List<Type> primal) {
    return words(primal) + words(shadows(kind, primal)) + 1 > MOST_WORDS;
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
    return words(primal);
  }

  /**
   * The types of the twin's parameters.
   *
   * @return receiver, original parameters, shadows and run; or parcel and run
   */
  public List<Type> parameters() {
    List<Type> all = new ArrayList<>();
    if (isWide) {
      all.add(PARCEL);
    } else {
      all.addAll(primal);
      all.addAll(shadows);
    }
    all.add(run());
    return all;
  }

  /**
   * Words of the twin's parameters; the last of them is the run.
   *
   * @return their number
   */
  public int words() {
    return words(parameters());
  }

  /**
   * The twin's descriptor.
   *
   * @return the descriptor
   */
  public String descriptor() {
    return Type.getMethodDescriptor(result, parameters().toArray(Type[]::new));
  }
}
