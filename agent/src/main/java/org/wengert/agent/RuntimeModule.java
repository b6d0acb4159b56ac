package org.wengert.agent;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wengert.link.Linkage;

/**
 * Makes a program that has Wengert's runtime as a module use the copy on the boot class path.
 *
 * <p>A class loader looks for the packages of its modules in the modules first. So the packages of
 * the runtime's module are taken out of the loader's table, and every module that reads that module
 * reads the boot loader's unnamed module too.
 */
final class RuntimeModule {
  private static final String NAME = "org.wengert";

  private RuntimeModule() {}

  /** Does so, if the program has such a module. */
  static void unite(Instrumentation instrumentation) {
    if (!isThere()) {
      return;
    }
    Module runtime = ModuleLayer.boot().findModule(NAME).orElseThrow();
    Module boot = Linkage.class.getModule();
    for (Module module : ModuleLayer.boot().modules()) {
      if (module.canRead(runtime) && module != runtime) {
        instrumentation.redefineModule(
            module, Set.of(boot), Map.of(), Map.of(), Set.of(), Map.of());
      }
    }
    instrumentation.redefineModule(
        Object.class.getModule(),
        Set.of(),
        Map.of(),
        Map.of("jdk.internal.loader", Set.of(RuntimeModule.class.getModule())),
        Set.of(),
        Map.of());
    packages().keySet().removeAll(List.copyOf(runtime.getPackages()));
  }

  /**
   * Asks the names: a module that is not there is looked for with streams, which take their time.
   */
  private static boolean isThere() {
    for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
      if (module.name().equals(NAME)) {
        return true;
      }
    }
    return false;
  }

  /** The packages of the JVM's modules, by which its class loaders look for classes. */
  static Map<?, ?> packages() {
    try {
      Class<?> loader = Class.forName("jdk.internal.loader.BuiltinClassLoader");
      Field field = loader.getDeclaredField("packageToModule");
      field.setAccessible(true);
      return (Map<?, ?>) MethodHandles.lookup().unreflectGetter(field).invoke();
    } catch (Throwable e) {
      throw new IllegalStateException(
          "Wengert's runtime does not work as a module on this JVM. Put it on the class path.", e);
    }
  }
}
