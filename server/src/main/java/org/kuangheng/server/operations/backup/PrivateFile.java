package org.kuangheng.server.operations.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that nobody but its owner may read, from its first byte on. */
public final class PrivateFile {
  private PrivateFile() {}

  /** Anew; one that is there is replaced. */
  public static OutputStream create(Path file) throws IOException {
    Files.deleteIfExists(file);
    Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }
}
