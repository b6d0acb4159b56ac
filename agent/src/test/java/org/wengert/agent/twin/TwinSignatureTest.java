package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Type;
import org.wengert.link.TwinKind;

/**
 * Twins take receiver, parameters, shadows in the order of what they shadow, and the recording;
 * many of them in a parcel.
 */
class TwinSignatureTest {
  private static final String SHADOW = "Lorg/wengert/shadow/ArrayShadow;";
  private static final String TAPE = "Lorg/wengert/tape/Recording;";

  private static String full(String shortened) {
    return shortened.replace("{S}", SHADOW).replace("{T}", TAPE).replace("{Foo}", "La/Foo;");
  }

  @ParameterizedTest
  @CsvSource({
    "()V, ({T})V",
    "(D)D, (DI{T})D",
    "(F)F, (FI{T})F",
    "(IJZ)I, (IJZ{T})I",
    "(DID)D, (DIDII{T})D",
    "([D)D, ([D{S}{T})D",
    "([[F)[[F, ([[F{S}{T})[[F",
    "([DD[FI)[D, ([DD[FI{S}I{S}{T})[D",
    "([I[[J[Ljava/lang/Double;)V, ([I[[J[Ljava/lang/Double;{T})V",
    "(Ljava/lang/Double;{Foo})D, (Ljava/lang/Double;{Foo}{T})D"
  })
  void ofStaticMethods(String original, String twin) {
    assertEquals(full(twin), TwinSignature.of(TwinKind.TAPE, null, full(original)).descriptor());
  }

  @ParameterizedTest
  @CsvSource({
    "()D, ({Foo}{T})D",
    "(D[D)V, ({Foo}D[DI{S}{T})V",
  })
  void ofInstanceMethods(String original, String twin) {
    assertEquals(full(twin), TwinSignature.of(TwinKind.TAPE, "a/Foo", original).descriptor());
  }

  @ParameterizedTest
  @CsvSource({
    "(D)D, (DD{R})D",
    "([DFI)[D, ([DFI{S}D{R})[D",
  })
  void ofTangentTwins(String original, String twin) {
    assertEquals(
        full(twin).replace("{R}", "Lorg/wengert/shadow/TangentRun;"),
        TwinSignature.of(TwinKind.TANGENT, null, original).descriptor());
  }

  @Test
  void wordsAreCounted() {
    TwinSignature signature =
        TwinSignature.of(TwinKind.TAPE, "a/Foo", "(DJF[DLjava/lang/String;)V");
    assertEquals(1 + 2 + 2 + 1 + 1 + 1, signature.primalWords());
    assertEquals(8 + 3 + 1, signature.words());
  }

  private static final String WIDE = "(Lorg/wengert/link/Parcel;{T})D";

  /** Up to 250 words: n doubles and their indices take 3 n, and the recording one. */
  @ParameterizedTest
  @CsvSource({"TAPE, 83, 84", "TANGENT, 62, 63", "SECOND_ORDER, 83, 84"})
  void doublesThatNeedAParcel(TwinKind kind, int narrow, int wide) {
    TwinSignature last = TwinSignature.of(kind, null, "(" + "D".repeat(narrow) + ")D");
    assertEquals(false, last.isWide());
    assertEquals(2 * narrow, last.primalWords());
    TwinSignature first = TwinSignature.of(kind, null, "(" + "D".repeat(wide) + ")D");
    assertEquals(true, first.isWide());
    assertEquals(2, first.words());
    assertEquals(full(WIDE).replace(TAPE, Type.getDescriptor(kind.run())), first.descriptor());
  }

  @ParameterizedTest
  @CsvSource({"249, false", "250, true", "255, true"})
  void otherParametersThatNeedAParcel(int parameters, boolean wide) {
    String descriptor = "(" + "I".repeat(parameters) + ")D";
    assertEquals(wide, TwinSignature.of(TwinKind.TAPE, null, descriptor).isWide());
  }

  /** What creates an object has no parameter for it, but the constructor's twin has. */
  @ParameterizedTest
  @CsvSource({"248, false", "249, true"})
  void creationsAreAsWideAsTheConstructor(int parameters, boolean wide) {
    String descriptor = "(" + "I".repeat(parameters) + ")V";
    assertEquals(wide, TwinSignature.of(TwinKind.TAPE, "a/Foo", descriptor).isWide());
    TwinSignature creation = TwinSignature.ofCreation(TwinKind.TAPE, "a/Foo", descriptor);
    assertEquals(wide, creation.isWide());
    assertEquals(parameters, creation.primalWords());
    assertEquals(Type.getObjectType("a/Foo"), creation.result());
  }
}
