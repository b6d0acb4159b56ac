package org.wengert.border;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.INTERFACE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.STATIC;
import static org.wengert.border.Call.VIRTUAL;
import static org.wengert.border.Expected.right;
import static org.wengert.border.Expected.senseless;
import static org.wengert.border.Role.CALLEE;
import static org.wengert.border.Role.CALLER;
import static org.wengert.border.Role.SUPERCLASS;
import static org.wengert.border.Role.SUPERINTERFACE;

/** Classes that are written while the program runs, and are nowhere in a file. */
final class GeneratedFixture implements Fixture {
  @Override
  public String description() {
    return """
        Classes that a program or a framework writes while it runs, and defines with a class loader or a
        `Lookup`. The agent gets their class files from the JVM. Without line numbers in them, messages
        name the nearest line of yours.\
        """;
  }

  @Override
  public Expectations expectations() {
    return new Expectations()
        .cell(CALLER, STATIC, right())
        .cell(CALLER, VIRTUAL, right())
        .cell(CALLER, SPECIAL, right())
        .cell(CALLER, INTERFACE, right())
        .cell(CALLER, CONSTRUCTOR, right())
        .cell(CALLER, LAMBDA, right())
        .cell(CALLER, REFLECTION, right())
        .cell(CALLER, HANDLE, right())
        .cell(CALLEE, STATIC, right())
        .cell(CALLEE, VIRTUAL, right())
        .cell(CALLEE, SPECIAL, right())
        .cell(CALLEE, INTERFACE, right())
        .cell(CALLEE, CONSTRUCTOR, right())
        .cell(CALLEE, LAMBDA, right())
        .cell(CALLEE, REFLECTION, right())
        .cell(CALLEE, HANDLE, right())
        .cell(SUPERCLASS, STATIC, right())
        .cell(SUPERCLASS, VIRTUAL, right())
        .cell(SUPERCLASS, SPECIAL, right())
        .cell(SUPERCLASS, INTERFACE, right())
        .cell(SUPERCLASS, CONSTRUCTOR, right())
        .cell(SUPERCLASS, LAMBDA, right())
        .cell(SUPERCLASS, REFLECTION, right())
        .cell(SUPERCLASS, HANDLE, right())
        .cell(SUPERINTERFACE, STATIC, right())
        .cell(SUPERINTERFACE, VIRTUAL, right())
        .cell(SUPERINTERFACE, SPECIAL, right())
        .cell(SUPERINTERFACE, INTERFACE, right())
        .cell(SUPERINTERFACE, CONSTRUCTOR, senseless("an interface has no constructor"))
        .cell(SUPERINTERFACE, LAMBDA, right())
        .cell(SUPERINTERFACE, REFLECTION, right())
        .cell(SUPERINTERFACE, HANDLE, right());
  }

  @Override
  public Laboratory open() {
    return Laboratory.here(new GeneratedLoader().programs());
  }
}
