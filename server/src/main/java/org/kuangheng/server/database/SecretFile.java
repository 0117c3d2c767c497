package org.kuangheng.server.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A file with one secret, for its owner's eyes only; written whole or not at all. */
record SecretFile(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** The secret; if there is none yet, a new one, the first writer's where two write at once. */
  String readOrCreate(Supplier<String> fresh) {
    try {
      if (!Files.exists(path)) {
        create(fresh.get());
      }
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret key " + path + " cannot be read or written", e);
    }
  }

  private void create(String secret) throws IOException {
    Path target = path.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
    try {
      Files.createFile(part, permissions(target));
      Files.writeString(part, secret + "\n", StandardCharsets.US_ASCII);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createLink(target, part);
    } catch (FileAlreadyExistsException e) {
      // falls through: another server was first, and its key is read
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static FileAttribute<?>[] permissions(Path target) throws IOException {
    Path folder = target.getParent();
    FileStore store = Files.getFileStore(folder == null ? target : folder);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }
}
