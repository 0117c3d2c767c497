package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.kuangheng.kernel.Sha256;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Puts a backup into an empty system of the same version: all of it, or nothing. */
public final class BackupReader {
  private final Connection owner;
  private final Path folder;

  /**
   * @param owner a connection of the tables' owner, on a database just migrated
   * @param folder the data folder that gets the files
   */
  public BackupReader(Connection owner, Path folder) {
    this.owner = owner;
    this.folder = folder;
  }

  /** What stands against restoring this archive here, in both languages; empty if nothing does. */
  public List<String> check(Path archive) throws IOException, SQLException {
    List<String> findings = new ArrayList<>();
    try (ZipFile zip = new ZipFile(archive.toFile());
        Statement statement = owner.createStatement()) {
      BackupManifest manifest = manifest(zip);
      String here = BackupWriter.schema(statement);
      if (!manifest.schema().equals(here)) {
        findings.add(
            "备份的数据结构版本与本程序不同，请用相同版本的程序恢复，再升级。 The backup is of another schema"
                + " version; restore it with the same version of the program, then upgrade.");
      }
      for (var table : manifest.tables().entrySet()) {
        String name = "tables/" + table.getKey() + ".copy";
        expect(zip, name, table.getValue().sha256(), findings);
      }
      for (var file : manifest.files().entrySet()) {
        expect(zip, file.getKey(), file.getValue(), findings);
      }
      for (String table : Tables.of(owner).names()) {
        if (manifest.tables().get(table) == null) {
          findings.add("备份缺少数据表 " + table + "。 The backup lacks the table " + table + ".");
        }
      }
      if (isInUse(statement)) {
        findings.add(
            "目标系统已有数据，只能恢复到空的系统。 The system already holds data; restore into an empty one.");
      }
    }
    return findings;
  }

  /** Restores; call {@link #check} first. */
  public void restore(Path archive) throws IOException, SQLException {
    owner.setAutoCommit(false);
    try (ZipFile zip = new ZipFile(archive.toFile());
        Statement statement = owner.createStatement()) {
      BackupManifest manifest = manifest(zip);
      Tables tables = Tables.of(owner);
      statement.execute(
          "truncate "
              + String.join(", ", tables.names().stream().map(Tables::quoted).toList())
              + " cascade");
      for (String table : tables.names()) {
        load(zip, tables, table, Objects.requireNonNull(manifest.tables().get(table)).rows());
      }
      for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
        try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?)")) {
          set.setString(1, Tables.quoted(sequence.getKey()));
          set.setLong(2, sequence.getValue());
          set.execute();
        }
      }
      for (String name : manifest.files().keySet()) {
        unpack(zip, name);
      }
      owner.commit();
    } finally {
      owner.rollback();
    }
  }

  private void load(ZipFile zip, Tables tables, String table, long rows)
      throws IOException, SQLException {
    try (InputStream in = zip.getInputStream(entry(zip, "tables/" + table + ".copy"))) {
      long loaded =
          owner
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + tables.withColumns(table) + " from stdin", in);
      if (loaded != rows) {
        throw new IOException(
            "%s should have %d rows, but %d were loaded".formatted(table, rows, loaded));
      }
    }
  }

  private void unpack(ZipFile zip, String name) throws IOException {
    Path target = folder.resolve(name.substring("files/".length())).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("The backup names a file outside the data folder: " + name);
    }
    Files.createDirectories(target.resolveSibling("."));
    try (InputStream in = zip.getInputStream(entry(zip, name))) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void expect(ZipFile zip, String name, String digest, List<String> findings)
      throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      findings.add("备份缺少 " + name + "。 The backup lacks " + name + ".");
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      if (!Sha256.of(in.readAllBytes()).hex().equals(digest)) {
        findings.add(
            "备份中的 " + name + " 已被改动或损坏。 " + name + " in the backup is changed or damaged.");
      }
    }
  }

  /** A fresh system has accounts neither of people nor rows of the registry. */
  private boolean isInUse(Statement statement) throws SQLException {
    for (String table : Tables.of(owner).names()) {
      if (!table.equals("audit_entry")) {
        continue;
      }
      try (ResultSet row = statement.executeQuery("select exists (select from audit_entry)")) {
        return row.next() && row.getBoolean(1);
      }
    }
    return false;
  }

  private static BackupManifest manifest(ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(entry(zip, "manifest.json"))) {
      return JsonMapper.shared().readValue(in, BackupManifest.class);
    }
  }

  private static ZipEntry entry(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("The archive has no " + name + "; it is no backup of this system");
    }
    return entry;
  }
}
