package org.wengert.agent.twin;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Every method of the runtime that derived code calls, in one table.
 *
 * <p>A test compares each entry with the method it names, so that a change in the runtime cannot
 * break derived code unseen.
 */
public enum LinkMethod {
  RECORD_1("Record", "record1", "(DI" + Names.TAPE + ")I"),
  RECORD_2("Record", "record2", "(DIDI" + Names.TAPE + ")I"),
  RECORD_3("Record", "record3", "(DIDIDI" + Names.TAPE + ")I"),
  RECORD_4("Record", "record4", "(DIDIDIDI" + Names.TAPE + ")I"),
  RECORD_5("Record", "record5", "(DIDIDIDIDI" + Names.TAPE + ")I"),
  RECORD_6("Record", "record6", "(DIDIDIDIDIDI" + Names.TAPE + ")I"),
  EXTEND_1("Record", "extend1", "(IDI" + Names.TAPE + ")I"),
  EXTEND_2("Record", "extend2", "(IDIDI" + Names.TAPE + ")I"),
  EXTEND_3("Record", "extend3", "(IDIDIDI" + Names.TAPE + ")I"),
  SEAL("Record", "seal", "(" + Names.TAPE + ")V"),
  ELEMENT_ADD_1("ElementSum", "add1", "(IDI" + Names.TAPE + ")I"),
  ELEMENT_ADD_2("ElementSum", "add2", "(IDIDI" + Names.TAPE + ")I"),
  ELEMENT_ADD_3("ElementSum", "add3", "(IDIDIDI" + Names.TAPE + ")I"),
  ELEMENT_LOAD("ElementSum", "load", "(" + Names.SHADOW + "I" + Names.TAPE + ")I"),
  BEGIN("Record", "begin", "(" + Names.TAPE + ")V"),
  PUSH("Record", "push", "(DI" + Names.TAPE + ")V"),
  END("Record", "end", "(" + Names.TAPE + ")I"),

  RETURNED("Scalars", "returned", "(" + Names.TAPE + ")I"),
  SET_RETURNED("Scalars", "setReturned", "(I" + Names.TAPE + ")V"),
  CHAIN("Scalars", "chain", "(DD)D"),
  REMAINDER_BY_DIVISOR("Scalars", "remainderByDivisor", "(DDD)D"),
  CAPTURE("Captures", "capture", "(Ljava/lang/Object;II" + Names.RUN + ")V"),
  REFUSE_CAPTURE("Captures", "refuse", "(I" + Names.RUN + ")V"),

  TANGENT_TERM("Tangents", "term", "(DD)D"),
  TANGENT_TERMS_2("Tangents", "terms", "(DDDD)D"),
  TANGENT_TERMS_3("Tangents", "terms", "(DDDDDD)D"),
  TANGENT_RETURNED("Tangents", "returned", "(" + Names.TANGENT_RUN + ")D"),
  TANGENT_SET_RETURNED("Tangents", "setReturned", "(D" + Names.TANGENT_RUN + ")V"),
  TANGENT_LOAD("Tangents", "load", "(" + Names.SHADOW + "I)D"),
  TANGENT_STORE("Tangents", "store", "(" + Names.SHADOW + "ID)V"),
  TANGENT_KEEP("Tangents", "keep", "(D" + Names.TANGENT_RUN + ")I"),
  TANGENT_MARK("Tangents", "mark", "(" + Names.TANGENT_RUN + ")I"),
  TANGENT_RELEASE("Tangents", "release", "(I" + Names.TANGENT_RUN + ")V"),
  TANGENT_CAPTURE("Tangents", "capture", "(Ljava/lang/Object;ID" + Names.TANGENT_RUN + ")V"),
  TANGENT_REFUSE_CAPTURE("Tangents", "refuse", "(D" + Names.TANGENT_RUN + ")V"),

