package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ObjectOutputStream;
import java.io.Writer;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.wengert.Gradient;

/** Each entry of the tables of JDK code that has no twin, and its neighbours. */
class JdkCallsTest {
  private static final String REFLECTION =
      "reflection is followed only where the program itself calls it";
  private static final String HANDLE = "the method handle that it calls is not followed";

  private static void assertRefused(String reason, Class<?> owner, String... methods) {
    for (String method : methods) {
      assertEquals(reason, JdkCalls.reasonToRefuse(owner, method), owner + "." + method);
    }
  }

  private static void assertPassing(Class<?> owner, String... methods) {
    for (String method : methods) {
      assertNull(JdkCalls.reasonToRefuse(owner, method), owner + "." + method);
    }
  }

  @Test
  void reflection() {
    assertRefused(REFLECTION, Method.class, "invoke");
    assertRefused(REFLECTION, Constructor.class, "newInstance");
    assertRefused(REFLECTION, Class.class, "newInstance");
    for (Class<?> owner : List.of(Field.class, Array.class)) {
      assertRefused(REFLECTION, owner, "get", "set", "getDouble", "setDouble");
      assertRefused(REFLECTION, owner, "getFloat", "setFloat");
    }
    assertRefused(REFLECTION, InvocationHandler.class, "invokeDefault");
    assertPassing(Method.class, "getName", "newInstance", "get", "execute");
    assertPassing(Class.class, "getName", "invoke", "get");
    assertPassing(Field.class, "getInt", "getName", "invoke", "newInstance");
    assertPassing(Array.class, "getLength", "newInstance");
    assertPassing(InvocationHandler.class, "invoke");
    assertPassing(BigDecimal.class, "invoke", "newInstance", "get", "invokeDefault", "execute");
  }

  @Test
  void handles() {
    assertRefused(REFLECTION, MethodHandle.class, "invoke", "invokeExact", "invokeWithArguments");
    assertPassing(MethodHandle.class, "type", "bindTo", "get", "asType");
    assertRefused(REFLECTION, VarHandle.class, "get", "getVolatile", "getAndAdd", "set");
    assertRefused(REFLECTION, VarHandle.class, "setRelease", "compareAndSet", "weakCompareAndSet");
    assertRefused(REFLECTION, VarHandle.class, "compareAndExchange");
    assertPassing(VarHandle.class, "varType", "toMethodHandle", "invoke");
    assertRefused(HANDLE, MethodHandleProxies.class, "asInterfaceInstance");
    assertPassing(MethodHandleProxies.class, "isWrapperInstance");
    assertPassing(BigDecimal.class, "asInterfaceInstance", "compareAndSet");
  }

  @Test
  void beans() throws ClassNotFoundException {
    assertRefused(REFLECTION, Class.forName("java.beans.Statement"), "execute");
    assertRefused(REFLECTION, Class.forName("java.beans.Expression"), "execute", "getValue");
    assertRefused(REFLECTION, Class.forName("java.beans.EventHandler"), "invoke");
    assertPassing(Class.forName("java.beans.Expression"), "getTarget");
  }

  @Test
  void threadsAndSerialisation() {
    assertRefused(
        "the task that the thread was made for would run un-recorded", Thread.class, "run");
    assertPassing(Thread.class, "getName");
    assertPassing(Runnable.class, "run");
    assertRefused(
        "what is serialised loses its derivative",
        ObjectOutputStream.class,
        "writeObject",
        "writeUnshared");
    assertPassing(ObjectOutputStream.class, "flush");
    assertPassing(Writer.class, "write");
  }

  @Test
  void receiversThatCallBack() {
    assertTrue(JdkCalls.mayCallBackReceiver(Writer.class), "Writer");
    assertFalse(JdkCalls.mayCallBackReceiver(Throwable.class), "of java.lang");
    assertFalse(JdkCalls.mayCallBackReceiver(java.net.URL.class), "final");
    assertFalse(JdkCalls.mayCallBackReceiver(JdkCallsTest.class), "of a program");
    assertTrue(JdkCalls.keepsFunctions(Thread.class), "Thread");
    assertFalse(JdkCalls.keepsFunctions(Logger.class), "Logger");
  }

  @Test
  void objectsThatCallWhatWasRegistered() throws ClassNotFoundException {
    for (String name :
        List.of(
            "java.util.concurrent.CompletableFuture",
            "java.beans.PropertyChangeSupport",
            "java.awt.Button",
            "java.awt.event.ActionEvent",
            "javax.swing.Timer")) {
      Class<?> type = Class.forName(name, false, null);
      assertTrue(JdkCalls.callsRegistered(type), name);
    }
    for (Class<?> type :
        List.of(
            TimeUnit.class,
            ThreadLocalRandom.class,
            AtomicReference.class,
            Logger.class,
            JdkCallsTest.class)) {
      assertFalse(JdkCalls.callsRegistered(type), type.getName());
    }
  }

  @Test
  void classesThatOnlyMoveReferences() throws ClassNotFoundException {
    for (Class<?> type :
        List.of(
            CompletableFuture.class,
            AtomicReference.class,
            WeakReference.class,
            Thread.class,
            ThreadLocal.class,
            InheritableThreadLocal.class,
            Object.class,
            Throwable.class,
            IllegalStateException.class,
            Class.class,
            Class.forName("jdk.internal.misc.Unsafe"))) {
      assertTrue(JdkCalls.moveReferences(type), type.getName());
    }
    for (Class<?> type :
        List.of(String.class, BigDecimal.class, Logger.class, Gradient.class, Runnable.class)) {
      assertFalse(JdkCalls.moveReferences(type), type.getName());
    }
  }
}
