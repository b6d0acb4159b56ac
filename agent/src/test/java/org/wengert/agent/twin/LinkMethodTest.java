package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What derived code calls exists in the runtime, public and static, with that very type. */
class LinkMethodTest {
  private static MethodHandle find(String owner, String name, String descriptor)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(owner.replace('/', '.'));
    MethodType methodType = MethodType.fromMethodDescriptorString(descriptor, null);
    return MethodHandles.publicLookup().findStatic(type, name, methodType);
  }

  @ParameterizedTest
  @EnumSource(LinkMethod.class)
  void entryIsInTheRuntime(LinkMethod entry) throws ReflectiveOperationException {
    MethodHandle found = find(entry.owner(), entry.method(), entry.descriptor());
    assertEquals(entry.descriptor(), found.type().toMethodDescriptorString());
  }

  @Test
  void noEntryIsThereTwice() {
    Set<String> seen = new HashSet<>();
    for (LinkMethod entry : LinkMethod.values()) {
      assertTrue(
          seen.add(entry.owner() + "." + entry.method() + entry.descriptor()), entry.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, LinkMethod.MOST_AT_ONCE})
  void recordTakesThatManyArguments(int arguments) {
    LinkMethod entry = LinkMethod.record(arguments);
    assertEquals("record" + arguments, entry.method());
    // a partial and an index each, and the recording
    assertEquals(2 * arguments + 1, Type.getArgumentTypes(entry.descriptor()).length);
  }

  @Test
  void bootstrapMethodIsInTheRuntime() throws ReflectiveOperationException {
    Handle bootstrap = Bridges.bootstrap();
    MethodHandle found = find(bootstrap.getOwner(), bootstrap.getName(), bootstrap.getDesc());
    assertEquals(Opcodes.H_INVOKESTATIC, bootstrap.getTag());
    assertEquals(false, bootstrap.isInterface());
    assertTrue(found.isVarargsCollector(), "the members are passed as separate strings");
  }

  @ParameterizedTest
  @EnumSource(LinkKind.class)
  void kindIsFoundByItsName(LinkKind kind) {
    assertEquals(kind, LinkKind.of(kind.text()));
  }
}
