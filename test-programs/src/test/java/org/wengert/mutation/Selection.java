package org.wengert.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.wengert.programs.language.Theme;
import org.wengert.programs.language.Tour;

/**
 * Which tests a change is shown to: those of a list, or with {@code -Dwengert.mutation.all=true}
 * all those of some packages, and the tour.
 *
 * @param list name of the list
 * @param packages packages of tests
 * @param leftOut names of classes and of methods that are not shown
 * @param themesLeftOut themes of the tour that are not shown
 */
record Selection(
    String list, List<String> packages, Set<String> leftOut, Set<String> themesLeftOut) {
  /**
   * For the deriver: the opcodes, the language, linking and listings. All but what is slow, needs a
   * jar of the agent, or lives in collections and streams, whose twins stay with the JVM.
   */
  static final Selection DERIVER =
      new Selection(
          "tests.txt",
          List.of("opcodes", "language", "linking", "listing", "second"),
          Set.of(
              "AccessTest",
              "BootstrapArgumentsTest",
              "BrokenHierarchyTest",
              "CachedFailuresTest",
              "CallerSensitiveTest",
              "ClassInitialisationTest",
              "ConcurrentLinkingTest",
              "FinalizerTest",
              "HiddenClassTest",
              "LoaderTest",
              "MegamorphicTest",
              "MissingFieldTypeTest",
              "OtherDynamicCallTest",
              "PackagePrivateTest",
              "ReflectionOfOldClassesTest",
              "UnnamableTypesTest",
              "WideCallsTest",
              "WideSelectionTest",
              "WideTypesTest",
              "callablesAndComparators",
              "classicEqualsAndHashCode",
              "deepRecursion",
              "enumMap",
              "listSortedByActiveNumbers",
              "longLoops",
              "longRuns",
              "mapOfArrays",
              "objectsOfTheJdk"),
          Set.of(
              "Callbacks",
              "Collecting",
              "DoubleStreams",
              "Enums",
              "FunctionObjects",
              "JdkExceptions",
              "Lists",
              "Maps",
              "ObjectStreams",
              "OwnContainers",
              "ReferenceTypes",
              "Reflection",
              "Sorting",
              "StreamSources"));

  /**
   * For the linker: what crosses borders between classes. All but what is slow, or needs a JVM of
   * its own.
   */
  static final Selection LINKER =
      new Selection(
          "linker-tests.txt",
          List.of(
              "linking",
              "boundary",
              "reflection",
              "custom",
              "faults",
              "bugs",
              "language",
              "second",
              "check"),
          Set.of(
              "AbandonedTest",
              "ClassLoaderTest",
              "DeepRecursionTest",
              "FinalizerTest",
              "KeptThingsTest",
              "ManyRuledParametersTest",
              "RuleSourcesTest",
              "StackOverflowTest",
              "StreamTravelTest",
              "methodsOfHandlesCannotBeCalled",
              "rulesForTheJdk"),
          Set.of());

  /** Returns all that are not left out, always in the same order. */
  List<Anew> all() {
    List<Anew> all = new ArrayList<>();
    for (String part : packages) {
      classesOf("org.wengert." + part).forEach(type -> all.addAll(of(type)));
    }
    for (Theme theme : Tour.themes()) {
      if (!themesLeftOut.contains(theme.type().getSimpleName())) {
        all.addAll(of(theme));
      }
    }
    return all;
  }

  /** Returns those to run in this JVM. */
  List<Anew> tests() {
    List<String> listed = listed();
    boolean whole = Boolean.getBoolean("wengert.mutation.all");
    return all().stream().filter(test -> whole || listed.contains(test.toString())).toList();
  }

  private static List<Anew> of(Theme theme) {
    String method = theme.examples().isEmpty() ? "refusal" : "derivative";
    return Stream.of("GRADIENT", "FORWARD", "HESSIAN", "LISTING")
        .map(
            by ->
                new Anew(
                    "org.wengert.programs.language.TourTest", method, theme.type().getName(), by))
        .toList();
  }

  private List<Anew> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Anew.isTest(method) && !leftOut.contains(method.getName()))
        .filter(method -> !method.isAnnotationPresent(Tag.class))
        .map(Method::getName)
        .sorted(Comparator.naturalOrder())
        .map(name -> new Anew(type.getName(), name, null, null))
        .toList();
  }

  private List<Class<?>> classesOf(String packageName) {
    try {
      ClassLoader own = Selection.class.getClassLoader();
      Path root =
          Path.of(Selection.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Class<?>> found = new ArrayList<>();
      try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString().replace(".class", "");
          if (name.endsWith("Test") && !leftOut.contains(name)) {
            Class<?> type = Class.forName(packageName + "." + name, false, own);
            if (!type.isAnnotationPresent(Tag.class)) {
              found.add(type);
            }
          }
        }
      }
      return found;
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names in the list. */
  List<String> listed() {
    try (InputStream in = Selection.class.getResourceAsStream(list)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
