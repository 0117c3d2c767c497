package org.kuangheng.server.operations.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kuangheng.formats.GeoPackageWriter;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.kuangheng.server.operations.backup.BackedFiles;
import org.kuangheng.server.operations.backup.Digests;
import org.kuangheng.server.operations.backup.Migrations;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes an export: the text for PostgreSQL and the map of one moment, then the files beside them.
 */
@Component
class ExportHandler implements JobHandler {
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
  private static final int STEPS = 4;

  private final DataSource dataSource;
  private final TransactionTemplate moment;
  private final Registry registry;
  private final ExportFolder folder;
  private final ExportRecord onRecord;
  private final Clock clock;

  ExportHandler(
      DataSource dataSource,
      PlatformTransactionManager manager,
      Registry registry,
      ExportFolder folder,
      ExportRecord onRecord,
      Clock clock) {
    this.dataSource = dataSource;
    this.moment = new TransactionTemplate(manager);
    this.moment.setReadOnly(true);
    this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.registry = registry;
    this.folder = folder;
    this.onRecord = onRecord;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Exports.KIND;
  }

  @Override
  public String run(JobContext job) throws Exception {
    Path place = folder.place(job.id());
    Path map = place.resolveSibling(job.id() + ".gpkg");
    Map<String, Long> rows;
    try (ExportArchive archive = new ExportArchive(place.resolveSibling(job.id() + ".part"))) {
      archive.add("README.md", ExportHandler::readme);
      rows = RowScope.EVERYTHING.call(() -> ofOneMoment(job, archive, map));
      archive.add("map.gpkg", map);
      job.progress().step("export.files", 2, STEPS);
      for (Path file : BackedFiles.in(folder.data())) {
        job.checkCancelled();
        archive.add("files/" + file, folder.data().resolve(file));
      }
      Map<String, Object> manifest = new TreeMap<>();
      manifest.put("format", "kuangheng-export/1");
      manifest.put("takenAt", clock.instant().toString());
      manifest.put("schema", Migrations.ofProgram().schema());
      manifest.put("rows", rows);
      archive.finish(manifest, place);
    } finally {
      Files.deleteIfExists(map);
    }
    job.progress().step("export.done", STEPS, STEPS);
    return conclude(job, place, rows);
  }

  private Map<String, Long> ofOneMoment(JobContext job, ExportArchive archive, Path map) {
    return Objects.requireNonNull(
        moment.execute(
            status -> {
              Map<String, Long> rows = new TreeMap<>();
              try {
                job.progress().step("export.tables", 0, STEPS);
                archive.add("kuangheng.sql", out -> rows.putAll(dump(out)));
                job.checkCancelled();
                job.progress().step("export.map", 1, STEPS);
                AsOf now = AsOf.now(LocalDate.ofInstant(clock.instant(), BEIJING));
                GeoPackageWriter.write(
                    map, MapLayers.of(registry.survey(now, Set.of())), clock.instant());
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException("The export could not be written", e);
              }
              return rows;
            }));
  }

  private Map<String, Long> dump(OutputStream out) throws Exception {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      return new SqlDump(connection, out).write();
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private String conclude(JobContext job, Path place, Map<String, Long> rows) throws IOException {
    String digest = digest(place);
    String result =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "file",
                    "/api/exports/" + job.id() + "/file",
                    "bytes",
                    Files.size(place),
                    "sha256",
                    digest,
                    "rows",
                    rows));
    return job.conclude(
        () -> {
          onRecord.made(job.caller(), job.id(), new Sha256(digest));
          return result;
        });
  }

  private static String digest(Path file) throws IOException {
    var digest = Digests.sha256();
    try (InputStream in = new java.security.DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Digests.hex(digest);
  }

  private static void readme(OutputStream out) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ExportHandler.class.getResourceAsStream("README.md"))) {
      in.transferTo(out);
    }
  }
}
