package org.kuangheng.server.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import (导入) from the files handed in to its reversal.
 *
 * @param office county of whoever imports, {@code null} for the city
 * @param validFrom the day from which what it says holds
 * @param layer the constraint layer its layer files are, {@code null} if none
 * @param counts of the preview: changes by status, issues by severity, under {@code total.NEW},
 *     {@code MINE.NEW}, {@code issues.WARNING} …
 * @param act the registry's act that applied it
 */
public record ImportCase(
    String id,
    @Nullable String office,
    ImportState state,
    long version,
    LocalDate validFrom,
    @Nullable String layer,
    @Nullable String job,
    Step requested,
    @Nullable Instant previewedAt,
    Map<String, Integer> counts,
    @Nullable String act,
    @Nullable Step applied,
    @Nullable Step reversed,
    List<ImportFile> files) {
  /** Who did something, when and why. */
  public record Step(String by, @Nullable String name, Instant at, @Nullable String ground) {}

  public ImportCase {
    counts = Map.copyOf(counts);
    files = List.copyOf(files);
  }
}
