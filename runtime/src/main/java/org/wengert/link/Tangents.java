package org.wengert.link;

import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.TangentRun;
import org.wengert.shadow.TangentShadow;

/** Tangents, as the code of tangent twins touches them. */
public final class Tangents {
  private Tangents() {}

  /**
   * One term of a tangent. A factor of 0 wins over one that is infinite or NaN, as it does in the
   * reverse sweep, which skips adjoints of 0.
   *
   * @param partial partial derivative with respect to an argument
   * @param tangent the argument's tangent
   * @return their product
   */
  public static double term(double partial, double tangent) {
    double product = partial * tangent;
    // only then can the product of a 0 be anything else
    return product == product ? product : nonFinite(partial, tangent);
  }

  /**
   * Two terms of a tangent: what {@link #term} gives for each, added.
   *
   * @param p1 partial derivative with respect to the first argument
   * @param t1 the first argument's tangent
   * @param p2 partial derivative with respect to the second argument
   * @param t2 the second argument's tangent
   * @return the sum of their products
   */
  public static double terms(double p1, double t1, double p2, double t2) {
    double sum = p1 * t1 + p2 * t2;
    // a product that has to be looked at is NaN, and so is the sum then
    return sum == sum ? sum : term(p1, t1) + term(p2, t2);
  }

  /**
   * Three terms of a tangent: what {@link #term} gives for each, added.
   *
   * @param p1 partial derivative with respect to the first argument
   * @param t1 the first argument's tangent
   * @param p2 partial derivative with respect to the second argument
   * @param t2 the second argument's tangent
   * @param p3 partial derivative with respect to the third argument
   * @param t3 the third argument's tangent
   * @return the sum of their products
   */
  public static double terms(double p1, double t1, double p2, double t2, double p3, double t3) {
    double sum = p1 * t1 + p2 * t2 + p3 * t3;
    return sum == sum ? sum : term(p1, t1) + term(p2, t2) + term(p3, t3);
  }

  private static double nonFinite(double partial, double tangent) {
    return partial == 0 || tangent == 0 ? 0 : Double.NaN;
  }

  /**
   * The tangent of the number that was just returned by a call.
   *
   * @param run the run
   * @return the tangent
   */
  public static double returned(TangentRun run) {
    return run.returnedTangent();
  }

  /**
   * Hands the tangent of a number to the caller, just before returning it.
   *
   * @param tangent the tangent
   * @param run the run
   */
  public static void setReturned(double tangent, TangentRun run) {
    run.setReturnedTangent(tangent);
  }

  /**
   * The tangent of an entry that was just read.
   *
   * @param shadow the array's shadow
   * @param i position, inside the bounds
   * @return the tangent
   */
  public static double load(ArrayShadow shadow, int i) {
    return ((TangentShadow) shadow).tangent(i);
  }

  /**
   * Sets the tangent of an entry that was just written.
   *
   * @param shadow the array's shadow
   * @param i position, inside the bounds
   * @param tangent the tangent
   */
  public static void store(ArrayShadow shadow, int i, double tangent) {
    ((TangentShadow) shadow).setTangent(i, tangent);
  }

  /**
   * Keeps a tangent for code that all kinds of runs share.
   *
   * @param tangent the tangent
   * @param run the run
   * @return what stands for it there, 0 for a tangent of 0
   */
  public static int keep(double tangent, TangentRun run) {
    return run.keep(tangent);
  }

  /**
   * A tangent that was kept.
   *
   * @param entry what stands for it
   * @param run the run
   * @return the tangent
   */
  public static double kept(int entry, TangentRun run) {
    return run.tangent(entry);
  }

  /**
   * The tangent of a box.
   *
   * @param box any object, or null
   * @param run the run
   * @return its tangent, 0 if it is passive or no box
   */
  public static double ofBox(Object box, TangentRun run) {
    int mark = run.mark();
    double tangent = run.tangent(Boxes.index(box, run));
    run.release(mark);
    return tangent;
  }

