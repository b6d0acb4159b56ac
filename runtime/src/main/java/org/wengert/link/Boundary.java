package org.wengert.link;

import org.wengert.shadow.ArrayShadow;
import org.wengert.tape.Recording;

/**
 * Guards a call from a twin to code that has neither twin nor rule: nothing active may go in, and
 * the numbers that come out are passive.
 */
public final class Boundary {
  private final String callee;
  private final String reason;

  /**
   * The guard of one callee.
   *
   * @param callee its class and name
   * @param reason why it has no twin
   */
  public Boundary(String callee, String reason) {
    this.callee = callee;
    this.reason = reason;
  }

  /**
   * Checks a number that goes in.
   *
   * @param index its index
   * @param tape the recording
   */
  public void number(int index, Recording tape) {
    if (index != 0) {
      lost("An active value was passed to ", tape);
    }
  }

  /**
   * Checks an array that goes in.
   *
   * @param shadow its shadow, null for a null array
   * @param tape the recording
   */
  public void array(ArrayShadow shadow, Recording tape) {
    if (shadow != null && tape.shadows().isActive(shadow.array())) {
      lost("An array with active values was passed to ", tape);
    }
  }

  /**
   * Checks an array that goes in and may be kept there: it must not become active later either.
   *
   * @param shadow its shadow, null for a null array
   * @param tape the recording
   */
  public void keptArray(ArrayShadow shadow, Recording tape) {
    array(shadow, tape);
    if (shadow != null && !shadow.isActive()) {
      shadow.onceActive(
          () -> lost("An active value was stored in an array that was passed before to ", tape));
    }
  }

  /**
   * Checks a receiver: its class can see only fields that have no companion.
   *
   * @param receiver the receiver
   * @param tape the recording
   */
  public void receiver(Object receiver, Recording tape) {
    if (tape.shadows().isActive(receiver)) {
      lost("An active value is in the object that was asked for ", tape);
    }
  }

  /**
   * Checks a reference that goes in: a box, an array, or an array of them.
   *
   * @param reference the reference, or null
   * @param tape the recording
   */
  public void reference(Object reference, Recording tape) {
    if (tape.shadows().isActive(reference)
        || reference != null && Linkage.linker().holdsActiveField(reference, tape)) {
      lost("An object that holds an active value was passed to ", tape);
    }
  }

  /**
   * Checks a reference that goes into code of the program, which may use whatever it reaches.
   *
   * @param reference the reference, or null
   * @param tape the recording
   */
  public void reach(Object reference, Recording tape) {
    if (reference != null && Linkage.linker().reachesActive(reference, tape)) {
      lost("An object through which an active value can be reached was passed to ", tape);
    }
  }

  /**
   * Checks that no static field holds what code of the program would read or overwrite unseen.
   *
   * @param tape the recording
   */
  public void statics(Recording tape) {
    if (tape.shadows().anyStaticActive()) {
      lost("While a static field held an active value there was a call of ", tape);
    }
  }

  /**
   * Checks a number that is stored in a static field, where code that is not followed can read it.
   *
   * @param index its index
   * @param tape the recording
   */
  public void stored(int index, Recording tape) {
    if (index != 0) {
      lost("An active value was stored in a static field of ", tape);
    }
  }

  /**
   * Checks a function that goes in: whatever object it is, it may lead to code of the program.
   *
   * @param function the function, or null
   * @param tape the recording
   */
  public void function(Object function, Recording tape) {
    if (function != null) {
      lost("A function, which may be called back, was passed to ", tape);
    }
  }

  /**
   * Checks an object that JDK code knows by a type whose methods it may call, and so run code of
   * the program where nothing is recorded.
   *
   * @param object the object, or null
   * @param tape the recording
   */
  public void callee(Object object, Recording tape) {
    if (object != null && object.getClass().getClassLoader() != null) {
      Class<?> type = object.getClass();
      String who = type.isHidden() ? "A lambda" : "An object of " + type.getName();
      lost(who + ", which may be called back, was passed to ", tape);
    }
  }

  /**
   * Reports a call that might reach active values whatever it is given.
   *
   * @param tape the recording
   */
  public void always(Recording tape) {
    lost("While recording there was a call of ", tape);
  }

  private void lost(String what, Recording tape) {
    Report.lost(
        what + callee + ", which cannot be followed (" + reason + "),",
        "Write it as plain code, or use Derivatives.detach if no derivative is wanted.",
        tape);
  }

  /**
   * Lets a number out: it is passive.
   *
   * @param result the number
   * @param tape the recording
   * @return the number
   */
  public static double passive(double result, Recording tape) {
    tape.setReturned(0);
    return result;
  }

  /**
   * Lets a number out: it is passive.
   *
   * @param result the number
   * @param tape the recording
   * @return the number
   */
  public static float passive(float result, Recording tape) {
    tape.setReturned(0);
    return result;
  }
}
