package org.kuangheng.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A file of secrets (密钥文件), for its owner's eyes only; written whole or not at all. */
public record SecretFile(Path path) {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");

  /** The secret; if there is none yet, a new one, the first writer's where two write at once. */
  public String readOrCreate(Supplier<String> fresh) {
    try {
      if (!Files.exists(path)) {
        create(fresh.get());
      }
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret key " + path + " cannot be read or written", e);
    }
  }

  /** The secret; empty if there is no file. */
  public Optional<String> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path).strip()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The secret key " + path + " cannot be read", e);
    }
  }

  /** Another secret in place of the one there is, if any. */
  public void replace(String secret) {
    Path target = path.toAbsolutePath();
    try {
      Path part = draft(target, secret);
      try {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The secret key " + path + " cannot be written", e);
    }
  }

  private void create(String secret) throws IOException {
    Path target = path.toAbsolutePath();
    Path part = draft(target, secret);
    try {
      Files.createLink(target, part);
    } catch (FileAlreadyExistsException e) {
      // falls through: another server was first, and its key is read
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static Path draft(Path target, String secret) throws IOException {
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling("." + UUID.randomUUID() + ".part");
    Files.createFile(part, permissions(target));
    Files.writeString(part, secret + "\n", StandardCharsets.US_ASCII);
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return part;
  }

  private static FileAttribute<?>[] permissions(Path target) throws IOException {
    Path folder = target.getParent();
    FileStore store = Files.getFileStore(folder == null ? target : folder);
    return store.supportsFileAttributeView(PosixFileAttributeView.class)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
        : new FileAttribute<?>[0];
  }
}
