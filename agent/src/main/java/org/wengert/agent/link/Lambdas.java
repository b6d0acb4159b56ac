package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.link.LambdaSpy;

/**
 * Finds what runs for a call on a lambda or method reference: the twin of its implementation, with
 * the captured values read from the lambda object.
 */
final class Lambdas {
  private final Lookup lookup;
  private final Constructors constructors;
  private final TwinTypes types;
  private final NumberLinks numbers;

  /** Links implementations that are methods of reflection; set when all linkers are there. */
  private Reflection reflection;

  Lambdas(Trusted trusted, Constructors constructors, TwinTypes types, NumberLinks numbers) {
    this.types = types;
    this.numbers = numbers;
    this.lookup = trusted.lookup();
    this.constructors = constructors;
  }

  /** Makes known what links methods of reflection. */
  void use(Reflection linker) {
    reflection = linker;
  }

  /**
   * What runs for a method on lambdas of a class.
   *
   * @param lambda the class of the receiver
   * @param method the interface's method that is called
   * @param calls links the implementation
   * @return a handle with the type of a twin, null if this is no lambda, or the method is another
   */
  MethodHandle target(Class<?> lambda, MethodHandleInfo method, CallSites calls)
      throws ReflectiveOperationException {
    Object factory = lambda.isHidden() ? LambdaSpy.metafactory(lambda) : null;
    // a lambda declares what it implements; what it does not is a default method
    if (factory == null
        || !DeclaredMethods.isInstanceMethod(lambda, method.getName(), method.getMethodType())) {
      return null;
    }
    MethodHandle handle = (MethodHandle) read(factory, "implementation");
    MethodHandleInfo info = (MethodHandleInfo) read(factory, "implInfo");
    MethodType factoryType = (MethodType) read(factory, "factoryType");
    MethodHandle implementation = reflection.ofReference(lambda.getNestHost(), info);
    if (implementation == null) {
      implementation = calls.ofHandle(handle, info, constructors);
    }
    MethodType wanted = method.getMethodType();
    List<MethodHandle> captured = getters(lambda, factoryType);
    if (types.isWide(wanted.insertParameterTypes(0, Object.class))
        || isTooWide(implementation.type(), handle.type(), wanted)) {
      return new WideLambda(wanted, captured, types, numbers).adapt(implementation, handle.type());
    }
    MethodHandle target =
        new LambdaAdapter(wanted, captured, types, numbers).adapt(implementation, handle.type());
    return target.asType(target.type().changeParameterType(0, method.getDeclaringClass()));
  }

  /**
   * Whether an implementation cannot be fitted by method handles alone: it takes a parcel, or would
   * have too many parameters on the way, as a number that is boxed comes with its shadow and the
   * run, and a shadow that is looked up from two things.
   */
  static boolean isTooWide(MethodType implementation, MethodType primal, MethodType wanted) {
    if (TwinTypes.takesParcel(implementation)) {
      return true;
    }
    int captured = primal.parameterCount() - wanted.parameterCount();
    int words = WideMethod.words(implementation);
    for (int i = 0; i < primal.parameterCount(); i++) {
      boolean isBoxed =
          i >= captured
              && !primal.parameterType(i).isPrimitive()
              && TwinTypes.kind(wanted.parameterType(i - captured)) == ShadowKind.NUMBER;
      words += isBoxed ? 4 : 2;
    }
    return words > WideMethod.MOST_WORDS;
  }

  /** What reads the captured values: the JVM keeps them in fields of these names. */
  private List<MethodHandle> getters(Class<?> lambda, MethodType factoryType)
      throws ReflectiveOperationException {
    List<MethodHandle> getters = new ArrayList<>();
    for (int i = 0; i < factoryType.parameterCount(); i++) {
      MethodHandle getter =
          lookup.findGetter(lambda, "arg$" + (i + 1), factoryType.parameterType(i));
      getters.add(getter.asType(getter.type().changeParameterType(0, Object.class)));
    }
    return getters;
  }

  private Object read(Object factory, String field) throws ReflectiveOperationException {
    Class<?> type = factory.getClass();
    while (!type.getSimpleName().equals("AbstractValidatingLambdaMetafactory")) {
      type = type.getSuperclass();
    }
    try {
      return lookup.unreflectGetter(type.getDeclaredField(field)).invoke(factory);
    } catch (ReflectiveOperationException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