  /**
   * Boxes a number.
   *
   * @param value the number
   * @param tangent its tangent
   * @param run the run
   * @return its box, which carries the tangent
   */
  public static Double box(double value, double tangent, TangentRun run) {
    int mark = run.mark();
    Double box = Boxes.box(value, run.keep(tangent), run);
    run.release(mark);
    return box;
  }

  /**
   * Boxes a number.
   *
   * @param value the number
   * @param tangent its tangent
   * @param run the run
   * @return its box, which carries the tangent
   */
  public static Float box(float value, double tangent, TangentRun run) {
    int mark = run.mark();
    Float box = Boxes.box(value, run.keep(tangent), run);
    run.release(mark);
    return box;
  }

  /**
   * Keeps the tangent of a number that a lambda captures.
   *
   * @param lambda the lambda that was just created
   * @param position position of the number among the captured values
   * @param tangent its tangent
   * @param run the run
   */
  public static void capture(Object lambda, int position, double tangent, TangentRun run) {
    int mark = run.mark();
    Captures.capture(lambda, position, run.keep(tangent), run);
    run.release(mark);
  }

  /**
   * The tangent of a captured number.
   *
   * @param lambda the lambda
   * @param position position of the number among the captured values
   * @param run the run
   * @return its tangent, 0 if it was passive, or the lambda was not created in this run
   */
  public static double captured(Object lambda, int position, TangentRun run) {
    int mark = run.mark();
    double tangent = run.tangent(Captures.index(lambda, position, run));
    run.release(mark);
    return tangent;
  }

  /**
   * Refuses an active number that is captured by something that is no lambda.
   *
   * @param tangent the number's tangent
   * @param run the run
   */
  public static void refuse(double tangent, TangentRun run) {
    Captures.refuse(tangent == 0 ? 0 : 1, run);
  }

  /**
   * The tangent of a field without companion.
   *
   * @param field name of the field, qualified by its class
   * @param owner the object, or the class of a static field
   * @param run the run
   * @return the tangent
   */
  public static double ofTable(String field, Object owner, TangentRun run) {
    int mark = run.mark();
    double tangent = run.tangent(FieldLink.tableIndex(field, owner, run));
    run.release(mark);
    return tangent;
  }

  /**
   * Sets the tangent of a field without companion.
   *
   * @param field name of the field, qualified by its class
   * @param owner the object, or the class of a static field
   * @param tangent the tangent
   * @param run the run
   */
  public static void setTable(String field, Object owner, double tangent, TangentRun run) {
    int mark = run.mark();
    FieldLink.setTableIndex(field, owner, run.keep(tangent), run);
    run.release(mark);
  }

  /**
   * What is kept before a call of code that all kinds of runs share.
   *
   * @param run the run
   * @return a mark for {@link #release}
   */
  public static int mark(TangentRun run) {
    return run.mark();
  }

  /**
   * Lets go of what code that all kinds of runs share has kept, after a call of it.
   *
   * @param mark the mark
   * @param run the run
   */
  public static void release(int mark, TangentRun run) {
    run.release(mark);
  }

  /**
   * Reads what the companion fields of a number hold.
   *
   * @param companion tag of the run that wrote them
   * @param tangent the tangent it wrote
   * @param run the run
   * @return the tangent, 0 if another run wrote it
   */
  public static double ofField(long companion, double tangent, TangentRun run) {
    return FieldLink.index(companion, run) == 0 ? 0 : tangent;
  }

  /**
   * What the companion field of a number has to hold beside the tangent.
   *
   * @param tangent the number's tangent
   * @param run the run
   * @return the run's tag, 0 for a passive number
   */
  public static long companion(double tangent, TangentRun run) {
    return FieldLink.companion(tangent == 0 ? 0 : 1, run);
  }
}
