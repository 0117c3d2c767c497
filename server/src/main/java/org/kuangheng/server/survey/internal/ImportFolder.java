package org.kuangheng.server.survey.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Survey;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.formats.ZipGuard;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.survey.ImportFile;
import org.kuangheng.survey.CsvText;
import org.kuangheng.survey.SurveyArchive;
import org.kuangheng.survey.SurveyTables;

/**
 * Lays the files of an import out as a survey folder (调查资料夹), whatever mixture was handed in, in a
 * temporary place that goes away with it.
 */
final class ImportFolder implements AutoCloseable {
  private final Path root;
  private final List<Issue> issues = new ArrayList<>();
  private boolean recordAsTables;

  private ImportFolder(Path root) {
    this.root = root;
  }

  static ImportFolder create() {
    try {
      return new ImportFolder(Files.createTempDirectory("kuangheng-import"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** Whether the tables are those on record, because only areas or layers were handed in. */
  boolean recordAsTables() {
    return recordAsTables;
  }

  /** Puts one upload where a survey folder has it. */
  void add(ImportFile file, Path content, String layer) {
    try {
      Path target =
          switch (file.purpose()) {
            case AREAS -> root.resolve("areas").resolve(file.name());
            case LAYER -> root.resolve("layers").resolve(layer + extension(file.name()));
            case SURVEY -> ofSurvey(file.name(), content);
          };
      if (target != null) {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Path ofSurvey(String name, Path content) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    byte[] start;
    try (var in = Files.newInputStream(content)) {
      start = in.readNBytes(4);
    }
    if (start.length == 4 && start[0] == 'P' && start[1] == 'K') {
      return ofZip(name, Files.readAllBytes(content));
    }
    if (lower.equals("counties.csv")) {
      return root.resolve("counties.csv");
    }
    if (lower.matches(".*\\.xlsx?")) {
      return root.resolve("survey.xlsx");
    }
    if (lower.matches(".*\\.(csv|txt)") && SurveyTables.isNamed(stem(name))) {
      return root.resolve("tables").resolve(name);
    }
    return root.resolve("areas").resolve(name);
  }

  private @Nullable Path ofZip(String name, byte[] bytes) throws IOException {
    ZipGuard.Verdict verdict = ZipGuard.check(bytes, Place.of(name));
    Issue condemned = verdict.issue();
    if (condemned != null && condemned.code() != FormatIssue.ZIP_DAMAGED) {
      issues.add(condemned);
      return null;
    }
    if (verdict.isWorkbook()) {
      Path workbook = root.resolve("survey.xlsx");
      return Files.exists(workbook) ? root.resolve("areas").resolve(name) : workbook;
    }
    if (SurveyArchive.isSurveyFolder(bytes)) {
      issues.addAll(SurveyArchive.unpack(bytes, name, root));
      return null;
    }
    return root.resolve("areas").resolve(name);
  }

  /** Fills in, from the record, the counties and the tables that nobody handed in. */
  void complete(Survey onRecord) {
    try {
      Path counties = root.resolve("counties.csv");
      if (!Files.exists(counties) && !onRecord.counties().isEmpty()) {
        Files.writeString(counties, counties(onRecord), StandardCharsets.UTF_8);
      }
      if (!hasTables()) {
        recordAsTables = true;
        Path tables = Files.createDirectories(root.resolve("tables"));
        for (Map.Entry<String, String> table :
            SurveyTables.of(onRecord.mines(), key -> key).asCsv().entrySet()) {
          Files.writeString(
              tables.resolve(table.getKey()), table.getValue(), StandardCharsets.UTF_8);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String counties(Survey onRecord) {
    StringBuilder text = new StringBuilder(CsvText.line(List.of("code", "name", "lon", "lat")));
    onRecord.counties().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            county -> {
              var seat = onRecord.seats().get(county.getKey());
              text.append(
                  CsvText.line(
                      List.of(
                          county.getKey().value(),
                          county.getValue(),
                          seat == null ? "" : seat.longitude().toPlainString(),
                          seat == null ? "" : seat.latitude().toPlainString())));
            });
    return text.toString();
  }

  private boolean hasTables() throws IOException {
    return has(root, ".*\\.xlsx?") || has(root.resolve("tables"), ".*");
  }

  private static boolean has(Path folder, String name) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(
          file -> Files.isRegularFile(file) && SafeFiles.nameOf(file).matches("(?i)" + name));
    }
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(dot) : "";
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
