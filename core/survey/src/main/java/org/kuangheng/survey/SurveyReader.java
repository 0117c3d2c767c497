package org.kuangheng.survey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.ConstraintFeature;
import org.kuangheng.facts.LayerCheck;
import org.kuangheng.facts.LayerCoverage;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.facts.WorkingsFeature;
import org.kuangheng.formats.ReadOptions;
import org.kuangheng.formats.SafeFiles;
import org.kuangheng.geo.crs.Crs;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.kernel.Place;
import org.locationtech.jts.geom.Envelope;

/** Reads a survey folder (摸底调查): the counties, the tables, the areas, the layers, the workings. */
public final class SurveyReader {
  private static final String COUNTIES = "counties.csv";
  private static final String WORKBOOK = "survey.xlsx";
  private static final Set<String> IGNORED =
      Set.of("readme.md", "expected.md", "expected.csv", "licence", "license", "thumbs.db");

  private final SurveyOptions options;
  private final Findings findings = new Findings();
  private final InputFiles inputs;

  private final @Nullable Entered entered;

  /** What was typed into forms instead of a folder's tables. */
  private record Entered(SurveyTables tables, Map<CountyCode, String> counties) {}

  private SurveyReader(Path folder, SurveyOptions options, @Nullable Entered entered) {
    this.options = options;
    this.inputs = new InputFiles(folder, findings);
    this.entered = entered;
  }

  /**
   * Everything that can be read, and every finding at once. Never throws for what the folder holds.
   */
  public static Survey read(Path folder, SurveyOptions options) {
    return new SurveyReader(folder, options, null).survey(folder);
  }

  /** What was typed into forms, read by the same rules; there are no areas, layers or workings. */
  public static Survey read(
      SurveyTables tables, Map<CountyCode, String> counties, SurveyOptions options) {
    return new SurveyReader(Path.of("entered"), options, new Entered(tables, counties)).survey();
  }

  private Survey survey(Path folder) {
    if (!Files.isDirectory(folder)) {
      findings.add(SurveyCode.FOLDER_MISSING, Place.of(SafeFiles.nameOf(folder)));
      return new Survey(List.of(), List.of(), List.of(), Map.of(), Map.of(), findings.list());
    }
    return survey();
  }

  private Survey survey() {
    Counties counties = counties();
    Map<SheetKind, List<Row>> sheets = sheets();
    FieldReader fields = new FieldReader(findings);
    MineSheet mines = new MineSheet(counties, findings);
    mines.add(sheets.getOrDefault(SheetKind.MINES, List.of()));
    TitleSheet titles = new TitleSheet(fields, findings);
    titles.add(sheets.getOrDefault(SheetKind.TITLES, List.of()), mines);
    ReserveSheet reserves = new ReserveSheet(fields, findings);
    reserves.add(sheets.getOrDefault(SheetKind.RESERVES, List.of()), mines);
    FactSheet facts = new FactSheet(options, fields, findings);
    facts.add(sheets.getOrDefault(SheetKind.FACTS, List.of()), mines);

    ReadOptions reading = new ReadOptions(options.crs(), expected(counties), isChinese());
    AreaFolder areas = new AreaFolder(mines, titles, findings);
    areas.read(inputs, reading);
    MineAreas checked = new MineAreas(counties, findings);
    MineAssembly assembly =
        new MineAssembly(
            new MineAssembly.Sheets(fields, titles, reserves, facts), options, findings);
    List<MineRecord> records = new ArrayList<>();
    for (MineRow mine : mines.mines()) {
      records.add(assembly.assemble(mine, checked.check(mine, areas.of(mine.id()))));
    }
    checked.report();
    ReadOptions anywhere = reading.expecting(null);
    List<ConstraintFeature> layers = LayerFolder.read(inputs, anywhere, findings);
    List<WorkingsFeature> workings = new WorkingsFolder(mines, findings).read(inputs, anywhere);
    LayerCoverage coverage = coverage(layers, counties);
    return new Survey(
            records,
            layers,
            workings,
            counties.names(),
            inputs.digests(),
            findings.list(),
            coverage)
        .withSeats(counties.seats());
  }

  private LayerCoverage coverage(List<ConstraintFeature> layers, Counties counties) {
    Set<String> supplied = LayerCoverage.of(layers).supplied();
    List<LayerCheck> checks = LayerChecks.read(inputs, counties, findings);
    for (LayerCheck check : checks) {
      if (check.county() == null && supplied.contains(check.layer())) {
        findings.add(
            SurveyCode.LAYER_CHECK_CONTRADICTED,
            Place.of("layers/" + LayerChecks.FILE),
            "layer",
            check.layer(),
            "count",
            layers.stream().filter(feature -> feature.layer().equals(check.layer())).count());
      }
    }
    return new LayerCoverage(supplied, checks);
  }