  ANY_RETURNED("Scalars", "returned", "(" + Names.RUN + ")I"),
  ANY_SET_RETURNED("Scalars", "setReturned", "(I" + Names.RUN + ")V"),
  LINEAR_1("SecondOrder", "linear1", "(DI" + Names.SECOND + ")I"),
  LINEAR_2("SecondOrder", "linear2", "(DIDI" + Names.SECOND + ")I"),
  MULTIPLY("SecondOrder", "multiply", "(DIDI" + Names.SECOND + ")I"),
  DIVIDE("SecondOrder", "divide", "(IDID" + Names.SECOND + ")I"),
  CURVED_1("SecondOrder", "curved1", "(DID" + Names.SECOND + ")I"),
  SECOND_BEGIN("SecondOrder", "begin", "(" + Names.SECOND + ")V"),
  SECOND_PUSH("SecondOrder", "push", "(DI" + Names.SECOND + ")V"),
  PUSH_SECOND("SecondOrder", "pushSecond", "(D" + Names.SECOND + ")V"),
  SECOND_END("SecondOrder", "end", "(" + Names.SECOND + ")I"),

  LISTED_BINARY("Listed", "binary", "(DIDID" + Names.TEXT + Names.TEXT + Names.LISTED + ")I"),
  LISTED_NEGATE("Listed", "negate", "(DI" + Names.TEXT + Names.LISTED + ")I"),
  LISTED_BEGIN("Listed", "begin", "(D" + Names.TEXT + Names.TEXT + Names.LISTED + ")V"),
  LISTED_ARGUMENT("Listed", "argument", "(DID" + Names.LISTED + ")V"),
  LISTED_END("Listed", "end", "(" + Names.LISTED + ")I"),
  LISTED_COMPARE("Listed", "compare", "(DIDIII" + Names.TEXT + Names.LISTED + ")V"),
  LISTED_CAST("Listed", "cast", "(DIJ" + Names.TEXT + Names.LISTED + ")V"),
  PROFILED("Listed", "count", "(" + Names.TEXT + Names.TAPE + ")V"),

  ARRAY_LOAD("ArrayLink", "load", "(" + Names.SHADOW + "I)I"),
  ARRAY_STORE("ArrayLink", "store", "(" + Names.SHADOW + "II)V"),
  ARRAY_OF("ArrayLink", "of", "(Ljava/lang/Object;" + Names.RUN + ")" + Names.SHADOW),
  ARRAY_ROW(
      "ArrayLink",
      "row",
      "(Ljava/lang/Object;" + Names.SHADOW + "I" + Names.RUN + ")" + Names.SHADOW),
  ARRAY_ROW_AGAIN(
      "ArrayLink",
      "row",
      "(Ljava/lang/Object;" + Names.SHADOW + Names.SHADOW + "I" + Names.RUN + ")" + Names.SHADOW),
  ARRAY_ROW_SETTLED(
      "ArrayLink",
      "settledRow",
      "(Ljava/lang/Object;" + Names.SHADOW + Names.SHADOW + "I" + Names.RUN + ")" + Names.SHADOW),
  ARRAY_ROW_AHEAD(
      "ArrayLink",
      "rowAhead",
      "([Ljava/lang/Object;" + Names.SHADOW + Names.SHADOW + "I" + Names.RUN + ")" + Names.SHADOW),
  ARRAY_RETURNED("ArrayLink", "returned", "(Ljava/lang/Object;" + Names.RUN + ")" + Names.SHADOW),
  ARRAY_SET_RETURNED("ArrayLink", "setReturned", "(" + Names.SHADOW + Names.RUN + ")V"),

