package org.kuangheng.server.survey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.registry.Kind;

/**
 * What an import would do to one subject of the registry (变更项).
 *
 * @param number its place in the import
 * @param base the version on record it was compared with, {@code null} if there was none
 * @param fields what differs, field by field; empty unless changed
 */
public record ImportChange(
    int number,
    Kind kind,
    String subject,
    @Nullable String mine,
    @Nullable String county,
    @Nullable String enterprise,
    @Nullable String name,
    Status status,
    @Nullable Long base,
    List<Difference> fields) {
  public ImportChange {
    fields = List.copyOf(fields);
  }

  /** What would happen to it. */
  public enum Status {
    NEW,
    CHANGED,
    UNCHANGED,
    /** On record and no longer in a layer that is handed in whole. */
    REMOVED,
    /** Cannot be taken; an issue says why. */
    PROBLEM
  }

  /**
   * One field that differs; {@code null} where a side does not state it.
   *
   * @param path the field within the subject's record
   * @param unit as printed, empty if it has none
   */
  @Schema(name = "ImportDifference")
  public record Difference(
      String path,
      String zh,
      String en,
      String unit,
      @Nullable String before,
      @Nullable String after) {}
}
