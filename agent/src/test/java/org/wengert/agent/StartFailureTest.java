package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.wengert.agent.link.AgentLinker;
import org.wengert.agent.link.ClassBytes;
import org.wengert.agent.rules.UserRules;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.agent.twin.TwinDeriver;

/**
 * A JVM whose inside is not what the agent expects: here one that does nothing of what an agent may
 * ask for.
 */
class StartFailureTest {
  private static final String TESTED = " It is tested on OpenJDK 17 and 25.";

  private static Instrumentation instrumentation(InvocationHandler handler) {
    return (Instrumentation)
        Proxy.newProxyInstance(
            StartFailureTest.class.getClassLoader(),
            new Class<?>[] {Instrumentation.class},
            handler);
  }

  private static final Instrumentation DEAF =
      instrumentation(
          (self, method, arguments) -> method.getReturnType() == int.class ? (Object) 0 : null);

  private static String refusal(Executable start) {
    IllegalStateException refusal = assertThrows(IllegalStateException.class, start);
    return refusal.getMessage();
  }

  @Test
  void inside() {
    KnownMethods known = new KnownMethods();
    String message =
        refusal(
            () ->
                new AgentLinker(
                    DEAF,
                    new ClassBytes(DEAF, true),
                    kind -> new TwinDeriver(known, kind, RecordingStrategy.OPEN_STATEMENTS),
                    known,
                    name -> false,
                    null,
                    type -> {},
                    type -> false,
                    new UserRules(List.of(), known::isKnown)));
    assertTrue(
        message.startsWith("Wengert does not know this JVM: java.lang.reflect.Inaccessible"),
        message);
    assertTrue(message.endsWith("." + TESTED), message);
  }

  @Test
  void lambdas() {
    String version = System.getProperty("java.vm.version");
    assertEquals(
        "Wengert does not know how this JVM, " + version + ", makes lambdas." + TESTED,
        refusal(LambdaHook::tryOut));
  }

  @Test
  void lambdaFactory() {
    Instrumentation refusing =
        instrumentation(
            (self, method, arguments) -> {
              if (method.getName().equals("retransformClasses")) {
                throw new UnmodifiableClassException("not this one");
              }
              return null;
            });
    assertEquals(
        "Wengert does not know this JVM's lambda factory:"
            + " java.lang.instrument.UnmodifiableClassException: not this one."
            + TESTED,
        refusal(() -> LambdaHook.install(refusing)));
  }

  @Test
  void runtimeAsAModule() {
    assertEquals(
        "Wengert's runtime does not work as a module on this JVM. Put it on the class path.",
        refusal(RuntimeModule::packages));
  }

  /** The classes of this test come from a folder. */
  @Test
  void agentThatIsNoJar() {
    String message = refusal(() -> WengertAgent.premain(null, DEAF));
    assertTrue(
        message.startsWith("Wengert's agent cannot open its own jar file: java.io."), message);
    assertTrue(message.endsWith(". Start it as a jar file."), message);
  }
}
