package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.wengert.agent.twin.TwinMethod;
import org.wengert.link.Boundary;

/**
 * Links the creation of objects. The twin of a constructor is a method that runs on an object that
 * was allocated before, so no class has to be changed for it; the constructor of a class without a
 * twin runs itself, on the object of a subclass too.
 */
final class Constructors {
  private static final String NAME = "<init>";

  private final Trusted trusted;
  private final TwinStore store;
  private final Targets targets;
  private final TwinTypes types;

  Constructors(Trusted trusted, TwinStore store, Targets targets, TwinTypes types) {
    this.trusted = trusted;
    this.store = store;
    this.targets = targets;
    this.types = types;
  }

  /**
   * {@code new}: a handle from arguments, shadows and recording to the object.
   *
   * @param type the class
   * @param constructor type of its constructor, with no result
   */
  MethodHandle creation(Class<?> type, MethodType constructor) throws ReflectiveOperationException {
    TwinStore.Twin twin = store.of(type);
    TwinMethod method = twin.methods().get(NAME + constructor.toMethodDescriptorString());
    if (method == null || Modifier.isAbstract(type.getModifiers())) {
      MethodHandle plain = trusted.lookup().findConstructor(type, constructor);
      return guarded(plain, type, twin, 0);
    }
    MethodHandle initialise = targets.twin(twin, method, type);
    // (object, arguments...) -> object, after the constructor's twin
    MethodHandle object =
        MethodHandles.dropArguments(
            MethodHandles.identity(type),
            1,
            initialise.type().parameterList().subList(1, initialise.type().parameterCount()));
    MethodHandle initialised = MethodHandles.foldArguments(object, initialise);
    return MethodHandles.foldArguments(initialised, allocation(type));
  }

  /** An object without constructor; one with a finalizer is registered as Object's would. */
  private MethodHandle allocation(Class<?> type) throws ReflectiveOperationException {
    MethodHandle allocation = trusted.allocation(type);
    if (!hasFinalizer(type)) {
      return allocation;
    }
    MethodHandle root =
        trusted
            .constructorOn(Object.class, MethodType.methodType(void.class))
            .asType(MethodType.methodType(void.class, type));
    MethodHandle registered = MethodHandles.foldArguments(MethodHandles.identity(type), root);
    return MethodHandles.foldArguments(registered, allocation);
  }

  private boolean hasFinalizer(Class<?> type) throws ReflectiveOperationException {
    MethodHandle finalizer =
        trusted.lookup().findVirtual(type, "finalize", MethodType.methodType(void.class));
    return trusted.lookup().revealDirect(finalizer).getDeclaringClass() != Object.class;
  }

  /**
   * {@code super(...)}: a handle from object, arguments, shadows and recording to nothing.
   *
   * @param type the superclass
   * @param constructor type of its constructor, with no result
   */
  MethodHandle initialisation(Class<?> type, MethodType constructor)
      throws ReflectiveOperationException {
    TwinStore.Twin twin = store.of(type);
    TwinMethod method = twin.methods().get(NAME + constructor.toMethodDescriptorString());
    return method == null
        ? guarded(trusted.constructorOn(type, constructor), type, twin, 1)
        : targets.twin(twin, method, type);
  }

  /** A constructor itself; the object it runs on, if there is one before, has nothing in it yet. */
  private MethodHandle guarded(
      MethodHandle plain, Class<?> type, TwinStore.Twin twin, int firstArgument) {
    String obstacle = twin.obstacle() == null ? "it has no twin" : twin.obstacle();
    Boundary boundary = new Boundary("the constructor of " + type.getName(), obstacle);
    int primal = plain.type().parameterCount();
    MethodHandle guarded =
        Boundaries.reachGuarded(
            Boundaries.guarded(plain, type, boundary, firstArgument),
            type,
            primal,
            firstArgument,
            boundary);
    return types.ofShared(guarded, primal);
  }
}
