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
import org.wengert.programs.language.Theme;
import org.wengert.programs.language.Tour;

/**
 * Which tests a change is shown to: those listed in {@code tests.txt}, or with {@code
 * -Dwengert.mutation.all=true} all those of the opcodes, the language, linking and listings, and
 * the tour. All but what is slow, needs a jar of the agent, or lives in collections and streams,
 * whose twins stay with the JVM.
 */
final class Selection {
  private static final List<String> PACKAGES =
      List.of("opcodes", "language", "linking", "listing", "second");

  /** Classes and methods. */
  private static final Set<String> LEFT_OUT =
      Set.of(
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
          "UnnamableTypesTest",
          "callablesAndComparators",
          "classicEqualsAndHashCode",
          "deepRecursion",
          "enumMap",
          "listSortedByActiveNumbers",
          "listingAndProfile",
          "longLoops",
          "longRuns",
          "mapOfArrays",
          "nativeMethod",
          "objectsOfTheJdk",
          "ruleForManyParameters",
          "secondDerivatives");

  private static final Set<String> THEMES_LEFT_OUT =
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
          "StreamSources");

  private Selection() {}

  /** Returns all that are not left out, always in the same order. */
  static List<Anew> all() {
    List<Anew> all = new ArrayList<>();
    for (String part : PACKAGES) {
      classesOf("org.wengert." + part).forEach(type -> all.addAll(of(type)));
    }
    for (Theme theme : Tour.themes()) {
      if (!THEMES_LEFT_OUT.contains(theme.type().getSimpleName())) {
        all.addAll(of(theme));
      }
    }
    return all;
  }

  /** Returns those to run in this JVM. */
  static List<Anew> tests() {
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

  private static List<Anew> of(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Anew.isTest(method) && !LEFT_OUT.contains(method.getName()))
        .map(Method::getName)
        .sorted(Comparator.naturalOrder())
        .map(name -> new Anew(type.getName(), name, null, null))
        .toList();
  }

  private static List<Class<?>> classesOf(String packageName) {
    try {
      Path root =
          Path.of(Selection.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Class<?>> found = new ArrayList<>();
      try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
        for (Path file : files.sorted().toList()) {
          String name = file.getFileName().toString().replace(".class", "");
          if (name.endsWith("Test") && !LEFT_OUT.contains(name)) {
            found.add(Class.forName(packageName + "." + name));
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

  /** Returns the names in {@code tests.txt}. */
  static List<String> listed() {
    try (InputStream in = Selection.class.getResourceAsStream("tests.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
