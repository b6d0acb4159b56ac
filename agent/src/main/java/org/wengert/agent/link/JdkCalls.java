package org.wengert.agent.link;

import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Random;
import java.util.Set;
import org.wengert.Gradient;
import org.wengert.GradientCheck;
import org.wengert.Jacobian;
import org.wengert.SparseJacobianEvaluator;
import org.wengert.Vjp;

/** What is known of JDK code that has no twin: which of it is always reported, and which is not. */
final class JdkCalls {
  private static final String REFLECTION =
      "reflection is followed only where the program itself calls it";
  private static final Set<String> REACH_NUMBERS =
      Set.of("get", "set", "getDouble", "setDouble", "getFloat", "setFloat");

  /** Not named as classes, as the module may not be there. */
  private static final Set<String> BEANS =
      Set.of("java.beans.Statement", "java.beans.Expression", "java.beans.EventHandler");

  private static final Set<String> BEAN_CALLS = Set.of("execute", "getValue", "invoke");

  /** Packages whose classes keep and return what they are given, and look into nothing. */
  private static final Set<String> MOVERS =
      Set.of("java.util.concurrent", "java.util.concurrent.atomic", "java.lang.ref");

  /** Classes of Wengert itself that keep a function and call it later. */
  private static final Set<Class<?>> EVALUATORS =
      Set.of(
          Gradient.class,
          Vjp.class,
          Jacobian.class,
          SparseJacobianEvaluator.class,
          GradientCheck.class);

  private JdkCalls() {}

  /**
   * Why a call is always reported, null if it is not: the code may reach active values that were
   * not handed to it, where no guard sees them.
   */
  static String reasonToRefuse(Class<?> owner, String method) {
    if (owner == Thread.class && method.equals("run")) {
      return "the task that the thread was made for would run un-recorded";
    }
    if (callsHandle(owner, method)) {
      return "the method handle that it calls is not followed";
    }
    boolean reflective =
        owner == Method.class && method.equals("invoke")
            || (owner == Constructor.class || owner == Class.class) && method.equals("newInstance")
            || (owner == Field.class || owner == Array.class) && REACH_NUMBERS.contains(method)
            || owner == MethodHandle.class && method.startsWith("invoke")
            || owner == VarHandle.class && isAccess(method)
            || callsReflectively(owner, method);
    if (owner == ObjectOutputStream.class && method.startsWith("write")) {
      return "what is serialised loses its derivative";
    }
    return reflective ? REFLECTION : null;
  }

  /** Whether a method makes an object that calls a method handle, or is one of such an object. */
  private static boolean callsHandle(Class<?> owner, String method) {
    return owner == MethodHandleProxies.class && method.equals("asInterfaceInstance")
        || owner.getName().startsWith("java.lang.invoke.MethodHandleProxies$")
        || owner.isHidden() && owner.getName().startsWith("jdk.MHProxy");
  }

  /** JDK code that calls any method of the program, without a type that would tell. */
  private static boolean callsReflectively(Class<?> owner, String method) {
    return owner == InvocationHandler.class && method.equals("invokeDefault")
        || BEANS.contains(owner.getName()) && BEAN_CALLS.contains(method);
  }

  private static boolean isAccess(String method) {
    return method.startsWith("get")
        || method.startsWith("set")
        || method.startsWith("compareAnd")
        || method.startsWith("weakCompareAnd");
  }

  /**
   * Whether methods of a class may call methods of their receiver that a program's subclass
   * overrides, as those of a Writer do. Those of java.lang, such as Throwable, do nothing that
   * matters.
   */
  static boolean mayCallBackReceiver(Class<?> owner) {
    return owner.getClassLoader() == null
        && !Modifier.isFinal(owner.getModifiers())
        && !owner.getPackageName().equals("java.lang");
  }

  /**
   * Whether a class only keeps the functions that it is given, until a call that is reported: a
   * thread until it is started.
   */
  static boolean keepsFunctions(Class<?> owner) {
    return owner == Thread.class;
  }

  /**
   * Whether objects of a class may call what a program registered with them, perhaps long before
   * the recording: tasks, listeners, actions, functions that were prepared for differentiation.
   */
  static boolean callsRegistered(Class<?> owner) {
    String name = owner.getPackageName();
    return owner.getClassLoader() == null
        && !owner.isEnum()
        && (name.equals("java.util.concurrent") && !Random.class.isAssignableFrom(owner)
            || name.equals("java.beans")
            || name.startsWith("java.awt")
            || name.startsWith("javax.")
            || EVALUATORS.contains(owner));
  }

  /** Whether arrays and boxes carry their shadows through the code of a class. */
  static boolean moveReferences(Class<?> type) {
    return MOVERS.contains(type.getPackageName())
        || type == Thread.class
        || type == ThreadLocal.class
        || type == InheritableThreadLocal.class
        || type == Object.class
        || Throwable.class.isAssignableFrom(type)
        || type == Class.class
        || type.getName().equals("jdk.internal.misc.Unsafe");
  }
}
