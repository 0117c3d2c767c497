package org.kuangheng.server.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Takes a backup while the system goes on working: all of it is of one moment. */
public final class BackupWriter {
  private final Connection owner;
  private final Path folder;
  private final Map<String, BackupManifest.Part> parts = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();

  /**
   * @param owner a connection of the tables' owner, which sees every row
   * @param folder the data folder, whose files are taken along
   */
  public BackupWriter(Connection owner, Path folder) {
    this.owner = owner;
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes the archive beside its place and moves it there when it is whole. */
  public void write(Path archive, Instant now) throws SQLException, IOException {
    Path target = archive.toAbsolutePath().normalize();
    Path draft = target.resolveSibling(target.getFileName() + ".part");
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
      try (ZipOutputStream zip = new ZipOutputStream(PrivateFile.create(draft))) {
        Tables tables = Tables.of(owner);
        for (String table : tables.names()) {
          copy(tables, table, zip);
        }
        addFiles(target, zip);
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
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      owner.rollback();
      Files.deleteIfExists(draft);
    }
  }

  private void copy(Tables tables, String table, ZipOutputStream zip)
      throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(BackupArchive.tableEntry(table)));
    DigestOutputStream out = digesting(zip);
    long rows =
        owner
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("copy (" + tables.select(table) + ") to stdout", out);
    zip.closeEntry();
    parts.put(table, new BackupManifest.Part(rows, Digests.hex(out.getMessageDigest())));
  }

  private void addFiles(Path archive, ZipOutputStream zip) throws IOException {
    for (Path relative : BackedFiles.in(folder)) {
      Path file = folder.resolve(relative);
      if (file.equals(archive)) {
        continue;
      }
      try (InputStream in = Files.newInputStream(file)) {
        String name = "files/" + relative;
        zip.putNextEntry(new ZipEntry(name));
        DigestOutputStream out = digesting(zip);
        in.transferTo(out);
        zip.closeEntry();
        files.put(name, Digests.hex(out.getMessageDigest()));
      } catch (NoSuchFileException e) {
        // Passed away since the folder was listed: it belongs to nothing that the tables name.
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
    return new DigestOutputStream(out, Digests.sha256());
  }
}
