package org.wengert.agent.link;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import org.wengert.agent.twin.TwinMethod;
import org.wengert.link.Boundary;
import org.wengert.link.Parcel;

/**
 * Links the creation of objects. The twin of a constructor is a method that runs on an object that
 * was allocated before, so no class has to be changed for it; the constructor of a class without a
 * twin runs itself, on the object of a subclass too.
 */
final class Constructors {
  private static final String NAME = "<init>";
  private static final MethodHandle WITH_RECEIVER =
      Boundaries.runtime(
          Parcel.class, "withReceiver", MethodType.methodType(Parcel.class, Object.class), false);

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
    boolean isWide = isWide(type, constructor);
    if (method == null || Modifier.isAbstract(type.getModifiers())) {
      return isWide
          ? wideBoundary(() -> trusted.lookup().findConstructor(type, constructor), type, twin)
          : guarded(trusted.lookup().findConstructor(type, constructor), type, twin, 0);
    }
    MethodHandle twinOfConstructor = targets.twin(twin, method, type);
    MethodHandle initialise = isWide ? onObject(twinOfConstructor, type) : twinOfConstructor;
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
    if (method != null) {
      return targets.twin(twin, method, type);
    }
    return isWide(type, constructor)
        ? wideBoundary(() -> trusted.constructorOn(type, constructor), type, twin)
        : guarded(trusted.constructorOn(type, constructor), type, twin, 1);
  }

  private boolean isWide(Class<?> type, MethodType constructor) {
    return types.isWide(constructor.insertParameterTypes(0, type));
  }

  /** From object, parcel and run: the twin of a constructor gets the object in the parcel. */
  private static MethodHandle onObject(MethodHandle initialise, Class<?> type) {
    // (parcel, object, run)
    MethodHandle added = MethodHandles.collectArguments(initialise, 0, WITH_RECEIVER);
    MethodType wanted = initialise.type().insertParameterTypes(0, type);
    MethodHandle typed = added.asType(added.type().changeParameterType(1, type));
    return MethodHandles.permuteArguments(typed, wanted, 1, 0, 2);
  }

  private MethodHandle wideBoundary(Targets.Plain plain, Class<?> type, TwinStore.Twin twin)
      throws ReflectiveOperationException {
    return WideBoundary.of(plain, callee(type), obstacle(twin), types);
  }

  private static String callee(Class<?> type) {
    return "the constructor of " + type.getName();
  }

  private static String obstacle(TwinStore.Twin twin) {
    return twin.obstacle() == null ? "it has no twin" : twin.obstacle();
  }

  /** A constructor itself; the object it runs on, if there is one before, has nothing in it yet. */
  private MethodHandle guarded(
      MethodHandle plain, Class<?> type, TwinStore.Twin twin, int firstArgument) {
    Boundary boundary = new Boundary(callee(type), obstacle(twin));
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
