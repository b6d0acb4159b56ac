package org.wengert.neighbours;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.concurrent.Callable;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Argument;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Another agent, as they are written with Byte Buddy: it counts the calls of {@link
 * TracedProgram.Model#price} and adds ten times its argument to the result. How it goes about it is
 * its option.
 */
public final class TracingAgent {
  private static final String MODEL = "org.wengert.neighbours.TracedProgram$Model";

  /** How often the method was entered. */
  static int calls;

  private static Instrumentation instrumentation;

  private TracingAgent() {}

  /** Called by the JVM at its start. */
  public static void premain(String way, Instrumentation given) throws UnmodifiableClassException {
    instrumentation = given;
    install(way);
  }

  /** Called by the JVM if the agent is attached. */
  public static void agentmain(String way, Instrumentation given)
      throws UnmodifiableClassException {
    premain(way, given);
  }

  /** What is woven into the method. */
  static final class Trace {
    private Trace() {}

    @Advice.OnMethodEnter
    static long enter() {
      return System.nanoTime();
    }

    @Advice.OnMethodExit(onThrowable = Throwable.class)
    static void exit(
        @Advice.Enter long start,
        @Advice.Argument(0) double x,
        @Advice.Return(readOnly = false) double result) {
      if (System.nanoTime() - start >= 0) {
        calls++;
      }
      result = result + 10 * x;
    }
  }

  /** What is called in the place of the method. */
  public static final class Interceptor {
    private Interceptor() {}

    /** Calls the method. */
    @RuntimeType
    public static Object intercept(@SuperCall Callable<?> original, @Argument(0) double x)
        throws Exception {
      calls++;
      return (Double) original.call() + 10 * x;
    }
  }

  /** Begins in one of its ways. */
  static void install(String way) throws UnmodifiableClassException {
    AgentBuilder builder = new AgentBuilder.Default();
    AgentBuilder same =
        builder.disableClassFormatChanges().with(RedefinitionStrategy.RETRANSFORMATION);
    switch (way) {
      case "idle" ->
          same.type(named("none")).transform((b, t, l, m, d) -> b).installOn(instrumentation);
      case "load" -> advise(builder).installOn(instrumentation);
      case "retransform" -> advise(same).installOn(instrumentation);
      case "once" -> instrumentation.addTransformer(once(advise(same).makeRaw()), true);
      case "passing" -> {
        ClassFileTransformer transformer = advise(same).makeRaw();
        instrumentation.addTransformer(transformer, true);
        instrumentation.retransformClasses(TracedProgram.Model.class);
        instrumentation.removeTransformer(transformer);
      }
      case "delegate" ->
          builder
              .type(named(MODEL))
              .transform(
                  (b, t, l, m, d) ->
                      b.method(named("price")).intercept(MethodDelegation.to(Interceptor.class)))
              .installOn(instrumentation);
      case "opcodes" -> instrumentation.addTransformer(new SumsForProducts(), true);
      default -> throw new IllegalArgumentException(way);
    }
  }

  private static AgentBuilder advise(AgentBuilder builder) {
    return builder
        .type(named(MODEL))
        .transform((b, t, l, m, d) -> b.visit(Advice.to(Trace.class).on(named("price"))));
  }

  /** Changes classes when they are loaded, and takes that back when they are transformed again. */
  private static ClassFileTransformer once(ClassFileTransformer each) {
    return new ClassFileTransformer() {
      @Override
      public byte[] transform(
          Module module,
          ClassLoader loader,
          String name,
          Class<?> retransformed,
          ProtectionDomain domain,
          byte[] bytes)
          throws IllegalClassFormatException {
        return retransformed == null
            ? each.transform(module, loader, name, null, domain, bytes)
            : null;
      }
    };
  }

  /** Adds where the method multiplies: no name and no constant is new in the class file. */
  private static final class SumsForProducts implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> again, ProtectionDomain domain, byte[] bytes) {
      if (!MODEL.replace('.', '/').equals(name)) {
        return null;
      }
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(reader, 0);
      reader.accept(
          new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                int access, String method, String type, String generic, String[] thrown) {
              MethodVisitor next = super.visitMethod(access, method, type, generic, thrown);
              return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitInsn(int opcode) {
                  super.visitInsn(opcode == Opcodes.DMUL ? Opcodes.DADD : opcode);
                }
              };
            }
          },
          0);
      return writer.toByteArray();
    }
  }
}
