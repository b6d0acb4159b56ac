package org.wengert.agent.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder that twins are dumped to: into it, and nowhere else, whatever classes are called. */
final class TwinFolder {
  private final Path given;
  private final Path folder;

  /**
   * A folder.
   *
   * @param folder as the option has it; it need not be there yet
   */
  TwinFolder(Path folder) {
    this.given = folder;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Writes a class file.
   *
   * @param name the internal name of the class
   * @param bytes the file
   * @throws UncheckedIOException if it cannot be written, or would be outside of the folder
   */
  void write(String name, byte[] bytes) {
    try {
      Path file = file(name);
      Files.createDirectories(folder);
      // a symbolic link inside would lead out; that the folder itself is one is the user's affair
      for (Path each = file.getParent(); !each.equals(folder); each = each.getParent()) {
        if (Files.isSymbolicLink(each)) {
          throw outside(each);
        }
      }
      if (Files.isSymbolicLink(file)) {
        throw outside(file);
      }
      Files.createDirectories(file.getParent());
      Files.write(
          file,
          bytes,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException("dump=" + given + " cannot be written", e);
    }
  }

  /** A name that is good for a class need not be good for a file, or may lead out of the folder. */
  private Path file(String name) throws IOException {
    try {
      Path file = folder.resolve(name + ".class").normalize();
      if (file.startsWith(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      throw new IOException(e);
    }
    throw outside(name);
  }

  private static IOException outside(Object what) {
    return new IOException(what + " is not inside of that folder");
  }
}
