package org.kuangheng.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.draft.Texts;
import org.kuangheng.formats.gis.GeoJsonFeatures;
import org.kuangheng.formats.gis.GeoPackageFeatures;
import org.kuangheng.formats.gis.GisSource;
import org.kuangheng.formats.gis.ShapefileFeatures;
import org.kuangheng.formats.gis.ShapefileParts;
import org.kuangheng.kernel.Place;

/** Reads GIS files of the kind already told, with the files that lie beside a shapefile. */
final class GisFiles {
  private final Path file;
  private final GisSource source;

  GisFiles(Path file, ReadOptions options, Findings findings) {
    this.file = file;
    this.source = new GisSource(SafeFiles.stemOf(file), options, findings);
  }

  ParsedFeatures read(FileKind kind, byte[] bytes) {
    return switch (kind) {
      case JSON -> parsed("geojson", null, GeoJsonFeatures.read(bytes, source));
      case SQLITE -> parsed("geopackage", null, GeoPackageFeatures.read(file, source));
      case SHAPEFILE -> shapefile(beside(bytes));
      case ZIP -> zip(bytes);
      case OLD_WORKBOOK, TEXT -> refuse(bytes);
    };
  }

  private ParsedFeatures shapefile(ShapefileParts parts) {
    ShapefileFeatures.Found found = ShapefileFeatures.read(parts, source);
    return parsed("shapefile", found.encoding(), found.layers());
  }

  private ShapefileParts beside(byte[] shp) {
    return new ShapefileParts(
        ByteBuffer.wrap(shp),
        buffer(siblingBytes("dbf")),
        text(siblingBytes("prj")),
        text(siblingBytes("cpg")),
        SafeFiles.sibling(file, "shx") != null);
  }

  private byte @Nullable [] siblingBytes(String extension) {
    Path sibling = SafeFiles.sibling(file, extension);
    return sibling == null ? null : SafeFiles.read(sibling).bytes();
  }

  /** A shapefile packed in a zip archive that has passed the guard. */
  private ParsedFeatures zip(byte[] bytes) {
    Place place = source.findings().wholeFile();
    ZipGuard.Verdict verdict = ZipGuard.check(bytes, place);
    if (verdict.issue() != null) {
      source.findings().addAll(List.of(verdict.issue()));
      return parsed("unknown", null, List.of());
    }
    Map<String, byte[]> parts = unpack(bytes);
    byte[] shp = parts.get("shp");
    if (shp == null) {
      return refuseContent(verdict);
    }
    return shapefile(
        new ShapefileParts(
            ByteBuffer.wrap(shp),
            buffer(parts.get("dbf")),
            text(parts.get("prj")),
            text(parts.get("cpg")),
            parts.containsKey("shx")));
  }

  /** The parts of the first shapefile of an archive, by extension. */
  private static Map<String, byte[]> unpack(byte[] bytes) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.matches("shp|dbf|prj|cpg|shx")) {
          parts.putIfAbsent(extension, in.readAllBytes());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return parts;
    }
    return parts;
  }

  private ParsedFeatures refuse(byte[] bytes) {
    String name = SafeFiles.nameOf(file).toLowerCase(Locale.ROOT);
    Findings findings = source.findings();
    if (name.matches(".*\\.(dbf|shx|prj|cpg|sbn|sbx)")) {
      findings.add(FormatIssue.SIDECAR_FILE, findings.wholeFile(), "name", SafeFiles.nameOf(file));
    } else {
      String beginning = new String(bytes, 0, Math.min(30, bytes.length), StandardCharsets.UTF_8);
      findings.add(
          FormatIssue.FORMAT_UNKNOWN, findings.wholeFile(), "beginning", Texts.brief(beginning));
    }
    return parsed("unknown", null, List.of());
  }

  private ParsedFeatures refuseContent(ZipGuard.Verdict verdict) {
    Findings findings = source.findings();
    findings.add(
        FormatIssue.ZIP_CONTENT_UNKNOWN,
        findings.wholeFile(),
        "entries",
        Texts.brief(String.join(", ", verdict.entries())));
    return parsed("unknown", null, List.of());
  }

  private ParsedFeatures parsed(
      String format, @Nullable String encoding, List<FeatureLayer> layers) {
    return new ParsedFeatures(format, encoding, layers, source.findings().list());
  }

  private static @Nullable ByteBuffer buffer(byte @Nullable [] bytes) {
    return bytes == null ? null : ByteBuffer.wrap(bytes);
  }

  private static @Nullable String text(byte @Nullable [] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
