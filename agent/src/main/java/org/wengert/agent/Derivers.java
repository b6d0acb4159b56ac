package org.wengert.agent;

import org.wengert.agent.twin.KnownMethods;
import org.wengert.agent.twin.TwinDeriver;
import org.wengert.link.TwinKind;

/** The derivers of twins, as the options ask for them; what they know is read at the first use. */
final class Derivers {
  private final Options options;
  private KnownMethods known;

  /**
   * Derivers.
   *
   * @param options the agent's options
   */
  Derivers(Options options) {
    this.options = options;
  }

  /** The methods that need no twin. */
  synchronized KnownMethods known() {
    if (known == null) {
      known = new KnownMethods(KnownClasses.all());
    }
    return known;
  }

  /**
   * A deriver of twins.
   *
   * @param kind the kind of twins
   */
  TwinDeriver of(TwinKind kind) {
    return new TwinDeriver(known(), kind, options.strategy().of(kind), options.splitting());
  }
}
