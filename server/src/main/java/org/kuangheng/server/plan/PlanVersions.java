package org.kuangheng.server.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import tools.jackson.databind.JsonNode;

/** Versions of a plan that the county approved, with their documents. */
public interface PlanVersions {
  /**
   * A frozen version.
   *
   * @param snapshot digest of the record it was made from, as printed on its documents
   */
  record Frozen(
      int number,
      String snapshot,
      LocalDate asOf,
      LocalDate approvedOn,
      String document,
      String ground,
      String approvedBy,
      String unit,
      Instant approvedAt,
      @Nullable Instant submittedAt) {}

  /** A file of a version, or of the draft of that number. */
  record Paper(
      int number, String name, String mediaType, String sha256, long size, boolean draft) {}

  /** One thing in which two versions differ; empty where there was, or is, nothing. */
  @Schema(name = "PlanDifference")
  record Difference(String subject, String field, String before, String after) {}

  List<Frozen> list(Caller caller, String plan);

  /** What a version says. */
  JsonNode content(Caller caller, String plan, int number);

  /** In what two versions differ; 0 stands for the record as it is now. */
  List<Difference> compare(Caller caller, String plan, int before, int after);

  List<Paper> papers(Caller caller, String plan, int number);

  byte[] paper(Caller caller, String plan, int number, String name);
}
