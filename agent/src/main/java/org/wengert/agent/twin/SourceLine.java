package org.wengert.agent.twin;

/** The line of the user's source that is being derived. */
final class SourceLine {
  private final String method;
  private final String file;
  private int line;

  /**
   * No line of a method yet.
   *
   * @param owner internal name of its class
   * @param method its name
   * @param file the source file, null if the class file does not say
   */
  SourceLine(String owner, String method, String file) {
    this.method = owner.replace('/', '.') + "." + method;
    this.file = file;
  }

  /** Notes that code of another line follows. */
  void start(int number) {
    line = number;
  }

  /** The line in the form of a stack trace: {@code Class.method(File.java:line)}. */
  String text() {
    return method + "(" + file + ":" + line + ")";
  }
}
