package org.kuangheng.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Place;

/**
 * Walks through a zip archive (workbook or zipped shapefile) before anything else opens it, and
 * refuses bombs: too many entries, too much in all, or too high a ratio.
 */
public final class ZipGuard {
  /** The most entries an archive may have. */
  public static final int MAX_ENTRIES = 2_000;

  /** The most an archive may unpack to, bytes. */
  public static final long MAX_UNPACKED = 512L << 20;

  /** The highest ratio of unpacked to packed bytes, tested beyond 10 MB unpacked. */
  public static final int MAX_RATIO = 200;

  private static final long RATIO_FROM = 10L << 20;

  private ZipGuard() {}

  /**
   * What is in an archive: its entry names in order, the bytes they unpack to, and the issue that
   * condemns it if any.
   */
  public record Verdict(List<String> entries, long unpacked, @Nullable Issue issue) {
    public Verdict {
      entries = List.copyOf(entries);
    }

    /** Whether it is an Office Open XML workbook (.xlsx). */
    public boolean isWorkbook() {
      return entries.contains("xl/workbook.xml");
    }

    public boolean isSafe() {
      return issue == null;
    }
  }

  /** Unpacks the archive into nothing, counting. */
  public static Verdict check(byte[] archive, Place place) {
    List<String> names = new ArrayList<>();
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        if (names.size() > MAX_ENTRIES) {
          return condemned(names, Issue.of(FormatIssue.ZIP_ENTRIES, place, "limit", MAX_ENTRIES));
        }
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          total += read;
          if (total > MAX_UNPACKED
              || (total > RATIO_FROM && total / Math.max(1, archive.length) > MAX_RATIO)) {
            return condemned(
                names,
                Issue.of(
                    FormatIssue.ZIP_BOMB,
                    place.inPart(entry.getName()),
                    "megabytes",
                    total >> 20,
                    "packed",
                    archive.length));
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      return condemned(names, Issue.of(FormatIssue.ZIP_DAMAGED, place, "entries", names.size()));
    }
    return names.isEmpty()
        ? condemned(names, Issue.of(FormatIssue.ZIP_DAMAGED, place, "entries", 0))
        : new Verdict(names, total, null);
  }

  private static Verdict condemned(List<String> names, Issue issue) {
    return new Verdict(names, 0, issue);
  }
}
