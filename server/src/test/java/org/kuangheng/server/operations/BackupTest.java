package org.kuangheng.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.server.database.OwnerAccess;
import org.kuangheng.server.identity.DemoAccounts;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.operations.backup.Tables;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;

/** A backup taken from a running system and restored elsewhere is that system. */
final class BackupTest {
  private static final java.time.Clock CLOCK =
      java.time.Clock.fixed(
          java.time.Instant.parse("2025-06-01T02:30:00Z"), java.time.ZoneOffset.UTC);
  private static final String UNIT = "county:140826";

  @TempDir static Path folder;

  private static Path source;
  private static Path archive;
  private static String password;
  private static Map<String, String> contents;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeAll
  static void backUpARunningSystem() throws Exception {
    source = folder.resolve("source");
    archive = folder.resolve("night.zip");
    Path evidence = source.resolve("evidence/ab/ab01.pdf");
    Files.createDirectories(evidence.getParent());
    Files.writeString(evidence, "%PDF-1.7 a plainly fictional report");
    try (RunningServer server = serverOn(source)) {
      password = server.bean(DemoAccounts.class).ensure(Role.COUNTY_OFFICE, UNIT).password();
      ApiClient.asCounty(server, "140826").get("/api/session").expect(200);
      contents = steadyContents(source);
      int code = new BackupTest().program("backup", archive, source);
      assertThat(code).isEqualTo(BackupProgram.DONE);
      assertThat(contents(source)).as("nothing moved while the backup ran").isEqualTo(contents);
    }
  }

  @AfterAll
  static void forget() {
    contents = Map.of();
  }

  @Test
  void everyTableAndFileComesBackAndTheSystemServes() throws Exception {
    Path target = folder.resolve("target");
    assertThat(program("restore", archive, target)).as(said()).isEqualTo(BackupProgram.DONE);
    assertThat(contents(target)).isEqualTo(contents);
    assertThat(contents.values()).as("not empty").anyMatch(text -> !text.startsWith("0 "));
    assertThat(target.resolve("evidence/ab/ab01.pdf"))
        .hasContent("%PDF-1.7 a plainly fictional report");
    assertThat(guards(target))
        .as("triggers and references watch as before")
        .isEqualTo(guards(source));
    Files.copy(source.resolve("log.key"), target.resolve("log.key"));
    try (RunningServer server = serverOn(target)) {
      ApiClient client = ApiClient.anonymous(server);
      client.signIn("county-140826", password, null).expect(200);
      client.get("/api/session").expect(200);
      var report = new LogOverHttp(server, folder.resolve("log")).check();
      assertThat(report.holds()).as(report.issues().toString()).isTrue();
      assertThat(report.entries()).isPositive();
    }
    assertThat(program("restore", archive, target)).isEqualTo(BackupProgram.BLOCKED);
    assertThat(said())
        .contains("restore into an empty one")
        .contains("只能恢复到空的系统")
        .contains("account");
  }

