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

/** Collections, functions and streams of the JDK. */
final class FollowedJdkFixture implements Fixture {
  private static final String NAMES = "no class of the JDK names the program's";

  @Override
  public String description() {
    return """
        Classes of `java.util`, `java.util.function` and `java.util.stream`, the collections of
        `java.util.concurrent`, and `ThreadLocal`. They have twins like your own classes.\
        """;
  }

  @Override
  public Expectations expectations() {
    return new Expectations()
        .cell(CALLER, STATIC, senseless(NAMES))
        .cell(CALLER, VIRTUAL, right())
        .cell(CALLER, SPECIAL, senseless("no class of the JDK extends the program's"))
        .cell(CALLER, INTERFACE, right())
        .cell(CALLER, CONSTRUCTOR, senseless(NAMES))
        .cell(CALLER, LAMBDA, right())
        .cell(CALLER, REFLECTION, senseless("these classes call no methods so"))
        .cell(CALLER, HANDLE, senseless("these classes call no methods so"))
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
    return Laboratory.here(FollowedJdkPrograms.all());
  }
}
