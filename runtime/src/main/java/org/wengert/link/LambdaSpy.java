package org.wengert.link;

/**
 * Remembers how the JVM made each lambda class: hidden classes reach no agent, and what a lambda
 * calls can be read nowhere else. Called by the JVM's own lambda factory, into which the agent
 * weaves one call.
 */
public final class LambdaSpy {
  private static final ClassValue<Factory> FACTORIES =
      new ClassValue<>() {
        @Override
        protected Factory computeValue(Class<?> lambda) {
          return new Factory();
        }
      };

  private LambdaSpy() {}

  /** Holds a factory in the lambda class itself, so that both can be collected together. */
  private static final class Factory {
    private volatile Object metafactory;
  }

  /**
   * Notes a lambda class.
   *
   * @param lambda the class
   * @param metafactory the factory that made it
   */
  public static void made(Class<?> lambda, Object metafactory) {
    FACTORIES.get(lambda).metafactory = metafactory;
  }

  /**
   * The factory that made a lambda class.
   *
   * @param lambda a class
   * @return its factory; null if it is no lambda class, or was made before the agent started
   */
  public static Object metafactory(Class<?> lambda) {
    return FACTORIES.get(lambda).metafactory;
  }
}
