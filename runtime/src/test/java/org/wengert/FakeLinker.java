package org.wengert;

import static java.lang.invoke.MethodType.methodType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wengert.link.Linkage;
import org.wengert.link.TwinKind;
import org.wengert.link.TwinLinker;
import org.wengert.shadow.Run;
import org.wengert.tape.Recording;

/**
 * Stands in for the agent: finds the twins that tests write by hand.
 *
 * <p>It is the same for the whole JVM, so test classes use it at the same time; the one that takes
 * it away holds {@link #RESOURCE} alone.
 */
final class FakeLinker implements TwinLinker, BeforeAllCallback {
  /** Name of the lock on {@link Linkage}'s global state. */
  static final String RESOURCE = "org.wengert.link.Linkage";

  static void install() {
    Linkage.install(FakeLinker::new);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    install();
  }

  @Override
  public MethodHandle entry(
      TwinKind kind, Class<?> function, Class<?> interfaceType, String method, MethodType type) {
    assertEquals(TwinKind.TAPE, kind);
    try {
      if (interfaceType == ToDoubleFunction.class) {
        assertEquals("applyAsDouble", method);
        assertEquals(methodType(double.class, Object.class), type);
        return twin("scalar", double.class, Object.class, Object.class, Recording.class);
      }
      if (interfaceType == Function.class) {
        assertEquals("apply", method);
        assertEquals(methodType(Object.class, Object.class), type);
        return twin("vector", Object.class, Object.class, Object.class, Recording.class);
      }
      assertEquals(DoubleBinaryOperator.class, interfaceType);
      assertEquals("applyAsDouble", method);
      assertEquals(methodType(double.class, double.class, double.class), type);
      Class<?> number = double.class;
      Class<?> index = int.class;
      return twin("pair", number, Object.class, number, number, index, index, Recording.class);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no such twin", e);
    }
  }

  private static MethodHandle twin(String name, Class<?> result, Class<?>... parameters)
      throws ReflectiveOperationException {
    MethodHandle twin =
        MethodHandles.lookup().findStatic(FakeLinker.class, name, methodType(result, parameters));
    return twin.asType(twin.type().changeParameterType(parameters.length - 1, Run.class));
  }

  private static double scalar(Object f, Object x, Recording tape) {
    return ((TwinScalar) f).twin((double[]) x, tape);
  }

  private static Object vector(Object f, Object x, Recording tape) {
    return ((TwinVector) f).twin((double[]) x, tape);
  }

  private static double pair(Object f, double x, double y, int ix, int iy, Recording tape) {
    return ((TwinPair) f).twin(x, y, ix, iy, tape);
  }

  @Override
  public CallSite link(MethodHandles.Lookup twin, String name, MethodType type, String... what) {
    throw new AssertionError("hand-written twins link nothing");
  }
}
