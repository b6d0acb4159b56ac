package org.wengert.agent.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twins are dumped into the folder that was named, and nothing is written anywhere else. */
class TwinFolderTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path directory;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }

  private static String failure(Path folder, String name) {
    return assertThrows(UncheckedIOException.class, () -> new TwinFolder(folder).write(name, BYTES))
        .toString();
  }

  @Test
  void foldersAreMade() throws IOException {
    Path folder = directory.resolve("not").resolve("there");
    new TwinFolder(folder).write("com/acme/Model$$Tape", BYTES);
    new TwinFolder(folder).write("com/acme/Model$$Tape", BYTES);
    Path file = folder.resolve("com/acme/Model$$Tape.class");
    assertEquals(List.of(file), files());
    assertArrayEquals(BYTES, Files.readAllBytes(file));
  }

  /** Names that stay inside, also if they look as if they did not. */
  @ParameterizedTest
  @ValueSource(
      strings = {"a/../b", "..x/y", "a\\..\\..\\b", "...", "a/./b", "C:b", "~/b", "%2e%2e"})
  void oddNamesInside(String name) throws IOException {
    new TwinFolder(directory.resolve("dump")).write(name, BYTES);
    assertEquals(1, files().size());
    assertTrue(files().get(0).startsWith(directory.resolve("dump")), files().toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../b", "a/../../b", "/b", "//b", "/../b", "../dump2/b", "a\0b"})
  void namesThatLeadOut(String name) throws IOException {
    Path folder = directory.resolve("dump");
    String failure = failure(folder, name);
    assertTrue(failure.contains("dump=" + folder + " cannot be written"), failure);
    assertEquals(List.of(), files());
  }

  @Test
  void linksInsideAreNotFollowed() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("dump"));
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path precious = Files.writeString(elsewhere.resolve("precious"), "as it was");
    Files.createSymbolicLink(folder.resolve("com"), elsewhere);
    Files.createSymbolicLink(folder.resolve("Foo.class"), precious);
    Files.createSymbolicLink(folder.resolve("New.class"), elsewhere.resolve("new"));
    for (String name : List.of("com/acme/Model", "com/Model", "Foo", "New")) {
      String failure = failure(folder, name);
      assertTrue(failure.contains("dump=" + folder + " cannot be written"), failure);
    }
    assertEquals(List.of(precious), files());
    assertEquals("as it was", Files.readString(precious));
  }

  @Test
  void folderThatIsALink() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path folder = Files.createSymbolicLink(directory.resolve("dump"), elsewhere);
    new TwinFolder(folder).write("com/acme/Model", BYTES);
    assertEquals(List.of(elsewhere.resolve("com/acme/Model.class")), files());
  }

  @Test
  void folderThatCannotBe() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "as it was");
    Path loop = directory.resolve("loop");
    Files.createSymbolicLink(loop, loop);
    Path dangling = Files.createSymbolicLink(directory.resolve("a"), directory.resolve("nowhere"));
    for (Path folder : List.of(file, file.resolve("below"), loop, dangling)) {
      String failure = failure(folder, "com/acme/Model");
      assertTrue(failure.contains("dump=" + folder + " cannot be written"), failure);
    }
    assertEquals(List.of(file), files());
    assertEquals("as it was", Files.readString(file));
  }

  @Test
  void folderWithoutRights() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("dump"));
    assertTrue(folder.toFile().setWritable(false));
    try {
      if (!Files.isWritable(folder)) { // the superuser may write anywhere
        failure(folder, "com/acme/Model");
      }
      assertTrue(folder.toFile().setWritable(true));
      new TwinFolder(folder).write("com/acme/Model", BYTES);
    } finally {
      assertTrue(folder.toFile().setWritable(true));
    }
  }
}