  private boolean isChinese() {
    return options.crs() == null || options.crs().datum() == Crs.Datum.CGCS2000;
  }

  private @Nullable Envelope expected(Counties counties) {
    return options.expected() != null ? options.expected() : counties.extent();
  }

  private Counties counties() {
    if (entered != null) {
      return Counties.of(EnteredSheets.counties(entered.counties()), isChinese(), findings);
    }
    Optional<Path> file = inputs.find(COUNTIES);
    if (file.isEmpty()) {
      findings.add(SurveyCode.COUNTIES_MISSING, Place.of(COUNTIES));
      return Counties.none();
    }
    return inputs
        .read(file.get())
        .flatMap(bytes -> CsvReader.read(bytes, Place.of(COUNTIES), "counties", findings))
        .map(sheet -> Counties.of(sheet, isChinese(), findings))
        .orElseGet(Counties::none);
  }

  private Map<SheetKind, List<Row>> sheets() {
    if (entered != null) {
      return byKind(EnteredSheets.of(entered.tables()), Place.of(EnteredSheets.FILE));
    }
    List<Path> tables =
        inputs.list("tables").stream()
            .filter(
                file -> SafeFiles.nameOf(file).toLowerCase(Locale.ROOT).matches(".*\\.(csv|txt)"))
            .toList();
    Optional<Path> workbook = workbook();
    List<RawSheet> raw = new ArrayList<>();
    if (workbook.isPresent()) {
      if (!tables.isEmpty()) {
        findings.add(
            SurveyCode.SURVEY_TWICE, Place.of("tables"), "taken", inputs.relative(workbook.get()));
      }
      String name = inputs.relative(workbook.get());
      inputs
          .read(workbook.get())
          .ifPresent(bytes -> raw.addAll(WorkbookReader.read(bytes, name, findings)));
      return raw.isEmpty() ? Map.of() : byKind(raw, Place.of(name));
    }
    for (Path file : tables) {
      inputs
          .read(file)
          .flatMap(
              bytes -> CsvReader.read(bytes, inputs.place(file), SafeFiles.stemOf(file), findings))
          .ifPresent(raw::add);
    }
    if (tables.isEmpty()) {
      findings.add(
          inputs.list("").isEmpty() ? SurveyCode.FOLDER_EMPTY : SurveyCode.SURVEY_MISSING,
          Place.of(WORKBOOK));
      return Map.of();
    }
    return byKind(raw, Place.of("tables"));
  }

  /** {@code survey.xlsx}, or else the only workbook of the folder. */
  private Optional<Path> workbook() {
    Optional<Path> named = inputs.find(WORKBOOK);
    List<Path> all =
        inputs.list("").stream()
            .filter(file -> SafeFiles.nameOf(file).toLowerCase(Locale.ROOT).matches(".*\\.xlsx?"))
            .toList();
    Optional<Path> taken = named.isPresent() || all.size() != 1 ? named : all.stream().findFirst();
    for (Path file : inputs.list("")) {
      String name = SafeFiles.nameOf(file);
      if (!name.equals(COUNTIES)
          && taken.filter(file::equals).isEmpty()
          && !IGNORED.contains(name.toLowerCase(Locale.ROOT))) {
        findings.add(SurveyCode.FILE_NOT_USED, Place.of(name));
      }
    }
    return taken;
  }

  private Map<SheetKind, List<Row>> byKind(List<RawSheet> raw, Place source) {
    EnumMap<SheetKind, RawSheet> found = new EnumMap<>(SheetKind.class);
    for (RawSheet sheet : raw) {
      Optional<SheetKind> kind = kindOf(sheet);
      if (kind.isEmpty()) {
        if (!sheet.name().contains("说明") && !sheet.name().startsWith("_")) {
          findings.add(SurveyCode.SHEET_UNKNOWN, sheet.place(), "sheet", sheet.name());
        }
      } else if (found.putIfAbsent(kind.get(), sheet) != null) {
        findings.add(SurveyCode.SHEET_TWICE, sheet.place(), "sheet", sheet.name());
      }
    }
    EnumMap<SheetKind, List<Row>> rows = new EnumMap<>(SheetKind.class);
    for (SheetKind kind : SheetKind.values()) {
      RawSheet sheet = found.get(kind);
      if (sheet == null) {
        SurveyCode code =
            kind == SheetKind.MINES ? SurveyCode.SHEET_MISSING : SurveyCode.DETAIL_SHEET_MISSING;
        findings.add(code, source, "sheet", kind.title());
      } else {
        rows.put(kind, TableReader.read(sheet, kind, findings));
      }
    }
    return rows;
  }

  private static Optional<SheetKind> kindOf(RawSheet sheet) {
    for (SheetKind kind : SheetKind.values()) {
      if (kind.isNamed(sheet.name())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
