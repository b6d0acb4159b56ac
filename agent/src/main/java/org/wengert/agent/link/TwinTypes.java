package org.wengert.agent.link;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Type;
import org.wengert.agent.twin.ShadowKind;
import org.wengert.shadow.ArrayShadow;
import org.wengert.tape.Recording;

/** The types of twins, as method types: parameters, shadows, recording. */
final class TwinTypes {
  private TwinTypes() {}

  /** The type of the twin of something that has a type, receiver included. */
  static MethodType twin(MethodType primal) {
    List<Class<?>> added = new ArrayList<>();
    for (Class<?> parameter : primal.parameterList()) {
      switch (kind(parameter)) {
        case INDEX -> added.add(int.class);
        case ARRAY -> added.add(ArrayShadow.class);
        default -> {}
      }
    }
    added.add(Recording.class);
    return primal.appendParameterTypes(added);
  }

  /** What travels beside values of a type. */
  static ShadowKind kind(Class<?> type) {
    return ShadowKind.of(Type.getType(type));
  }
}
