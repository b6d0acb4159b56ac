package org.wengert.agent.twin;

import org.wengert.link.TwinKind;

/**
 * The methods by which twins of one kind pass on the shadows of numbers.
 *
 * @param returned of the number that a call returned
 * @param setReturned of the number that is about to be returned
 * @param load of an entry of an array
 * @param store of an entry of an array
 * @param capture of a number that a lambda captured
 * @param refuseCapture of a number that something else captured
 */
record ShadowMethods(
    LinkMethod returned,
    LinkMethod setReturned,
    LinkMethod load,
    LinkMethod store,
    LinkMethod capture,
    LinkMethod refuseCapture) {

  private static final ShadowMethods TAPE =
      new ShadowMethods(
          LinkMethod.RETURNED,
          LinkMethod.SET_RETURNED,
          LinkMethod.ARRAY_LOAD,
          LinkMethod.ARRAY_STORE,
          LinkMethod.CAPTURE,
          LinkMethod.REFUSE_CAPTURE);

  private static final ShadowMethods TANGENT =
      new ShadowMethods(
          LinkMethod.TANGENT_RETURNED,
          LinkMethod.TANGENT_SET_RETURNED,
          LinkMethod.TANGENT_LOAD,
          LinkMethod.TANGENT_STORE,
          LinkMethod.TANGENT_CAPTURE,
          LinkMethod.TANGENT_REFUSE_CAPTURE);

  private static final ShadowMethods ANY_INDEX =
      new ShadowMethods(
          LinkMethod.ANY_RETURNED,
          LinkMethod.ANY_SET_RETURNED,
          LinkMethod.ARRAY_LOAD,
          LinkMethod.ARRAY_STORE,
          LinkMethod.CAPTURE,
          LinkMethod.REFUSE_CAPTURE);

  /** The methods of a kind of twin. */
  static ShadowMethods of(TwinKind kind) {
    return switch (kind) {
      case TAPE, PROFILE -> TAPE;
      case TANGENT -> TANGENT;
      case SECOND_ORDER, LISTING -> ANY_INDEX;
    };
  }
}