  @Test
  void theArchiveIsForItsOwnersEyes() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
        .isEqualTo("rw-------");
  }

  @Test
  void neitherTheClustersSecretsNorTheSigningKeyAreInIt() throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      try (var entries = Files.walk(zip.getPath("/"))) {
        assertThat(entries.map(Path::toString))
            .contains("/files/evidence/ab/ab01.pdf", "/tables/account.copy")
            .noneMatch(name -> name.endsWith(".key") || name.endsWith(".secret"))
            .noneMatch(name -> name.startsWith("/files/postgres"))
            .noneMatch(name -> name.contains("spring_session"));
      }
    }
  }

  @Test
  void aDamagedPartIsNamedAndNothingIsMade() throws Exception {
    Path copy = changed(zip -> Files.writeString(zip.getPath("tables/account.copy"), "x\ty\n"));
    Path target = folder.resolve("damaged");
    assertThat(program("restore", copy, target)).isEqualTo(BackupProgram.BLOCKED);
    assertThat(said()).contains("tables/account.copy").contains("已被改动或损坏").contains("damaged");
    assertThat(target).doesNotExist();
  }

  @Test
  void aMissingAndAnAdditionalPartAreBothNamed() throws Exception {
    Path copy =
        changed(
            zip -> {
              Files.delete(zip.getPath("files/evidence/ab/ab01.pdf"));
              Files.writeString(zip.getPath("tables/stranger.copy"), "");
            });
    assertThat(program("restore", copy, folder.resolve("missing")))
        .isEqualTo(BackupProgram.BLOCKED);
    assertThat(said()).contains("files/evidence/ab/ab01.pdf").contains("tables/stranger.copy");
  }

  @Test
  void anotherSchemaIsRefused() throws Exception {
    Path copy =
        changed(
            zip -> {
              Path manifest = zip.getPath("manifest.json");
              String text = Files.readString(manifest);
              Files.writeString(
                  manifest, text.replaceFirst("\"schema\" : \"", "\"schema\" : \"000,"));
            });
    assertThat(program("restore", copy, folder.resolve("schema"))).isEqualTo(BackupProgram.BLOCKED);
    assertThat(said()).contains("another schema version").contains("数据结构版本");
    assertThat(folder.resolve("schema")).doesNotExist();
  }

  @Test
  void aCutArchiveAndAStrangersFileAreNoBackups() throws Exception {
    Path cut = folder.resolve("cut.zip");
    byte[] whole = Files.readAllBytes(archive);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(program("restore", cut, folder.resolve("cut"))).isNotEqualTo(BackupProgram.DONE);
    Path text = folder.resolve("letter.zip");
    Files.writeString(text, "Dear all");
    assertThat(program("restore", text, folder.resolve("cut"))).isNotEqualTo(BackupProgram.DONE);
    assertThat(said()).contains("no backup of this system").doesNotContain("\tat ");
    assertThat(folder.resolve("cut")).doesNotExist();
  }

  @Test
  void aFileInTheWayIsNamedAndTheDatabaseStaysEmpty() throws Exception {
    Path target = folder.resolve("in-the-way");
    Path evidence = target.resolve("evidence/ab/ab01.pdf");
    Files.createDirectories(evidence.getParent());
    Files.writeString(evidence, "another", StandardOpenOption.CREATE_NEW);
    assertThat(program("restore", archive, target)).isEqualTo(BackupProgram.BLOCKED);
    assertThat(said()).contains("ab01.pdf").contains("differs");
    assertThat(evidence).hasContent("another");
    assertThat(contents(target)).isEmpty();
  }

  private interface Change {
    void in(FileSystem zip) throws IOException;
  }

  private static Path changed(Change change) throws IOException {
    Path copy = Files.createTempFile(folder, "changed", ".zip");
    Files.copy(archive, copy, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = FileSystems.newFileSystem(copy)) {
      change.in(zip);
    }
    return copy;
  }

  private int program(String word, Path file, Path data) {
    PrintStream terminal = new PrintStream(said, true, StandardCharsets.UTF_8);
    return BackupProgram.run(
        List.of(word, file.toString(), "--data", data.toString()), CLOCK, terminal, terminal);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  private static RunningServer serverOn(Path data) {
    return RunningServer.start(
        Map.of(
            "kuangheng.data",
            data.toString(),
            "kuangheng.database.folder",
            data.resolve("postgres").toString()));
  }

  /** What the tables hold once nothing moves any more. */
  private static Map<String, String> steadyContents(Path data) throws Exception {
    Map<String, String> before = contents(data);
    for (int i = 0; i < 60; i++) {
      Thread.sleep(2_000);
      Map<String, String> now = contents(data);
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    throw new AssertionError("The system does not come to rest");
  }

  private static Map<String, String> contents(Path data) throws SQLException {
    return asked(
        data,
        connection -> {
          Map<String, String> contents = new TreeMap<>();
          for (String table : Tables.of(connection).names()) {
            String question =
                "select count(*) || ' ' || coalesce(md5(string_agg(r::text, '' order by r::text)), '')"
                    + " from "
                    + Tables.quoted(table)
                    + " r";
            contents.put(table, one(connection, question));
          }
          return contents;
        });
  }

  private static String guards(Path data) throws SQLException {
    return asked(
        data,
        connection ->
            one(
                connection,
                """
                select (select string_agg(tgname::text || tgenabled::text, ',' order by tgname) from pg_trigger
                        where not tgisinternal)
                  || ' ' || (select string_agg(conname::text || condeferrable, ',' order by conname)
                        from pg_constraint where contype = 'f')"""));
  }

  private interface Question<T> {
    T to(Connection connection) throws SQLException;
  }

  private static <T> T asked(Path data, Question<T> question) throws SQLException {
    try (OwnerAccess access = OwnerAccess.ofFolder(data);
        Connection connection = access.connect()) {
      return question.to(connection);
    } catch (UncheckedIOException e) {
      throw new AssertionError(e);
    }
  }

  private static String one(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
