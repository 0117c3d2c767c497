package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Puts a backup into an empty system of the same version: all of it, or nothing. */
public final class BackupReader {
  private static final String FILES = "files/";

  private final BackupArchive archive;
  private final Path folder;

  /**
   * @param folder the data folder that gets the files
   */
  public BackupReader(BackupArchive archive, Path folder) {
    this.archive = archive;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /**
   * What of the target stands against restoring into it, in both languages; nothing is changed.
   *
   * @param owner a connection of the tables' owner; the database may have no tables yet
   */
  public List<String> check(Connection owner) throws IOException, SQLException {
    List<String> findings = new ArrayList<>();
    List<String> used = new ArrayList<>();
    try (Statement statement = owner.createStatement()) {
      for (String table : Tables.of(owner).names()) {
        try (ResultSet row =
            statement.executeQuery(
                "select exists (select from %s)".formatted(Tables.quoted(table)))) {
          if (row.next() && row.getBoolean(1)) {
            used.add(table);
          }
        }
      }
    }
    if (!used.isEmpty()) {
      findings.add(
          "目标系统已有数据（%s），只能恢复到空的系统。 The system already holds data (%1$s); restore into an empty one."
              .formatted(String.join(", ", used)));
    }
    for (Map.Entry<String, String> file : archive.manifest().files().entrySet()) {
      Path target = target(file.getKey());
      if (Files.exists(target) && !digest(target).equals(file.getValue())) {
        findings.add(
            "目标文件 %s 已存在且内容不同。 The file %1$s is there already and differs.".formatted(target));
      }
    }
    return findings;
  }

  /**
   * Restores; call {@link #check} first.
   *
   * @param owner a connection of the tables' owner, on a database just migrated
   */
  public void restore(Connection owner) throws IOException, SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      Tables tables = Tables.of(owner);
      Loading loading = Loading.of(owner, tables);
      Loading.say(statement, loading.before());
      for (String table : tables.names()) {
        load(owner, tables, table);
      }
      for (Map.Entry<String, Long> sequence : archive.manifest().sequences().entrySet()) {
        try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?)")) {
          set.setString(1, Tables.quoted(sequence.getKey()));
          set.setLong(2, sequence.getValue());
          set.execute();
        }
      }
      Loading.say(statement, loading.after());
      for (String name : archive.manifest().files().keySet()) {
        unpack(name);
      }
      owner.commit();
    } finally {
      owner.rollback();
    }
  }

  private void load(Connection owner, Tables tables, String table)
      throws IOException, SQLException {
    BackupManifest.Part part = archive.manifest().tables().get(table);
    if (part == null) {
      throw new IOException("The backup lacks the table " + table);
    }
    try (InputStream in = archive.table(table)) {
      long loaded =
          owner
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + tables.withColumns(table) + " from stdin", in);
      if (loaded != part.rows()) {
        throw new IOException(
            "%s should have %d rows, but %d were loaded".formatted(table, part.rows(), loaded));
      }
    }
  }

  private void unpack(String name) throws IOException {
    Path target = target(name);
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    Files.createDirectories(target.resolveSibling("."));
    try (InputStream in = archive.part(name)) {
      Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path target(String name) throws IOException {
    Path target =
        folder.resolve(name.startsWith(FILES) ? name.substring(FILES.length()) : name).normalize();
    if (!name.startsWith(FILES) || !target.startsWith(folder) || target.equals(folder)) {
      throw new IOException("The backup names a file outside the data folder: " + name);
    }
    return target;
  }

  private static String digest(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), Digests.sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Digests.hex(in.getMessageDigest());
    }
  }
}