  PARCEL_EMPTY("Parcel", "empty", "(II)" + Names.PARCEL),
  PARCEL_PUT_INTEGER("Parcel", "put", "(I" + Names.PARCEL + ")V"),
  PARCEL_PUT_LONG("Parcel", "put", "(J" + Names.PARCEL + ")V"),
  PARCEL_PUT_FLOAT("Parcel", "put", "(F" + Names.PARCEL + ")V"),
  PARCEL_PUT_DOUBLE("Parcel", "put", "(D" + Names.PARCEL + ")V"),
  PARCEL_PUT_REFERENCE("Parcel", "put", "(Ljava/lang/Object;" + Names.PARCEL + ")V"),
  PARCEL_PUT_SHADOW("Parcel", "putShadow", "(I" + Names.PARCEL + ")V"),
  PARCEL_PUT_TANGENT("Parcel", "putShadow", "(D" + Names.PARCEL + ")V"),
  PARCEL_PUT_ARRAY_SHADOW("Parcel", "putShadow", "(" + Names.SHADOW + Names.PARCEL + ")V"),
  PARCEL_INTEGER("Parcel", "integer", "(" + Names.PARCEL + "I)I"),
  PARCEL_LONG("Parcel", "longInteger", "(" + Names.PARCEL + "I)J"),
  PARCEL_FLOAT("Parcel", "single", "(" + Names.PARCEL + "I)F"),
  PARCEL_DOUBLE("Parcel", "number", "(" + Names.PARCEL + "I)D"),
  PARCEL_REFERENCE("Parcel", "reference", "(" + Names.PARCEL + "I)Ljava/lang/Object;"),
  PARCEL_SHADOW("Parcel", "shadow", "(" + Names.PARCEL + "I)I"),
  PARCEL_TANGENT("Parcel", "tangent", "(" + Names.PARCEL + "I)D"),
  PARCEL_ARRAY_SHADOW("Parcel", "arrayShadow", "(" + Names.PARCEL + "I)" + Names.SHADOW),

  CAUGHT("Caught", "caught", "(Ljava/lang/Throwable;" + Names.RUN + ")V"),
  CHECK_ENTER("Checks", "enter", "(I)Z"),
  CHECK_CALL("Checks", "call", "(ILjava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;"),

  UNSUPPORTED("Linkage", "unsupported", "(Ljava/lang/String;" + Names.RUN + ")" + Names.THROWN);

  private final String owner;
  private final String method;
  private final String descriptor;

  LinkMethod(String type, String method, String descriptor) {
    this.owner = Names.LINK_PACKAGE + type;
    this.method = method;
    this.descriptor = descriptor;
  }

  /** Most arguments of a statement that is recorded in one call. */
  static final int MOST_AT_ONCE = 6;

  /**
   * The call that records a statement.
   *
   * @param arguments number of arguments, from 1 to {@link #MOST_AT_ONCE}
   * @return the method
   */
  static LinkMethod record(int arguments) {
    return values()[RECORD_1.ordinal() + arguments - 1];
  }

  /** Most terms that are appended to an open statement at once. */
  static final int MOST_EXTENDED = 3;

  /**
   * The call that adds terms to a sum.
   *
   * @param terms number of terms, from 1 to {@link #MOST_EXTENDED}
   * @return the method
   */
  static LinkMethod extend(int terms) {
    return values()[EXTEND_1.ordinal() + terms - 1];
  }

  /**
   * The call that adds terms to a sum in an element of an array.
   *
   * @param terms number of terms, from 1 to {@link #MOST_EXTENDED}
   * @return the method
   */
  static LinkMethod addToElement(int terms) {
    return values()[ELEMENT_ADD_1.ordinal() + terms - 1];
  }

  /**
   * Internal name of the class that declares it.
   *
   * @return the name
   */
  public String owner() {
    return owner;
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String method() {
    return method;
  }

  /**
   * Its descriptor.
   *
   * @return the descriptor
   */
  public String descriptor() {
    return descriptor;
  }

  /**
   * A call of it.
   *
   * @return a new instruction
   */
  MethodInsnNode call() {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, method, descriptor, false);
  }

  /** Constants that enum constants may use in their own declaration. */
  private static final class Names {
    static final String LINK_PACKAGE = "org/wengert/link/";
    static final String TAPE = "Lorg/wengert/tape/Recording;";
    static final String RUN = "Lorg/wengert/shadow/Run;";
    static final String SECOND = "Lorg/wengert/tape/SecondOrderRecording;";
    static final String LISTED = "Lorg/wengert/listing/ListedRun;";
    static final String PARCEL = "Lorg/wengert/link/Parcel;";
    static final String TEXT = "Ljava/lang/String;";
    static final String TANGENT_RUN = "Lorg/wengert/shadow/TangentRun;";
    static final String SHADOW = "Lorg/wengert/shadow/ArrayShadow;";
    static final String THROWN = "Lorg/wengert/UnsupportedDifferentiationException;";
  }
}
