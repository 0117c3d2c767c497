package org.kuangheng.documents.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that appears whole or not at all: written beside its place, then moved. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes the bytes; makes the folder if missing; replaces what was there. */
  public static Path write(Path file, byte[] bytes) {
    Path target = file.toAbsolutePath();
    try {
      Path folder = Files.createDirectories(parentOf(target));
      Path draft = folder.resolve("." + target.getFileName() + ".part");
      try {
        Files.write(draft, bytes);
        move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not write " + file, e);
    }
  }

  private static Path parentOf(Path target) {
    Path parent = target.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("A document needs a folder, but the path was " + target);
    }
    return parent;
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException _) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
