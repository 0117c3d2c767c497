package org.kuangheng.server.survey.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Lang;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.survey.SurveyProblem;
import org.kuangheng.survey.AreaFiles;
import org.kuangheng.survey.SurveyTables;
import org.kuangheng.survey.SurveyTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The survey's files for download (模板与回填), empty or filled with what is on record. */
@Component
@Transactional(readOnly = true)
public class SurveyFiles {
  private final Registry registry;
  private final SurveyRules rules;

  /** Where a file's bytes are written. */
  @FunctionalInterface
  private interface Writing {
    void into(Path folder) throws IOException;
  }

  SurveyFiles(Registry registry, SurveyRules rules) {
    this.registry = registry;
    this.rules = rules;
  }

  /** The workbook. */
  public byte[] workbook(@Nullable String county, boolean filled) {
    SurveyTables tables = filled ? tables(mines(county)) : SurveyTables.empty();
    return only(folder -> SurveyTemplate.write(folder.resolve("survey.xlsx"), tables));
  }

  /** The four tables as CSV, zipped. */
  public byte[] csv(@Nullable String county, boolean filled) {
    SurveyTables tables = filled ? tables(mines(county)) : SurveyTables.empty();
    return zipped(
        folder -> {
          Path inside = Files.createDirectories(folder.resolve("tables"));
          for (Map.Entry<String, String> table : tables.asCsv().entrySet()) {
            Files.writeString(inside.resolve(table.getKey()), table.getValue());
          }
        });
  }

  /** A whole survey folder with the workbook and every area, zipped. */
  public byte[] folder(@Nullable String county) {
    List<MineRecord> mines = mines(county);
    return zipped(
        folder -> {
          SurveyTemplate.write(folder.resolve("survey.xlsx"), tables(mines));
          AreaFiles.writeRegistryStrings(
              Files.createDirectories(folder.resolve("areas")).resolve("areas.txt"), mines);
        });
  }

  /**
   * The areas as {@code registry} strings, {@code geojson}, or {@code text} (a zip, one file a
   * zone).
   */
  public byte[] areas(@Nullable String county, String format) {
    List<MineRecord> mines = mines(county);
    return switch (format) {
      case "registry" ->
          only(folder -> AreaFiles.writeRegistryStrings(folder.resolve("areas.txt"), mines));
      case "geojson" ->
          only(folder -> AreaFiles.writeGeoJson(folder.resolve("areas.geojson"), mines));
      case "text" ->
          zipped(
              folder ->
                  AreaFiles.writeCoordinateText(
                      Files.createDirectories(folder.resolve("areas")), mines, "矿衡"));
      default -> throw Refusal.of(SurveyProblem.AREA_FORMAT_UNKNOWN, "format", "format", format);
    };
  }

  private List<MineRecord> mines(@Nullable String county) {
    Set<CountyCode> counties =
        county == null || !county.matches("\\d{6}") ? Set.of() : Set.of(new CountyCode(county));
    Survey survey = registry.survey(AsOf.now(rules.today()), counties);
    return survey.mines();
  }

  private SurveyTables tables(List<MineRecord> mines) {
    Pack pack = rules.pack().orElse(null);
    return SurveyTables.of(
        mines,
        key ->
            pack == null
                ? key
                : pack.findFact(key).map(fact -> fact.label().in(Lang.ZH)).orElse(key));
  }

  private static byte[] only(Writing writing) {
    return inFolder(
        writing,
        folder -> {
          try (Stream<Path> files = Files.list(folder)) {
            return Files.readAllBytes(files.findFirst().orElseThrow());
          }
        });
  }

  private static byte[] zipped(Writing writing) {
    return inFolder(
        writing,
        folder -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          try (Stream<Path> files = Files.walk(folder);
              ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
              zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
              Files.copy(file, zip);
              zip.closeEntry();
            }
          }
          return bytes.toByteArray();
        });
  }

  /** Takes the bytes out of a folder. */
  @FunctionalInterface
  private interface Reading {
    byte[] from(Path folder) throws IOException;
  }

  private static byte[] inFolder(Writing writing, Reading reading) {
    try {
      Path folder = Files.createTempDirectory("kuangheng-files");
      try {
        writing.into(folder);
        return reading.from(folder);
      } finally {
        try (Stream<Path> all = Files.walk(folder)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(path);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
