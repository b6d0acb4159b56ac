package org.wengert.border;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.INTERFACE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.STATIC;
import static org.wengert.border.Call.VIRTUAL;
import static org.wengert.border.Expected.loud;
import static org.wengert.border.Expected.senseless;
import static org.wengert.border.Refusals.HIDDEN;
import static org.wengert.border.Role.CALLEE;
import static org.wengert.border.Role.CALLER;
import static org.wengert.border.Role.SUPERCLASS;
import static org.wengert.border.Role.SUPERINTERFACE;

/** Classes without a name, defined by a look-up. */
final class HiddenFixture implements Fixture {
  private static final String NO_NAME = "no class file can name a hidden class";

  @Override
  public String description() {
    return """
        Classes made by `Lookup.defineHiddenClass`, other than lambdas. No other class can name them, so
        they cannot have twins.\
        """;
  }

  @Override
  public Expectations expectations() {
    return new Expectations()
        .cell(CALLER, STATIC, loud("callStatic", HIDDEN))
        .cell(CALLER, VIRTUAL, loud("callVirtual", HIDDEN))
        .cell(CALLER, SPECIAL, loud("callSpecial", HIDDEN))
        .cell(CALLER, INTERFACE, loud("callInterface", HIDDEN))
        .cell(CALLER, CONSTRUCTOR, loud("callConstructor", HIDDEN))
        .cell(CALLER, LAMBDA, loud("callLambda", HIDDEN))
        .cell(CALLER, REFLECTION, loud("callReflection", HIDDEN))
        .cell(CALLER, HANDLE, loud("callHandle", HIDDEN))
        .cell(CALLEE, STATIC, senseless(NO_NAME))
        .cell(CALLEE, VIRTUAL, loud("squared", HIDDEN))
        .cell(CALLEE, SPECIAL, loud("throughPrivate", HIDDEN))
        .cell(CALLEE, INTERFACE, loud("cross", HIDDEN))
        .cell(CALLEE, CONSTRUCTOR, senseless(NO_NAME))
        .cell(CALLEE, LAMBDA, loud("squared", HIDDEN))
        .cell(CALLEE, REFLECTION, loud("square", HIDDEN))
        .cell(CALLEE, HANDLE, loud("square", HIDDEN))
        .role(SUPERCLASS, senseless("nothing can extend a hidden class"))
        .role(SUPERINTERFACE, senseless("nothing can implement a hidden interface"));
  }

  @Override
  public Laboratory open() {
    return Laboratory.here(HiddenPrograms.all());
  }
}
