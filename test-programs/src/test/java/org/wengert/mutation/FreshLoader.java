package org.wengert.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import org.wengert.programs.language.Tour;

/**
 * Loads the tests and programs of this module once more, in place of its parent. Twins are kept
 * with their classes, so all of them are derived anew.
 */
final class FreshLoader extends URLClassLoader {
  private FreshLoader(URL[] folders) {
    super(folders, FreshLoader.class.getClassLoader());
  }

  /** A loader that has loaded nothing yet. */
  static FreshLoader create() {
    return new FreshLoader(new URL[] {folder(FreshLoader.class), folder(Tour.class)});
  }

  private static URL folder(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded == null) {
        URL own = name.startsWith("org.wengert.") ? findResource(file(name)) : null;
        loaded = own == null ? super.loadClass(name, resolve) : define(name, own);
      }
      return loaded;
    }
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }

  private Class<?> define(String name, URL file) throws ClassNotFoundException {
    try (InputStream in = file.openStream()) {
      byte[] bytes = in.readAllBytes();
      URL tests = getURLs()[0];
      ProtectionDomain domain =
          new ProtectionDomain(new CodeSource(tests, (Certificate[]) null), null, this, null);
      return defineClass(name, bytes, 0, bytes.length, domain);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}
