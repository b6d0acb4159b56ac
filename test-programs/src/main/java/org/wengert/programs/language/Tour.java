package org.wengert.programs.language;

import java.util.List;

/** All programs of the tour. */
public final class Tour {
  private Tour() {}

  /** Returns the classes of programs, in the order in which one may want to read them. */
  public static List<Theme> themes() {
    return List.of(
        Branches.theme(),
        Switches.theme(),
        SwitchExpressions.theme(),
        Loops.theme(),
        Jumps.theme(),
        Assignments.theme(),
        Conversions.theme(),
        Floats.theme(),
        Methods.theme(),
        Varargs.theme(),
        ArrayAccess.theme(),
        ArrayShapes.theme(),
        RowLoops.theme(),
        ArrayMethods.theme(),
        Sorting.theme(),
        Fields.theme(),
        Objects.theme(),
        Inheritance.theme(),
        Construction.theme(),
        Initialisers.theme(),
        InnerClasses.theme(),
        LocalClasses.theme(),
        Records.theme(),
        Enums.theme(),
        Interfaces.theme(),
        ManyInterfaces.theme(),
        Generics.theme(),
        Bridges.theme(),
        Exceptions.theme(),
        JdkExceptions.theme(),
        Finally.theme(),
        ResourcesAndLocks.theme(),
        Boxes.theme(),
        Lists.theme(),
        Maps.theme(),
        Captures.theme(),
        Lambdas.theme(),
        MethodReferences.theme(),
        ReferenceTypes.theme(),
        FunctionObjects.theme(),
        Callbacks.theme(),
        OwnContainers.theme(),
        ObjectStreams.theme(),
        Collecting.theme(),
        StreamSources.theme(),
        DoubleStreams.theme(),
        Reflection.theme(),
        Refused.theme());
  }

  /** Returns the programs that have a derivative. */
  public static List<Example> examples() {
    return themes().stream().flatMap(theme -> theme.examples().stream()).toList();
  }

  /** Returns the programs whose derivative is refused. */
  public static List<Refusal> refusals() {
    return themes().stream().flatMap(theme -> theme.refusals().stream()).toList();
  }
}
