package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What a class's loader says of other classes. */
class LoadedHierarchyTest {
  private static final String OBJECT = "java/lang/Object";

  private static final class Own {}

  private interface OwnInterface {}

  private final LoadedHierarchy hierarchy =
      new LoadedHierarchy(LoadedHierarchyTest.class, true, "ruled()D"::equals);

  private static String name(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private void assertCommon(String expected, String a, String b) {
    assertEquals(expected, hierarchy.commonSuperClass(a, b));
    assertEquals(expected, hierarchy.commonSuperClass(b, a));
  }

  @Test
  void rules() {
    assertTrue(hierarchy.hasRules("ruled()D"));
    assertFalse(hierarchy.hasRules("other()D"));
  }

  @Test
  void commonSuperclass() {
    assertCommon("java/lang/Number", "java/lang/Double", "java/lang/Integer");
    assertCommon("java/lang/Number", "java/lang/Double", "java/lang/Number");
    assertCommon("java/util/AbstractCollection", "java/util/ArrayList", "java/util/ArrayDeque");
    assertCommon("java/lang/Double", "java/lang/Double", "java/lang/Double");
    assertCommon(OBJECT, "java/lang/Double", name(Own.class));
  }

  /** As the verifier treats them, though {@code ArrayList} is a {@code List}. */
  @Test
  void interfacesHaveOnlyObjectInCommon() {
    assertCommon(OBJECT, "java/util/ArrayList", "java/util/List");
    assertCommon(OBJECT, "java/util/List", "java/util/List");
  }

  @Test
  void absentClasses() {
    assertCommon(OBJECT, "java/lang/Double", "p/Absent");
    assertEquals("p/Absent", hierarchy.accessible("p/Absent"));
  }

  @Test
  void accessibleClasses() {
    for (Class<?> type : new Class<?>[] {Own.class, OwnInterface.class, String.class}) {
      assertEquals(name(type), hierarchy.accessible(name(type)));
    }
    // both are private to java.util
    assertEquals("java/util/AbstractList", hierarchy.accessible("java/util/Arrays$ArrayList"));
    assertEquals(OBJECT, hierarchy.accessible("java/util/stream/Sink"));
  }

  /** Defines the test class again, and has all others from the loader of the tests. */
  private static final class Another extends ClassLoader {
    Another() {
      super(LoadedHierarchyTest.class.getClassLoader());
    }

    Class<?> again() throws IOException {
      String file = LoadedHierarchyTest.class.getSimpleName() + ".class";
      try (InputStream in = LoadedHierarchyTest.class.getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(LoadedHierarchyTest.class.getName(), bytes, 0, bytes.length);
      }
    }
  }

  /** A package belongs to a loader. */
  @Test
  void samePackageOfAnotherLoader() throws IOException {
    LoadedHierarchy other = new LoadedHierarchy(new Another().again(), true, method -> false);
    assertEquals(OBJECT, other.accessible(name(Own.class)));
    assertEquals(OBJECT, other.accessible(name(OwnInterface.class)));
  }
}
