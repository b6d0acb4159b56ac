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
import static org.wengert.border.Expected.right;
import static org.wengert.border.Expected.senseless;
import static org.wengert.border.Refusals.EXCLUDED;
import static org.wengert.border.Role.CALLEE;
import static org.wengert.border.Role.CALLER;
import static org.wengert.border.Role.SUPERCLASS;
import static org.wengert.border.Role.SUPERINTERFACE;

import org.wengert.jvm.Launch;

/** Classes that an option excludes. */
final class ExcludedFixture implements Fixture {
  @Override
  public String description() {
    return """
        Classes named by the agent's option `exclude`. They run as they are, so nothing active may get into
        them. An excluded interface does not matter; only code in it does.\
        """;
  }

  @Override
  public Expectations expectations() {
    return new Expectations()
        .cell(CALLER, STATIC, loud("subject.Caller.callStatic", EXCLUDED))
        .cell(CALLER, VIRTUAL, loud("subject.Caller.callVirtual", EXCLUDED))
        .cell(CALLER, SPECIAL, loud("subject.Caller.callSpecial", EXCLUDED))
        .cell(CALLER, INTERFACE, loud("subject.Caller.callInterface", EXCLUDED))
        .cell(CALLER, CONSTRUCTOR, loud("subject.Caller.callConstructor", EXCLUDED))
        .cell(CALLER, LAMBDA, loud("subject.Caller.callLambda", EXCLUDED))
        .cell(CALLER, REFLECTION, loud("subject.Caller.callReflection", EXCLUDED))
        .cell(CALLER, HANDLE, loud("subject.Caller.callHandle", EXCLUDED))
        .cell(CALLEE, STATIC, loud("subject.Callee.square", EXCLUDED))
        .cell(CALLEE, VIRTUAL, loud("subject.Callee.squared", EXCLUDED))
        .cell(CALLEE, SPECIAL, loud("subject.Callee.throughPrivate", EXCLUDED))
        .cell(CALLEE, INTERFACE, loud("subject.Callee.cross", EXCLUDED))
        .cell(
            CALLEE,
            CONSTRUCTOR,
            loud("the constructor of org.wengert.border.subject.Callee", EXCLUDED))
        .cell(CALLEE, LAMBDA, loud("subject.Callee.lambda$lambda$", EXCLUDED))
        .cell(CALLEE, REFLECTION, loud("subject.Callee.square", EXCLUDED))
        .cell(CALLEE, HANDLE, loud("subject.Callee.square", EXCLUDED))
        .cell(SUPERCLASS, STATIC, loud("subject.Parent.square", EXCLUDED))
        .cell(SUPERCLASS, VIRTUAL, loud("subject.Parent.inherited", EXCLUDED))
        .cell(SUPERCLASS, SPECIAL, loud("subject.Parent.squared", EXCLUDED))
        .cell(SUPERCLASS, INTERFACE, loud("subject.Parent.cross", EXCLUDED))
        .cell(
            SUPERCLASS,
            CONSTRUCTOR,
            loud("the constructor of org.wengert.border.subject.Parent", EXCLUDED))
        .cell(SUPERCLASS, LAMBDA, loud("subject.Parent.squared", EXCLUDED))
        .cell(SUPERCLASS, REFLECTION, loud("subject.Parent.inherited", EXCLUDED))
        .cell(SUPERCLASS, HANDLE, loud("subject.Parent.inherited", EXCLUDED))
        .cell(SUPERINTERFACE, STATIC, loud("subject.Contract.square", EXCLUDED))
        .cell(SUPERINTERFACE, VIRTUAL, loud("subject.Contract.byDefault", EXCLUDED))
        .cell(SUPERINTERFACE, SPECIAL, loud("subject.Contract.byDefault", EXCLUDED))
        .cell(SUPERINTERFACE, INTERFACE, right())
        .cell(SUPERINTERFACE, CONSTRUCTOR, senseless("an interface has no constructor"))
        .cell(SUPERINTERFACE, LAMBDA, right())
        .cell(SUPERINTERFACE, REFLECTION, right())
        .cell(SUPERINTERFACE, HANDLE, right());
  }

  @Override
  public Laboratory open() {
    return OwnJvm.run(Launch.withAgent("exclude=org.wengert.border.subject.*"));
  }

  @Override
  public boolean needsOwnJvm() {
    return true;
  }
}
