package org.kuangheng.server.operations.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.StringReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.formats.FeatureReader;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.testing.ApiClient;
import org.kuangheng.server.testing.RunningServer;
import org.postgresql.PGConnection;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export of everything, read back with PostgreSQL and a reader of GeoPackages alone. */
final class ExportTest {
  private static final ApiClient OFFICE = ApiClient.as(Role.CITY_OFFICE);

  @TempDir static Path folder;

  private static String id;
  private static Path archive;

  @BeforeAll
  static void takeEverything() throws Exception {
    Path evidence = data().resolve("evidence/cd/cd02.txt");
    Files.createDirectories(evidence.getParent());
    Files.writeString(evidence, "a plainly fictional letter");
    id = OFFICE.post("/api/exports", null).expect(202).json().get("id").asString();
    JsonNode job = awaitEnd();
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("DONE");
    archive = folder.resolve("export.zip");
    String path = job.get("result").get("file").asString();
    int status =
        OFFICE.http().send(OFFICE.request(path).build(), BodyHandlers.ofFile(archive)).statusCode();
    assertThat(status).isEqualTo(200);
    assertThat(Sha256.of(Files.readAllBytes(archive)).hex())
        .isEqualTo(job.get("result").get("sha256").asString());
  }

  @Test
  void theSqlLoadsIntoAnEmptyDatabaseWithEveryRow() throws Exception {
    String sql = text("kuangheng.sql");
    JsonNode rows = JsonMapper.shared().readTree(text("manifest.json")).get("rows");
    assertThat(rows.size()).isGreaterThan(10);
    try (Connection connection = emptyDatabase("everything")) {
      load(sql, connection);
      Map<String, Long> counted = new TreeMap<>();
      Map<String, Long> expected = new TreeMap<>();
      for (var table : rows.properties()) {
        expected.put(table.getKey(), table.getValue().asLong());
        counted.put(table.getKey(), number(connection, "select count(*) from " + table.getKey()));
      }
      assertThat(counted).isEqualTo(expected);
      assertThat(counted.get("registry_version")).isGreaterThan(100);
      assertThat(number(connection, "select count(*) from account where password is not null"))
          .isZero();
      assertThat(number(connection, "select count(*) from pg_trigger where tgenabled = 'D'"))
          .as("every guard is back")
          .isZero();
    }
  }

  @Test
  void nothingThatLetsSomebodyInIsInIt() throws Exception {
    assertThat(text("kuangheng.sql")).doesNotContain("$argon2");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      assertThat(zip.stream().map(Object::toString))
          .contains("README.md", "kuangheng.sql", "map.gpkg", "files/evidence/cd/cd02.txt")
          .noneMatch(name -> name.contains(".key") || name.contains("secret"));
    }
  }

  @Test
  void theMapHoldsEveryRightThatHasAnArea() throws Exception {
    Path map = folder.resolve("map.gpkg");
    try (ZipFile zip = new ZipFile(archive.toFile());
        var in = zip.getInputStream(zip.getEntry("map.gpkg"))) {
      Files.copy(in, map);
    }
    var parsed = FeatureReader.read(map, ReadOptions.CHINESE);
    long rights =
        RowScope.EVERYTHING.get(
            () ->
                RunningServer.shared()
                    .bean(Registry.class)
                    .survey(AsOf.now(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))), Set.of())
                    .mines()
                    .stream()
                    .filter(mine -> mine.area() != null)
                    .count());
    assertThat(rights).isPositive();
    assertThat(
            parsed.layers().stream()
                .filter(layer -> layer.name().equals("rights"))
                .mapToLong(layer -> layer.features().size())
                .sum())
        .isEqualTo(rights);
    assertThat(parsed.layers().stream().map(layer -> layer.name()))
        .anyMatch(name -> name.startsWith("layer_"));
  }

  @Test
  void everyPartHasItsDigestInTheManifest() throws Exception {
    JsonNode files = JsonMapper.shared().readTree(text("manifest.json")).get("files");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      for (var entry :
          zip.stream().filter(one -> !one.getName().equals("manifest.json")).toList()) {
        try (var in = zip.getInputStream(entry)) {
          assertThat(Sha256.of(in.readAllBytes()).hex())
              .as(entry.getName())
              .isEqualTo(files.get(entry.getName()).asString());
        }
      }
    }
  }

  @Test
  void onlyWhoMayExportEverythingAsksForItOrFetchesIt() {
    for (Role role : List.of(Role.COUNTY_OFFICE, Role.ENTERPRISE, Role.SYSTEM_ADMIN)) {
      ApiClient.as(role).post("/api/exports", null).expect(403);
      ApiClient.as(role).get("/api/exports/" + id + "/file").expect(403);
    }
    OFFICE.get("/api/exports/no-such-export/file").expect(404);
  }

  private static JsonNode awaitEnd() throws InterruptedException {
    for (int i = 0; i < 600; i++) {
      JsonNode job = OFFICE.get("/api/jobs/" + id).expect(200).json();
      if (!Set.of("QUEUED", "RUNNING").contains(job.get("state").asString())) {
        return job;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("The export does not end");
  }

  /** As psql reads it: statements, and rows after each {@code copy … from stdin}. */
  private static void load(String sql, Connection connection) throws Exception {
    StringBuilder statements = new StringBuilder();
    try (BufferedReader lines = new BufferedReader(new StringReader(sql));
        Statement statement = connection.createStatement()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("\\set")) {
          continue;
        }
        if (!line.matches("copy .* from stdin;")) {
          statements.append(line).append('\n');
          continue;
        }
        statement.execute(statements.toString());
        statements.setLength(0);
        StringBuilder rows = new StringBuilder();
        for (String row = lines.readLine(); !"\\.".equals(row); row = lines.readLine()) {
          rows.append(row).append('\n');
        }
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(line.substring(0, line.length() - 1), new StringReader(rows.toString()));
      }
      statement.execute(statements.toString());
    }
  }

  private static Connection emptyDatabase(String name) throws Exception {
    List<String> secrets =
        Files.readAllLines(path("kuangheng.database.folder").resolveSibling("postgres.secret"));
    HikariDataSource pool = (HikariDataSource) RunningServer.shared().bean(DataSource.class);
    String base = pool.getJdbcUrl().replaceFirst("/[^/]*$", "/");
    try (Connection superuser =
            DriverManager.getConnection(base + "postgres", "postgres", secrets.getFirst());
        Statement statement = superuser.createStatement()) {
      statement.execute("drop database if exists " + name);
      statement.execute(
          "create database " + name + " owner kuangheng_owner encoding 'UTF8' template template0");
    }
    HikariDataSource owner =
        (HikariDataSource)
            RunningServer.shared().bean(Flyway.class).getConfiguration().getDataSource();
    return DriverManager.getConnection(base + name, owner.getUsername(), owner.getPassword());
  }

  private static long number(Connection connection, String question) throws Exception {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String text(String name) throws Exception {
    try (ZipFile zip = new ZipFile(archive.toFile());
        var in = zip.getInputStream(zip.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Path data() {
    return path("kuangheng.data");
  }

  private static Path path(String setting) {
    return Path.of(RunningServer.shared().bean(Environment.class).getRequiredProperty(setting));
  }
}
