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

/** Classes made by Proxy. */
final class ProxyFixture implements Fixture {
  private static final String ONLY_HANDLER = "a proxy calls only its handler";

  @Override
  public String description() {
    return """
        A call of a proxy is followed into its handler. As a *constructor* counts `Proxy.newProxyInstance`,
        as a *special* call of a proxy `InvocationHandler.invokeDefault`; as *Method.invoke* and *method
        handle*, that its handler passes the call on so.\
        """;
  }

  @Override
  public Expectations expectations() {
    return new Expectations()
        .cell(CALLER, STATIC, senseless(ONLY_HANDLER))
        .cell(CALLER, VIRTUAL, senseless(ONLY_HANDLER))
        .cell(CALLER, SPECIAL, right())
        .cell(CALLER, INTERFACE, right())
        .cell(CALLER, CONSTRUCTOR, senseless(ONLY_HANDLER))
        .cell(CALLER, LAMBDA, right())
        .cell(CALLER, REFLECTION, right())
        .cell(CALLER, HANDLE, right())
        .cell(CALLEE, STATIC, senseless("a proxy has no static methods"))
        .cell(
            CALLEE,
            VIRTUAL,
            senseless("only equals, hashCode and toString, whose results have no derivative"))
        .cell(CALLEE, SPECIAL, senseless("a proxy has no private methods"))
        .cell(CALLEE, INTERFACE, right())
        .cell(CALLEE, CONSTRUCTOR, right())
        .cell(CALLEE, LAMBDA, right())
        .cell(CALLEE, REFLECTION, right())
        .cell(CALLEE, HANDLE, right())
        .role(SUPERCLASS, senseless("classes of proxies are final"))
        .role(SUPERINTERFACE, senseless("proxies are classes"));
  }

  @Override
  public Laboratory open() {
    return Laboratory.here(ProxyPrograms.all());
  }
}
