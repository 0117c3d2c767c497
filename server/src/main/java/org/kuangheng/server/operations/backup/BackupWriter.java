package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Takes a backup while the system goes on working: all of it is of one moment. */
public final class BackupWriter {
  private final Connection owner;
  private final List<Path> folders;
  private final Map<String, BackupManifest.Part> parts = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  /**
   * @param owner a connection of the tables' owner, which sees every row
   * @param folders folders beside the database to take along
   */
  public BackupWriter(Connection owner, List<Path> folders) {
    this.owner = owner;
    this.folders = List.copyOf(folders);
  }

  /** Writes the archive beside its place and moves it there when it is whole. */
  public void write(Path archive, Instant now) throws SQLException, IOException {
    Path draft = archive.resolveSibling(archive.getFileName() + ".part");
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(draft))) {
        Tables tables = Tables.of(owner);
        for (String table : tables.names()) {
          copy(tables, table, zip);
        }
        for (Path folder : folders) {
          addFolder(folder, zip);
        }
        BackupManifest manifest =
            new BackupManifest(
                BackupManifest.FORMAT,
                schema(statement),
                now.toString(),
                parts,
                files,
                sequences(statement));
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
      }
      Files.move(
          draft, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      owner.rollback();
      Files.deleteIfExists(draft);
    }
  }

  private void copy(Tables tables, String table, ZipOutputStream zip)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry("tables/" + table + ".copy"));
    DigestOutputStream out = digesting(zip);
    long rows =
        owner
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy " + tables.withColumns(table) + " to stdout", out);
    zip.closeEntry();
    parts.put(table, new BackupManifest.Part(rows, hex(out)));
  }

  private void addFolder(Path folder, ZipOutputStream zip) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = "files/" + folder.getFileName() + "/" + folder.relativize(file);
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = digesting(zip);
        Files.copy(file, out);
        zip.closeEntry();
        files.put(name, hex(out));
      }
    }
  }

  static String schema(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            select string_agg(version, ',' order by version) from flyway_schema_history
            where success and version is not null""")) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    }
  }

  private static Map<String, Long> sequences(Statement statement) throws SQLException {
    Map<String, Long> values = new TreeMap<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null""")) {
      while (row.next()) {
        values.put(row.getString(1), row.getLong(2));
      }
    }
    return values;
  }

  private static DigestOutputStream digesting(OutputStream out) {
    try {
      return new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String hex(DigestOutputStream out) {
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }
}
