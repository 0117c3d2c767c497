package org.kuangheng.formats;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.AreaAssembler;
import org.kuangheng.formats.draft.DraftArea;
import org.kuangheng.formats.gis.FeatureAreas;
import org.kuangheng.formats.table.TableAreas;
import org.kuangheng.formats.text.DecodedText;
import org.kuangheng.formats.text.TextAreas;
import org.kuangheng.formats.text.TextDecoder;
import org.kuangheng.formats.text.TextSource;
import org.kuangheng.kernel.Issue;

/**
 * Reads areas of rights (矿区范围) from any supported file. The format is told by content, never by
 * name. Bad input gives issues, never an exception.
 */
public final class AreaReader {
  /** A workbook is held in memory whole, at some twenty times its unpacked size. */
  private static final long MAX_WORKBOOK_UNPACKED = 48L << 20;

  private final Path file;
  private final ReadOptions options;
  private final Findings findings;

  private AreaReader(Path file, ReadOptions options) {
    this.file = file;
    this.options = options;
    this.findings = new Findings(SafeFiles.nameOf(file));
    if (options.crs() != null) {
      findings.passOver(FormatIssue.DATUM_UNSTATED);
    }
  }

  public static ParsedAreas read(Path file, ReadOptions options) {
    return new AreaReader(file, options).read();
  }

  private ParsedAreas read() {
    SafeFiles.Content content = SafeFiles.read(file);
    findings.addAll(content.issues());
    byte[] bytes = content.bytes();
    if (bytes == null) {
      return nothing();
    }
    return switch (FileKind.of(bytes)) {
      case ZIP -> zip(bytes);
      case OLD_WORKBOOK -> workbook(bytes);
      case TEXT -> isSidecar() ? gis(FileKind.TEXT, bytes) : text(bytes);
      case JSON -> gis(FileKind.JSON, bytes);
      case SQLITE -> gis(FileKind.SQLITE, bytes);
      case SHAPEFILE -> gis(FileKind.SHAPEFILE, bytes);
    };
  }

  private ParsedAreas zip(byte[] bytes) {
    ZipGuard.Verdict verdict = ZipGuard.check(bytes, findings.wholeFile());
    if (verdict.issue() != null) {
      findings.addAll(List.of(verdict.issue()));
      return nothing();
    }
    if (verdict.isWorkbook()) {
      if (verdict.unpacked() <= MAX_WORKBOOK_UNPACKED) {
        return workbook(bytes);
      }
      findings.add(
          FormatIssue.FILE_TOO_LARGE,
          findings.wholeFile(),
          "megabytes",
          verdict.unpacked() >> 20,
          "limit",
          MAX_WORKBOOK_UNPACKED >> 20);
      return nothing();
    }
    return gis(FileKind.ZIP, bytes);
  }

  /** Whether the name is that of a shapefile's companion, whose content no format claims. */
  private boolean isSidecar() {
    return SafeFiles.nameOf(file).toLowerCase(Locale.ROOT).matches(".*\\.(dbf|shx|prj|cpg)");
  }

  private ParsedAreas gis(FileKind kind, byte[] bytes) {
    Findings own = new Findings(SafeFiles.nameOf(file));
    ParsedFeatures parsed = new GisFiles(file, options, own).read(kind, bytes);
    // The rings are judged once more below, in the words of areas.
    List<Issue> issues =
        parsed.issues().stream()
            .filter(issue -> issue.code() != FormatIssue.GEOMETRY_INVALID)
            .filter(issue -> issue.code() != FormatIssue.DUPLICATE_ID)
            .toList();
    findings.addAll(issues);
    return assembled(
        parsed.format(), parsed.encoding(), FeatureAreas.of(parsed.features(), findings));
  }

  private ParsedAreas workbook(byte[] bytes) {
    String stem = SafeFiles.stemOf(file);
    return assembled(
        "workbook", null, TableAreas.ofWorkbook(bytes, stem, options.chinese(), findings));
  }

  private ParsedAreas text(byte[] bytes) {
    DecodedText decoded = TextDecoder.decode(bytes, findings);
    if (decoded == null) {
      return nothing();
    }
    TextSource source =
        new TextSource(decoded.lines(), SafeFiles.stemOf(file), options.chinese(), findings);
    TextAreas.Found found = TextAreas.read(source);
    List<DraftArea> areas = found == null ? TableAreas.ofText(source) : found.areas();
    if (found == null && areas.isEmpty()) {
      TextAreas.refuse(source);
      return new ParsedAreas("unknown", decoded.encoding(), List.of(), findings.list());
    }
    return assembled(found == null ? "vertex-table" : found.format(), decoded.encoding(), areas);
  }

  private ParsedAreas assembled(String format, @Nullable String encoding, List<DraftArea> drafts) {
    List<ParsedArea> areas = new AreaAssembler(options, findings).assemble(drafts);
    if (areas.isEmpty() && findings.blocking() == 0) {
      findings.add(FormatIssue.NO_AREA, findings.wholeFile());
    }
    return new ParsedAreas(format, encoding, areas, findings.list());
  }

  private ParsedAreas nothing() {
    return new ParsedAreas("unknown", null, List.of(), findings.list());
  }
}
