package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import java.util.List;
import org.objectweb.asm.commons.CodeSizeEvaluator;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.wengert.link.TwinKind;

/**
 * Derives the bodies of the twins of one class. A body that is too large for HotSpot's compilers is
 * split into parts. If that does not help, it is derived by the other strategy too, if there is one
 * for its kind, and the smaller one is taken: one long polynomial, for instance, is smaller with
 * each operation recorded at once.
 */
final class BodyDeriver {
  /** HotSpot never compiles a method of more bytes, unless it is told to. */
  static final int LARGEST_COMPILED = 8000;

  private final TwinMembers members;
  private final CallPlanner planner;
  private final Bridges bridges;
  private final Splitting splitting;

  BodyDeriver(TwinMembers members, CallPlanner planner, Bridges bridges, Splitting splitting) {
    this.members = members;
    this.planner = planner;
    this.bridges = bridges;
    this.splitting = splitting;
  }

  /**
   * A derived body.
   *
   * @param body the body
   * @param parts methods that it calls, made of what was in it
   */
  record Body(MethodNode body, List<MethodNode> parts) {}

  /**
   * The derived body.
   *
   * @throws UnsupportedCodeException if there is none
   */
  Body derive(MethodNode method, TwinMethod twin, RecordingStrategy strategy) {
    Body body = deriveOnce(method, twin, strategy);
    TwinKind kind = twin.signature().kind();
    boolean hasOther = kind != TwinKind.SECOND_ORDER && kind != TwinKind.LISTING;
    if (!hasOther || !isTooLargeToCompile(body.body())) {
      return body;
    }
    Body second = deriveOnce(method, twin, strategy.other());
    return size(second.body()) < size(body.body()) ? second : body;
  }

  private Body deriveOnce(MethodNode method, TwinMethod twin, RecordingStrategy strategy) {
    MethodNode body = empty(method, twin);
    try {
      new MethodDeriver(method, twin, members, planner, bridges, strategy).deriveInto(body);
    } catch (AnalyzerException e) {
      throw new UnsupportedCodeException("code that does not verify (" + e.getMessage() + ")");
    }
    MethodParts parts =
        new MethodParts(members.twinName(), bridges.types(), members::freshName, splitting);
    return new Body(body, parts.split(body, twin.name()));
  }

  /** A twin without body. */
  static MethodNode empty(MethodNode method, TwinMethod twin) {
    return new MethodNode(
        ACC_STATIC,
        twin.name(),
        twin.signature().descriptor(),
        null,
        method.exceptions.toArray(String[]::new));
  }

  /** Whether HotSpot will only interpret a method. */
  static boolean isTooLargeToCompile(MethodNode method) {
    return size(method) > LARGEST_COMPILED;
  }

  /** Bytes of a method, at most. */
  static int size(MethodNode method) {
    CodeSizeEvaluator size = new CodeSizeEvaluator(null);
    method.instructions.accept(size);
    return size.getMaxSize();
  }
}
