package org.wengert.agent.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Type;
import org.wengert.link.TwinKind;

/** Twins take receiver, parameters, shadows in the order of what they shadow, and the recording. */
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
  void returningChangesTheResultAlone() {
    TwinSignature signature =
        TwinSignature.of(TwinKind.TAPE, null, "(D)V").returning(Type.DOUBLE_TYPE);
    assertEquals(full("(DI{T})D"), signature.descriptor());
  }

  @Test
  void wordsAreCounted() {
    TwinSignature signature =
        TwinSignature.of(TwinKind.TAPE, "a/Foo", "(DJF[DLjava/lang/String;)V");
    assertEquals(1 + 2 + 2 + 1 + 1 + 1, signature.primalWords());
    assertEquals(3 + 1, signature.addedWords());
  }

  /** The JVM allows 255 words: n doubles and their indices take 3 n, and the recording one. */
  @ParameterizedTest
  @CsvSource({"84, true", "85, false"})
  void doublesThatFit(int parameters, boolean fits) {
    assertEquals(
        fits, TwinSignature.of(TwinKind.TAPE, null, "(" + "D".repeat(parameters) + ")D").fits());
  }

  @ParameterizedTest
  @CsvSource({"254, true", "255, false"})
  void otherParametersThatFit(int parameters, boolean fits) {
    assertEquals(
        fits, TwinSignature.of(TwinKind.TAPE, null, "(" + "I".repeat(parameters) + ")D").fits());
  }
}
