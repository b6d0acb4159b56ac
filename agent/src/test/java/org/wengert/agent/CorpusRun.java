package org.wengert.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wengert.agent.twin.DerivedTwin;
import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.RecordingStrategy;
import org.wengert.agent.twin.Splitting;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.link.TwinKind;

/** Derives the twins of many classes and lets the JVM verify them. */
final class CorpusRun {
  private final CorpusLoader loader;
  private final TwinDeriver deriver;
  private final Map<String, byte[]> files;
  private final List<String> problems = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final TwinKind kind;
  private int classes;
  private int methods;
  private long originalBytes;
  private long twinBytes;
  private int absent;

  CorpusRun(
      Map<String, byte[]> files, TwinKind kind, RecordingStrategy strategy, boolean prepares) {
    this(files, kind, strategy, Splitting.LARGE, prepares);
  }

  CorpusRun(
      Map<String, byte[]> files,
      TwinKind kind,
      RecordingStrategy strategy,
      Splitting splitting,
      boolean prepares) {
    this.files = files;
    this.kind = kind;
    this.loader = new CorpusLoader(files, prepares);
    this.deriver = new TwinDeriver(new KnownMethods(KnownClasses.all()), kind, strategy, splitting);
  }

  /** Derives, defines and verifies the twin of one class. */
  void check(String className) {
    classes++;
    DerivedTwin twin;
    try {
      twin = deriver.derive(files.get(className), loader);
    } catch (RuntimeException e) {
      StackTraceElement[] trace = e.getStackTrace();
      problems.add(className + " is not derived: " + e + (trace.length > 0 ? " " + trace[0] : ""));
      return;
    }
    methods += twin.methods().size();
    originalBytes += files.get(className).length;
    twinBytes += twin.bytes().length;
    twin.refusals().forEach(refusal -> refusals.add(refusal.place() + ": " + refusal.reason()));
    verify(className, twin.name().replace('/', '.'), twin.bytes());
  }

  /**
   * Defines and verifies a twin beside its class.
   *
   * @param className name of the original
   * @param twinName name of the twin
   * @param bytes its class file
   */
  void verify(String className, String twinName, byte[] bytes) {
    try {
      Class.forName(className, false, loader);
      loader.define(twinName, bytes);
      // a twin has no initialiser of its own: this only links it, which verifies it
      Class<?> linked = Class.forName(twinName, true, loader);
      for (String problem : DirectReferences.unreachable(linked, bytes)) {
        problems.add(twinName + " cannot reach " + problem);
      }
      for (String problem : LinkedReferences.wrong(bytes, files.get(className), kind, loader)) {
        problems.add(twinName + " cannot link " + problem);
      }
    } catch (NoClassDefFoundError | ClassNotFoundException | TypeNotPresentException e) {
      missing(className, twinName, e);
    } catch (LinkageError | ReflectiveOperationException e) {
      problems.add(twinName + ": " + shortened(e));
    }
  }

  /** What, where and why, without the listing of code and frames that the verifier adds. */
  private static String shortened(Throwable failure) {
    String text = failure.toString();
    int end = text.indexOf("Current Frame:");
    return (end < 0 ? text : text.substring(0, end))
        .replace("Exception Details:", "")
        .replaceAll("\\s+", " ")
        .trim();
  }

  /** A class that is missing is no fault of the twin if the original does not link either. */
  private void missing(String className, String twinName, Throwable failure) {
    try {
      Class.forName(className, true, loader);
      problems.add(twinName + " needs a class that its original does without: " + failure);
    } catch (NoClassDefFoundError | ClassNotFoundException e) {
      absent++;
    } catch (LinkageError e) {
      problems.add(twinName + ": " + failure + ", and its original: " + e);
    }
  }

  /** What is wrong, a line each. */
  List<String> problems() {
    return problems;
  }

  /** What has no twin, a line each. */
  List<String> refusals() {
    return refusals;
  }

  /** Classes checked. */
  int classes() {
    return classes;
  }

  /** Twins of methods in them. */
  int methods() {
    return methods;
  }

  /** Bytes of the class files of all originals that have twins. */
  long originalBytes() {
    return originalBytes;
  }

  /** Bytes of the class files of their twins. */
  long twinBytes() {
    return twinBytes;
  }

  /** Classes that do not link even without twins, as an optional dependency is absent. */
  int absent() {
    return absent;
  }
}
