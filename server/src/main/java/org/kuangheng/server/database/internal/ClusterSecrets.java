package org.kuangheng.server.database.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The passwords of the embedded cluster's roles: made on the first start, readable by nobody else.
 */
record ClusterSecrets(String superuser, String owner, String application) {
  private static final String FILE = "postgres.secret";

  static ClusterSecrets in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      write(file);
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    if (lines.size() != 3) {
      throw new IOException(file + " should hold three lines, but holds " + lines.size());
    }
    return new ClusterSecrets(lines.get(0), lines.get(1), lines.get(2));
  }

  /** Written whole or not at all, before any role has one of them. */
  private static void write(Path file) throws IOException {
    Path draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(draft, List.of(random(), random(), random()), StandardCharsets.US_ASCII);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String random() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "ClusterSecrets[…]";
  }
}
