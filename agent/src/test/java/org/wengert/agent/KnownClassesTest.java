package org.wengert.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.objectweb.asm.Type;
import org.wengert.DerivativeOf;
import org.wengert.Derivatives;
import org.wengert.agent.twin.TwinSignature;
import org.wengert.link.Substitute;
import org.wengert.link.TwinKind;
import org.wengert.shadow.Run;
import org.wengert.tape.Recording;

/** The table of classes with rules and substitutes is complete, and the substitutes fit. */
class KnownClassesTest {
  private static boolean isAnnotated(Method method) {
    return method.getAnnotationsByType(DerivativeOf.class).length > 0
        || method.getAnnotationsByType(Substitute.class).length > 0;
  }

  @Test
  void everyClassWithRulesOrSubstitutesIsListed() throws ClassNotFoundException {
    Set<String> annotated = new TreeSet<>();
    for (String name : CorpusLibrary.of("runtime", Derivatives.class).files().keySet()) {
      if (name.startsWith("org.wengert.rule.") || name.startsWith("org.wengert.link.")) {
        Class<?> type = Class.forName(name, false, Derivatives.class.getClassLoader());
        if (Arrays.stream(type.getDeclaredMethods()).anyMatch(KnownClassesTest::isAnnotated)) {
          annotated.add(name);
        }
      }
    }
    Set<String> listed =
        Arrays.stream(KnownClasses.all())
            .map(Class::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(annotated, listed);
  }

  @TestFactory
  Stream<DynamicTest> substitutesFit() {
    return Arrays.stream(KnownClasses.all())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotationsByType(Substitute.class))
                    .map(substitute -> test(method, substitute)));
  }

  private static DynamicTest test(Method method, Substitute substitute) {
    String library = substitute.type().getSimpleName() + "." + substitute.method();
    return DynamicTest.dynamicTest(
        library + substitute.descriptor(), () -> checkFit(method, substitute));
  }

  /** The library's method exists on this JDK, and the substitute has the type of its twin. */
  private static void checkFit(Method method, Substitute substitute) {
    Method original = libraryMethod(substitute);
    boolean isStatic = Modifier.isStatic(original.getModifiers());
    String receiver = isStatic ? null : Type.getInternalName(substitute.type());
    // twins of all kinds call it, so it takes any run
    TwinSignature signature = TwinSignature.of(TwinKind.TAPE, receiver, substitute.descriptor());
    assertEquals(
        signature
            .descriptor()
            .replace(Type.getDescriptor(Recording.class), Type.getDescriptor(Run.class)),
        Type.getMethodDescriptor(method),
        () -> "type of " + method);
    assertTrue(
        Modifier.isStatic(method.getModifiers())
            && Modifier.isPublic(method.getModifiers())
            && Modifier.isPublic(method.getDeclaringClass().getModifiers()),
        () -> method + " has to be public and static");
  }

  private static Method libraryMethod(Substitute substitute) {
    // the methods of an array are those of Object
    Class<?> owner = substitute.type().isArray() ? Object.class : substitute.type();
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(method -> method.getName().equals(substitute.method()))
        .filter(method -> Type.getMethodDescriptor(method).equals(substitute.descriptor()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("this JDK has no method " + substitute));
  }
}
