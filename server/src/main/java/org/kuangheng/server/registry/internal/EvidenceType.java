package org.kuangheng.server.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A type of file that is admitted as evidence, told by content alone (文件类型识别). */
enum EvidenceType {
  PDF("application/pdf", Set.of("pdf")),
  PNG("image/png", Set.of("png")),
  JPEG("image/jpeg", Set.of("jpg", "jpeg")),
  TIFF("image/tiff", Set.of("tif", "tiff")),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
  SHAPEFILE("application/zip", Set.of("zip")),
  GEOPACKAGE("application/geopackage+sqlite3", Set.of("gpkg")),
  TEXT("text/plain", Set.of("txt", "csv"));

  private static final int HEAD = 8_192;
  private static final int MOST_ENTRIES = 10_000;
  private static final int GEOPACKAGE_ID_AT = 68;
  private static final Set<String> OF_A_SHAPEFILE =
      Set.of("shp", "shx", "dbf", "prj", "cpg", "sbn", "sbx", "qix", "qpj", "xml");

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of cannot be changed
  private final Set<String> endings;

  EvidenceType(String mediaType, Set<String> endings) {
    this.mediaType = mediaType;
    this.endings = endings;
  }

  String mediaType() {
    return mediaType;
  }

  boolean fits(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
  }

  /** The type, empty if it is none that is admitted. */
  static Optional<EvidenceType> of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    if (begins(head, "%PDF-")) {
      return Optional.of(PDF);
    }
    if (begins(head, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (begins(head, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (begins(head, "II*\0") || begins(head, "MM\0*")) {
      return Optional.of(TIFF);
    }
    if (begins(head, "PK\u0003\u0004")) {
      return zip(file);
    }
    if (begins(head, "SQLite format 3\0")) {
      return geopackage(head) ? Optional.of(GEOPACKAGE) : Optional.empty();
    }
    return text(file) ? Optional.of(TEXT) : Optional.empty();
  }

  private static boolean begins(byte[] head, String with) {
    byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= wanted.length
        && java.util.Arrays.equals(head, 0, wanted.length, wanted, 0, wanted.length);
  }

  private static boolean geopackage(byte[] head) {
    if (head.length < GEOPACKAGE_ID_AT + 4) {
      return false;
    }
    String id = new String(head, GEOPACKAGE_ID_AT, 4, StandardCharsets.ISO_8859_1);
    return Set.of("GPKG", "GP10", "GP11").contains(id);
  }

  private static Optional<EvidenceType> zip(Path file) {
    List<String> names = new ArrayList<>();
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_ENTRIES) {
        return Optional.empty();
      }
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        names.add(all.nextElement().getName());
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    boolean active =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .anyMatch(
                name ->
                    name.contains("vbaproject")
                        || name.contains("/activex/")
                        || name.contains("/embeddings/")
                        || name.contains(".."));
    if (active) {
      return Optional.empty();
    }
    if (names.contains("[Content_Types].xml")) {
      if (names.contains("word/document.xml")) {
        return Optional.of(DOCX);
      }
      return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
    }
    List<String> files = names.stream().filter(name -> !name.endsWith("/")).toList();
    boolean shapes = files.stream().anyMatch(name -> ending(name).equals("shp"));
    return shapes && files.stream().allMatch(name -> OF_A_SHAPEFILE.contains(ending(name)))
        ? Optional.of(SHAPEFILE)
        : Optional.empty();
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Text in UTF-8 or GB 18030 without control characters that does not begin like mark-up. */
  private static boolean text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return readsAs(bytes, StandardCharsets.UTF_8) || readsAs(bytes, Charset.forName("GB18030"));
  }

  private static boolean readsAs(byte[] bytes, Charset charset) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      String start = text.replace("\ufeff", "").stripLeading();
      boolean controls = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
      return !controls && !start.isEmpty() && !start.startsWith("<") && !start.startsWith("#!");
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
