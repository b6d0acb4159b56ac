package org.wengert.agent.twin;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Type;
import org.objectweb.asm.tree.TypeInsnNode;

/** Code that fills and empties parcels of arguments. */
final class Parcels {
  /** The parcel is the first parameter of a twin. */
  private static final int PARAMETER = 0;

  private Parcels() {}

  /** {@code ... -> ...}; returns a new temporary that holds an empty parcel. */
  static int create(Code code, int values, int shadows) {
    code.push(values);
    code.push(shadows);
    code.call(LinkMethod.PARCEL_EMPTY);
    return code.take(TwinSignature.PARCEL);
  }

  /** {@code ..., value -> ...}: into the parcel, from the last value to the first. */
  static void pack(Code code, Type type, int parcel) {
    code.load(TwinSignature.PARCEL, parcel);
    code.call(
        switch (type.getSort()) {
          case Type.LONG -> LinkMethod.PARCEL_PUT_LONG;
          case Type.FLOAT -> LinkMethod.PARCEL_PUT_FLOAT;
          case Type.DOUBLE -> LinkMethod.PARCEL_PUT_DOUBLE;
          case Type.ARRAY, Type.OBJECT -> LinkMethod.PARCEL_PUT_REFERENCE;
          default -> LinkMethod.PARCEL_PUT_INTEGER;
        });
  }

  /** {@code ..., shadow -> ...}: into the parcel, from the first shadow to the last. */
  static void packShadow(Code code, Type type, int parcel) {
    code.load(TwinSignature.PARCEL, parcel);
    code.call(
        switch (type.getSort()) {
          case Type.INT -> LinkMethod.PARCEL_PUT_SHADOW;
          case Type.DOUBLE -> LinkMethod.PARCEL_PUT_TANGENT;
          default -> LinkMethod.PARCEL_PUT_ARRAY_SHADOW;
        });
  }

  /** {@code ... -> ..., value}: a parameter of the original, in its twin. */
  static void unpack(Code code, Type type, int position) {
    code.load(TwinSignature.PARCEL, PARAMETER);
    code.push(position);
    switch (type.getSort()) {
      case Type.LONG -> code.call(LinkMethod.PARCEL_LONG);
      case Type.FLOAT -> code.call(LinkMethod.PARCEL_FLOAT);
      case Type.DOUBLE -> code.call(LinkMethod.PARCEL_DOUBLE);
      case Type.ARRAY, Type.OBJECT -> {
        code.call(LinkMethod.PARCEL_REFERENCE);
        code.add(new TypeInsnNode(CHECKCAST, type.getInternalName()));
      }
      default -> code.call(LinkMethod.PARCEL_INTEGER);
    }
  }

  /** {@code ... -> ..., shadow}: the shadow of a parameter, in a twin. */
  static void unpackShadow(Code code, Type type, int position) {
    code.load(TwinSignature.PARCEL, PARAMETER);
    code.push(position);
    code.call(
        switch (type.getSort()) {
          case Type.INT -> LinkMethod.PARCEL_SHADOW;
          case Type.DOUBLE -> LinkMethod.PARCEL_TANGENT;
          default -> LinkMethod.PARCEL_ARRAY_SHADOW;
        });
  }
}
