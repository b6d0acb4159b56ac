package org.wengert.link;

import org.wengert.shadow.Run;

/** A method of the program, called with objects for numbers, as it is or through a twin. */
public interface UntypedMethod {
  /**
   * Calls the method as it is. What it throws passes through.
   *
   * @param arguments the receiver, if there is one, and the arguments
   * @return the result, boxed; null for void
   * @throws Throwable what the method throws
   */
  Object call(Object[] arguments) throws Throwable;

  /**
   * Calls its twin. The shadows of numbers are those of their boxes, the shadows of arrays those in
   * the run's table; those of the result too.
   *
   * @param kind the kind of twin
   * @param arguments the receiver, if there is one, and the arguments
   * @param run the run, of that kind
   * @return the result, boxed; null for void
   * @throws Throwable what the method throws
   */
  Object call(TwinKind kind, Object[] arguments, Run run) throws Throwable;
}
