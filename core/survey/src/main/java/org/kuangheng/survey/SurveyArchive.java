package org.kuangheng.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.formats.FormatIssue;
import org.kuangheng.formats.ZipGuard;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * Unpacks the zip of a survey folder (调查资料包) beneath a folder and nowhere else: names are taken
 * apart, links and anything outside the survey's own folders are left out, bombs are refused.
 */
public final class SurveyArchive {
  private static final Set<String> FOLDERS = Set.of("areas", "layers", "workings", "tables");
  private static final int LONGEST_NAME = 120;

  private final Place place;
  private final Path target;
  private final List<Issue> issues = new ArrayList<>();
  private int entries;
  private long unpacked;

  private SurveyArchive(Place place, Path target) {
    this.place = place;
    this.target = target;
  }

  /** Whether the bytes are a zip whose entries look like a survey folder, not a lone shapefile. */
  public static boolean isSurveyFolder(byte[] zip) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      List<String> names = names(zip, charset);
      if (!names.isEmpty()) {
        return names.stream().anyMatch(SurveyArchive::isOfSurvey);
      }
    }
    return false;
  }

  private static boolean isOfSurvey(String name) {
    String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
    return plain.matches("([^/]+/)?(survey\\.xlsx|counties\\.csv)")
        || plain.matches("([^/]+/)?(areas|layers|workings|tables)/.*")
        || plain.matches("([^/]+/)?[^/]+\\.xlsx");
  }

  private static List<String> names(byte[] zip, Charset charset) {
    List<String> names = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), charset)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        for (int read = in.read(buffer); read >= 0 && total <= ZipGuard.MAX_UNPACKED; ) {
          total += read;
          read = in.read(buffer);
        }
        if (names.size() > ZipGuard.MAX_ENTRIES || total > ZipGuard.MAX_UNPACKED) {
          break;
        }
      }
      return names;
    } catch (IOException | IllegalArgumentException e) {
      return charset.equals(StandardCharsets.UTF_8) ? List.of() : names;
    }
  }

  /** Unpacks into an empty folder; what is wrong with the archive as issues. */
  public static List<Issue> unpack(byte[] zip, String name, Path target) throws IOException {
    Place place = Place.of(name);
    Charset charset =
        names(zip, StandardCharsets.UTF_8).isEmpty()
            ? Charset.forName("GB18030")
            : StandardCharsets.UTF_8;
    SurveyArchive archive = new SurveyArchive(place, target);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), charset)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        archive.take(entry, in, zip.length);
        if (Issue.anyBlocks(archive.issues)) {
          return archive.issues;
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      archive.issues.add(Issue.of(FormatIssue.ZIP_DAMAGED, place, "entries", archive.entries));
    }
    if (archive.entries == 0) {
      archive.issues.add(Issue.of(FormatIssue.ZIP_DAMAGED, place, "entries", 0));
    }
    return archive.issues;
  }

  private void take(ZipEntry entry, ZipInputStream in, int packed) throws IOException {
    entries++;
    if (entries > ZipGuard.MAX_ENTRIES) {
      issues.add(Issue.of(FormatIssue.ZIP_ENTRIES, place, "limit", ZipGuard.MAX_ENTRIES));
      return;
    }
    Path file = entry.isDirectory() ? null : placeOf(entry.getName());
    byte[] buffer = new byte[1 << 16];
    if (file == null) {
      for (int read = in.read(buffer); read >= 0 && mayGrow(read, packed, entry); ) {
        read = in.read(buffer);
      }
      return;
    }
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (var out = Files.newOutputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (!mayGrow(read, packed, entry)) {
          return;
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private boolean mayGrow(int read, int packed, ZipEntry entry) {
    unpacked += read;
    boolean bomb =
        unpacked > ZipGuard.MAX_UNPACKED
            || (unpacked > 10L << 20 && unpacked / Math.max(1, packed) > ZipGuard.MAX_RATIO);
    if (bomb && !Issue.anyBlocks(issues)) {
      issues.add(
          Issue.of(
              FormatIssue.ZIP_BOMB,
              place.inPart(brief(entry.getName())),
              "megabytes",
              unpacked >> 20,
              "packed",
              packed));
    }
    return !bomb;
  }

  /** Where an entry goes: a file of the root or of one of the survey's folders, else nowhere. */
  private @Nullable Path placeOf(String name) {
    String plain = name.replace('\\', '/');
    String[] parts = plain.split("/");
    for (String part : parts) {
      if (plain.startsWith("/")
          || part.equals("..")
          || part.indexOf('\0') >= 0
          || part.indexOf(':') >= 0) {
        issues.add(
            Issue.of(SurveyCode.ENTRY_OUTSIDE, place.inPart(brief(name)), "entry", brief(name)));
        return null;
      }
    }
    String file = parts.length == 0 ? "" : parts[parts.length - 1];
    String folder = parts.length > 1 ? parts[parts.length - 2].toLowerCase(Locale.ROOT) : "";
    if (file.isBlank() || file.startsWith(".") || name.startsWith("__MACOSX")) {
      return null;
    }
    if (file.length() > LONGEST_NAME || parts.length > 3) {
      issues.add(Issue.of(SurveyCode.FILE_NOT_USED, place.inPart(brief(name))));
      return null;
    }
    String safe = file.replaceAll("[\\p{Cntrl}<>\"|?*]", "_");
    return FOLDERS.contains(folder) ? target.resolve(folder).resolve(safe) : target.resolve(safe);
  }

  private static String brief(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "?");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "…";
  }
}
