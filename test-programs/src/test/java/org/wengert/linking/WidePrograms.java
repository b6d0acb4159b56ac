package org.wengert.linking;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Programs with methods of many parameters, from templates. */
final class WidePrograms {
  /** The end of each program: gives the methods whose names begin with {@code via}. */
  static final String FUNCTION =
      """
        public static java.util.function.ToDoubleFunction<double[]> function(String name) {
          return switch (name) {
            CHOICE
            default -> throw new IllegalArgumentException(name);
          };
        }
      }
      """;

  private WidePrograms() {}

  private static final Map<String, MemoryLoader> LOADERS = new ConcurrentHashMap<>();

  static String list(int n, IntFunction<String> entry) {
    return IntStream.range(0, n).mapToObj(entry).collect(Collectors.joining(", "));
  }

  private static String source(String program, int n) {
    String sum =
        IntStream.range(0, n)
            .mapToObj(i -> (i + 1) + " * a" + i + " * a" + i)
            .collect(Collectors.joining(" + "));
    String choice =
        Pattern.compile("via\\w+")
            .matcher(program)
            .results()
            .map(name -> "case \"" + name.group() + "\" -> Main::" + name.group() + ";\n")
            .collect(Collectors.joining());
    return program
        .replace("PARAMETERS", list(n, i -> "double a" + i))
        .replace("CONSTANTS", list(n, i -> i + ".5"))
        .replace("ARGUMENTS", list(n, i -> "x[" + i + "]"))
        .replace("NAMES", list(n, i -> "a" + i))
        .replace("REST", list(n - 1, i -> "a" + (i + 1)))
        .replace("SUM", sum)
        .replace("CHOICE", choice);
  }

  @SuppressWarnings("unchecked") // the program says so
  static ToDoubleFunction<double[]> function(String program, String name, int n) {
    try {
      return (ToDoubleFunction<double[]>)
          type(program, "p.Main", n).getMethod("function", String.class).invoke(null, name);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  static Class<?> type(String program, String name, int n) throws ClassNotFoundException {
    return LOADERS
        .computeIfAbsent(
            n + program,
            key ->
                SourceProgram.compile(17, source(program, n))
                    .loader(WidePrograms.class.getClassLoader()))
        .loadClass(name);
  }

  static double[] point(int n) {
    double[] x = new double[n];
    Arrays.setAll(x, i -> 0.25 * i - 3);
    return x;
  }
}
