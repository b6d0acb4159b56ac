package org.wengert.link;

import org.wengert.UnsupportedDifferentiationException;
import org.wengert.shadow.Run;
import org.wengert.shadow.TangentRun;
import org.wengert.tape.Recording;

/**
 * Calls of methods with rules of the user: the agent's linker composes these methods, which exist
 * for tape twins and for tangent twins.
 */
public final class RuleLink {
  private RuleLink() {}

  /**
   * Whether an argument needs its rule.
   *
   * @param index the argument's index
   * @return true if it is active
   */
  public static boolean isActive(int index) {
    return index != 0;
  }

  /**
   * Whether an argument needs its rule.
   *
   * @param tangent the argument's tangent
   * @return true if it is active
   */
  public static boolean isActive(double tangent) {
    return tangent != 0;
  }

  /**
   * Begins the statement of a call.
   *
   * @param tape the recording
   */
  public static void begin(Recording tape) {
    tape.begin();
  }

  /**
   * Begins the tangent of a call's result.
   *
   * @param run the run
   */
  public static void begin(TangentRun run) {
    run.setReturnedTangent(0);
  }

  /**
   * Adds an argument to the statement of a call.
   *
   * @param partial partial derivative with respect to the argument
   * @param index the argument's index
   * @param tape the recording
   */
  public static void push(double partial, int index, Recording tape) {
    tape.push(partial, index);
  }

  /**
   * Adds a term to the tangent of a call's result.
   *
   * @param partial partial derivative with respect to an argument
   * @param tangent the argument's tangent
   * @param run the run
   */
  public static void push(double partial, double tangent, TangentRun run) {
    run.setReturnedTangent(run.returnedTangent() + Tangents.term(partial, tangent));
  }

  /**
   * Ends the statement of a call.
   *
   * @param result what the method returned
   * @param tape the recording, which hands the statement's index to the caller
   * @return the same number
   */
  public static double finish(double result, Recording tape) {
    tape.setReturned(tape.end());
    return result;
  }

  /**
   * Ends the statement of a call.
   *
   * @param result what the method returned
   * @param tape the recording, which hands the statement's index to the caller
   * @return the same number
   */
  public static float finish(float result, Recording tape) {
    tape.setReturned(tape.end());
    return result;
  }

  /**
   * Ends the tangent of a call's result.
   *
   * @param result what the method returned
   * @param run the run, which hands the tangent to the caller
   * @return the same number
   */
  public static double finish(double result, TangentRun run) {
    return result;
  }

  /**
   * Ends the tangent of a call's result.
   *
   * @param result what the method returned
   * @param run the run, which hands the tangent to the caller
   * @return the same number
   */
  public static float finish(float result, TangentRun run) {
    return result;
  }

  /**
   * Reports a rule that threw something.
   *
   * @param rule the rule
   * @param thrown what it threw
   * @param run the run, which fails
   */
  public static void failed(String rule, Throwable thrown, Run run) {
    throw failure(rule, thrown, run);
  }

  /**
   * What is thrown for a rule that threw something: the program's own code did not, so it must not
   * see it.
   *
   * @param rule the rule
   * @param thrown what it threw; errors of the JVM pass through
   * @param run the run, which fails
   * @return the exception
   */
  public static UnsupportedDifferentiationException failure(
      String rule, Throwable thrown, Run run) {
    if (thrown instanceof VirtualMachineError error) {
      throw error;
    }
    if (thrown instanceof UnsupportedDifferentiationException lost) {
      run.fail(lost);
      return lost;
    }
    return Report.broken("The rule " + rule + " threw " + thrown, "Mend the rule.", thrown, run);
  }
}
