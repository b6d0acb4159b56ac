package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.wengert.agent.twin.ClassHierarchy;
import org.wengert.agent.twin.DerivedTwin;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.link.TwinKind;

/** The check of the corpus notices twins that are wrong. */
class CorpusControlTest {
  private static final String NAME = CorpusSample.class.getName();

  private final byte[] original = Prepared.original(CorpusSample.class);
  private final DerivedTwin twin =
      new TwinDeriver(
              new KnownMethods(KnownClasses.all()), TwinKind.TAPE, RecordingStrategy.LINEAR_FORMS)
          .derive(original, ClassHierarchy.UNKNOWN);

  private List<String> problems(boolean prepares, byte[] twinBytes) {
    CorpusRun run =
        new CorpusRun(
            Map.of(NAME, original), TwinKind.TAPE, RecordingStrategy.LINEAR_FORMS, prepares);
    run.verify(NAME, twin.name().replace('/', '.'), twinBytes);
    return run.problems();
  }

  @Test
  void rightTwinPasses() {
    assertEquals(List.of(), problems(true, twin.bytes()));
  }

  @Test
  void frameWithoutOneShadowIsNoticed() {
    List<String> problems = problems(true, withoutOneShadow(twin.bytes()));
    assertTrue(
        problems.size() == 1 && problems.get(0).contains("VerifyError"), problems.toString());
  }

  @Test
  void privateAccessWithoutNestIsNoticed() {
    List<String> problems = problems(false, twin.bytes());
    assertTrue(problems.size() == 1 && problems.get(0).contains("factor"), problems.toString());
  }

  @Test
  void methodThatDoesNotExistIsNoticed() {
    byte[] renamed =
        changed(
            twin.bytes(),
            insn -> {
              if (insn instanceof org.objectweb.asm.tree.MethodInsnNode call
                  && call.owner.equals("org/wengert/link/ArrayLink")) {
                call.name = "renamed";
              }
            });
    List<String> problems = problems(true, renamed);
    assertTrue(!problems.isEmpty() && problems.get(0).contains("renamed"), problems.toString());
  }

  @Test
  void linkedPlaceThatNamesNothingIsNoticed() {
    List<String> problems =
        problems(
            true,
            changed(
                twin.bytes(),
                insn -> {
                  if (insn instanceof InvokeDynamicInsnNode place
                      && place.bsmArgs[1].equals("next")) {
                    place.bsmArgs[1] = "renamed";
                  }
                }));
    assertTrue(problems.size() == 1 && problems.get(0).contains("renamed"), problems.toString());
  }

  @Test
  void linkedPlaceOfAnotherTypeIsNoticed() {
    List<String> problems =
        problems(
            true,
            changed(
                twin.bytes(),
                insn -> {
                  if (insn instanceof InvokeDynamicInsnNode place
                      && place.bsmArgs[1].equals("next")) {
                    place.bsmArgs[2] = "(D)F";
                  }
                }));
    assertTrue(problems.size() == 1 && problems.get(0).contains("next"), problems.toString());
  }

  /** Makes the last variable of each frame unusable: it is the shadow of a number. */
  private static byte[] withoutOneShadow(byte[] bytes) {
    return changed(
        bytes,
        insn -> {
          if (insn instanceof FrameNode frame && !frame.local.isEmpty()) {
            frame.local.set(frame.local.size() - 1, Opcodes.TOP);
          }
        });
  }

  private static byte[] changed(
      byte[] bytes, java.util.function.Consumer<AbstractInsnNode> change) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.EXPAND_FRAMES);
    for (MethodNode method : node.methods) {
      method.instructions.forEach(change);
    }
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    return writer.toByteArray();
  }
}
