package org.wengert.border;

import static org.wengert.border.Call.CONSTRUCTOR;
import static org.wengert.border.Call.HANDLE;
import static org.wengert.border.Call.INTERFACE;
import static org.wengert.border.Call.LAMBDA;
import static org.wengert.border.Call.REFLECTION;
import static org.wengert.border.Call.SPECIAL;
import static org.wengert.border.Call.STATIC;
import static org.wengert.border.Call.VIRTUAL;
import static org.wengert.border.Expected.alwaysLoud;
import static org.wengert.border.Expected.loud;
import static org.wengert.border.Expected.right;
import static org.wengert.border.Expected.senseless;
import static org.wengert.border.Refusals.JDK;
import static org.wengert.border.Role.CALLEE;
import static org.wengert.border.Role.CALLER;
import static org.wengert.border.Role.SUPERCLASS;
import static org.wengert.border.Role.SUPERINTERFACE;

/** The rest of the JDK. */
final class OtherJdkFixture implements Fixture {
  private static final String NAMES = "no class of the JDK names the program's";

  @Override
  public String description() {
    return """
        All other classes of the JDK, where they have no rule. They run as they are, so nothing active may
        get into them, nor anything of yours that they may call back. Interfaces of the JDK that you
        implement are no problem; their default methods are.\
        """;
  }

  @Override
  public Expectations expectations() {
    return new Expectations()
        .cell(CALLER, STATIC, senseless(NAMES))
        .cell(CALLER, VIRTUAL, alwaysLoud("java.awt.geom.Point2D.distanceSq"))
        .cell(CALLER, SPECIAL, senseless("no class of the JDK extends the program's"))
        .cell(
            CALLER,
            INTERFACE,
            alwaysLoud("java.util.concurrent.atomic.AtomicReference.updateAndGet"))
        .cell(CALLER, CONSTRUCTOR, senseless(NAMES))
        .cell(
            CALLER, LAMBDA, alwaysLoud("java.util.concurrent.atomic.AtomicReference.updateAndGet"))
        .cell(CALLER, REFLECTION, alwaysLoud("java.beans.Expression"))
        .cell(CALLER, HANDLE, alwaysLoud("cannot be followed"))
        .cell(CALLEE, STATIC, loud(JDK))
        .cell(CALLEE, VIRTUAL, loud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(
            CALLEE,
            SPECIAL,
            senseless("only the JDK's own code calls its private methods, and has no twin"))
        .cell(CALLEE, INTERFACE, loud("java.awt.geom.Rectangle2D$Double.getBounds2D", JDK))
        .cell(CALLEE, CONSTRUCTOR, loud("the constructor of java.awt.geom.Point2D$Double", JDK))
        .cell(CALLEE, LAMBDA, loud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(CALLEE, REFLECTION, loud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(CALLEE, HANDLE, loud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERCLASS, STATIC, loud("java.awt.geom.Line2D.ptSegDistSq", JDK))
        .cell(SUPERCLASS, VIRTUAL, alwaysLoud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERCLASS, SPECIAL, alwaysLoud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERCLASS, INTERFACE, alwaysLoud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERCLASS, CONSTRUCTOR, loud("the constructor of java.awt.geom.Point2D$Double", JDK))
        .cell(SUPERCLASS, LAMBDA, alwaysLoud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERCLASS, REFLECTION, alwaysLoud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERCLASS, HANDLE, alwaysLoud("java.awt.geom.Point2D.distanceSq", JDK))
        .cell(SUPERINTERFACE, STATIC, alwaysLoud("java.lang.CharSequence.compare", JDK))
        .cell(SUPERINTERFACE, VIRTUAL, alwaysLoud("java.time.temporal.TemporalAccessor.query", JDK))
        .cell(SUPERINTERFACE, SPECIAL, alwaysLoud("java.time.temporal.TemporalAccessor.query", JDK))
        .cell(SUPERINTERFACE, INTERFACE, right())
        .cell(SUPERINTERFACE, CONSTRUCTOR, senseless("an interface has no constructor"))
        .cell(SUPERINTERFACE, LAMBDA, right())
        .cell(SUPERINTERFACE, REFLECTION, right())
        .cell(SUPERINTERFACE, HANDLE, right());
  }

  @Override
  public Laboratory open() {
    return Laboratory.here(OtherJdkPrograms.all());
  }
}
