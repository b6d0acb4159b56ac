package org.wengert.link;

import java.lang.reflect.Proxy;
import org.wengert.shadow.ArrayShadow;
import org.wengert.shadow.Run;

/**
 * Guards a call from a twin to code that has neither twin nor rule: nothing active may go in, and
 * the numbers that come out are passive.
 */
public final class Boundary {
  private static final String REMEDY =
      "Write it as plain code, or use Derivatives.detach if no derivative is wanted.";

  private static volatile boolean counted;

  private final String callee;
  private final String reason;
  private final String remedy;

  /**
   * The guard of one callee.
   *
   * @param callee its class and name
   * @param reason why it has no twin
   */
  public Boundary(String callee, String reason) {
    this(callee, reason, REMEDY);
  }

  /**
   * The guard of one callee, with a remedy of its own.
   *
   * @param callee its class and name
   * @param reason why it has no twin
   * @param remedy what the user can do, as a sentence
   */
  public Boundary(String callee, String reason, String remedy) {
    this.callee = callee;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** Lets runs count the calls that are linked from now on. */
  public static void count() {
    counted = true;
  }

  /**
   * Whether calls are counted.
   *
   * @return true if so
   */
  public static boolean isCounted() {
    return counted;
  }

  /**
   * Notes a call.
   *
   * @param run the run
   */
  public void met(Run run) {
    run.met(callee + " (" + reason + ")");
  }

  /**
   * Checks a number that goes in.
   *
   * @param index its index
   * @param run the run
   */
  public void number(int index, Run run) {
    if (index != 0) {
      lost("An active value was passed to ", run);
    }
  }

  /**
   * Checks an array that goes in.
   *
   * @param array the array, or null
   * @param run the run
   */
  public void array(Object array, Run run) {
    if (run.shadows().isActive(array)) {
      lost("An array with active values was passed to ", run);
    }
  }

  /**
   * Checks an array that goes in and may be kept there: it must not become active later either.
   *
   * @param array the array, or null
   * @param shadow its shadow, null for a null array
   * @param run the run
   */
  public void keptArray(Object array, ArrayShadow shadow, Run run) {
    array(array, run);
    if (shadow != null && !shadow.isActive()) {
      shadow.onceActive(
          () -> lost("An active value was stored in an array that was passed before to ", run));
    }
  }

  /**
   * Checks a receiver: its class can see only fields that have no companion.
   *
   * @param receiver the receiver
   * @param run the run
   */
  public void receiver(Object receiver, Run run) {
    if (run.shadows().isActive(receiver)) {
      lost("An object that holds an active value was the receiver of ", run);
    }
  }

  /**
   * Checks a reference that goes in: a box, an array, or an array of them.
   *
   * @param reference the reference, or null
   * @param run the run
   */
  public void reference(Object reference, Run run) {
    if (run.shadows().isActive(reference)
        || reference != null && Linkage.linker().holdsActiveField(reference, run)) {
      lost("An object that holds an active value was passed to ", run);
    }
  }

  /**
   * Checks a reference that goes into code of the program, which may use whatever it reaches.
   *
   * @param reference the reference, or null
   * @param run the run
   */
  public void reach(Object reference, Run run) {
    if (reference != null && Linkage.linker().givenCodeReachesActive(reference, run)) {
      lost("An object through which an active value can be reached was passed to ", run);
    }
  }

  /**
   * Checks that no static field holds what code of the program would read or overwrite unseen.
   *
   * @param run the run
   */
  public void statics(Run run) {
    if (run.shadows().anyStaticActive()) {
      lost("While a static field held an active value there was a call of ", run);
    }
  }

  /**
   * Checks that no static field leads code of the program to an object that holds an active value.
   *
   * @param code the class of the code
   * @param run the run
   */
  public void ungiven(Class<?> code, Run run) {
    if (Linkage.linker().codeReachesActive(code, run)) {
      lost("While static fields led to an active value there was a call of ", run);
    }
  }

  /**
   * Checks all arguments of a call that has so many that they are in a parcel.
   *
   * @param parcel the arguments
   * @param run the run
   */
  public void parcel(Parcel parcel, Run run) {
    statics(run);
    for (Object shadow : parcel.shadows()) {
      if (shadow instanceof Integer index) {
        number(index, run);
      } else if (shadow instanceof Double tangent) {
        number(tangent == 0 ? 0 : 1, run);
      }
    }
    for (Object value : parcel.values()) {
      ArrayShadow shadow = run.shadows().known(value);
      if (shadow != null) {
        keptArray(value, shadow, run);
      }
      reach(value, run);
    }
  }

  /**
   * Checks a number that is stored in a static field, where code that is not followed can read it.
   *
   * @param index its index
   * @param run the run
   */
  public void stored(int index, Run run) {
    if (index != 0) {
      lost("An active value was stored in a static field of ", run);
    }
  }

  /**
   * Checks a function that goes in: whatever object it is, it may lead to code of the program.
   *
   * @param function the function, or null
   * @param run the run
   */
  public void function(Object function, Run run) {
    if (function != null) {
      lost("A function, which may be called back, was passed to ", run);
    }
  }

  /**
   * Checks an object that JDK code knows by a type whose methods it may call, and so run code of
   * the program where nothing is recorded.
   *
   * @param object the object, or null
   * @param run the run
   */
  public void callee(Object object, Run run) {
    // the class of a proxy may be the JDK's, but its handler is the program's
    if (object instanceof Proxy || object != null && object.getClass().getClassLoader() != null) {
      Class<?> type = object.getClass();
      String who = type.isHidden() ? "A lambda" : "An object of " + type.getName();
      lost(who + ", which may be called back, was passed to ", run);
    }
  }

  /**
   * Reports a call that might reach active values whatever it is given.
   *
   * @param run the run
   */
  public void always(Run run) {
    Report.lost(
        "While recording there was a call of " + notFollowed(),
        "Call it outside of the function, or write it as plain code. " + Report.ALLOW,
        run);
  }

  private void lost(String what, Run run) {
    Report.lost(what + notFollowed(), remedy, run);
  }

  private String notFollowed() {
    return callee + ", which cannot be followed (" + reason + "),";
  }

  /**
   * Lets a number out: it is passive.
   *
   * @param result the number
   * @param run the run
   * @return the number
   */
  public static double passive(double result, Run run) {
    run.setReturned(0);
    return result;
  }

  /**
   * Lets a number out: it is passive.
   *
   * @param result the number
   * @param run the run
   * @return the number
   */
  public static float passive(float result, Run run) {
    run.setReturned(0);
    return result;
  }
}
