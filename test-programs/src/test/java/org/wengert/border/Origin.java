package org.wengert.border;

/** Where the class at the border comes from. */
enum Origin {
  /** Loaded after the agent. */
  PREPARED("Classes loaded after the agent", new PreparedFixture()),
  /** Loaded before the agent. */
  EARLY("Classes loaded before the agent", new EarlyFixture()),
  /** Excluded by an option. */
  EXCLUDED("Excluded classes", new ExcludedFixture()),
  /** Of the JDK, and followed. */
  FOLLOWED_JDK("Collections, functions and streams of the JDK", new FollowedJdkFixture()),
  /** Of the JDK, and not followed. */
  OTHER_JDK("The rest of the JDK", new OtherJdkFixture()),
  /** Without a name. */
  HIDDEN("Hidden classes", new HiddenFixture()),
  /** Made by {@code java.lang.reflect.Proxy}. */
  PROXY("Classes of `java.lang.reflect.Proxy`", new ProxyFixture()),
  /** Written while the program runs. */
  GENERATED("Classes generated at run time", new GeneratedFixture());

  /** The origin in words. */
  final String title;

  /** Its classes. */
  final Fixture fixture;

  Origin(String title, Fixture fixture) {
    this.title = title;
    this.fixture = fixture;
  }
}
