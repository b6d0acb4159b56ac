package org.wengert.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests as a build tool does, in this JVM or as the main class of another one. */
final class RunTests implements TestExecutionListener {
  private final List<String> lines = new ArrayList<>();

  private RunTests() {}

  /**
   * Runs the test methods of a class and prints a line for each.
   *
   * @param arguments the name of the class, which is not loaded before a session has been opened
   */
  public static void main(String[] arguments) {
    run(selectClass(arguments[0])).lines().forEach(System.out::println);
  }

  /** Runs the test methods of that name. */
  static RunTests run(Class<?> type, String method) {
    for (var each : type.getDeclaredMethods()) {
      if (each.getName().equals(method)) {
        return run(selectMethod(type, each));
      }
    }
    throw new AssertionError("no method " + method);
  }

  private static RunTests run(DiscoverySelector selector) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selector).build();
    RunTests listener = new RunTests();
    LauncherFactory.create().execute(request, listener);
    return listener;
  }

  /** A line for each test: whether it passed, its name, the first line of its failure. */
  List<String> lines() {
    return lines;
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<Throwable> failure = result.getThrowable();
    if (test.isTest() || failure.isPresent()) {
      String message = failure.map(each -> ": " + firstLine(each)).orElse("");
      lines.add((failure.isPresent() ? "failed " : "passed ") + test.getDisplayName() + message);
    }
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
