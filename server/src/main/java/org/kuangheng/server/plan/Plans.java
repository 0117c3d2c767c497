package org.kuangheng.server.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Jobs.Job;
import tools.jackson.databind.JsonNode;

/** County plans and the acts that move them on. */
public interface Plans {
  /**
   * The county's approval (县级审定).
   *
   * @param document the decision it stands in, as cited
   */
  record Approval(LocalDate on, String document, String ground) {}

  /** What was done with a plan, by whom and why. */
  @Schema(name = "PlanStep")
  record Step(
      int number,
      String act,
      Plan.State state,
      @Nullable String ground,
      String by,
      String unit,
      Instant at) {}

  /** Opens the county's plan under the active pack; refuses if there is one. */
  Plan open(Caller caller, String county, LocalDate asOf);

  Plan get(Caller caller, String id);

  /** Plans the caller may see; the province those that have been handed in. */
  List<Plan> list(Caller caller, @Nullable String county);

  /** What the plan says now, from the record and what is written. */
  JsonNode content(Caller caller, String id, Lang lang);

  /** Everything that stands against approving it now (clauses 5.2.1–5.2.4), by mine. */
  List<Issue> missing(Caller caller, String id);

  /** Every step, oldest first. */
  List<Step> steps(Caller caller, String id);

  /** Makes the draft's documents, as a job. */
  Job documents(Caller caller, String id);

  /** Freezes the version and makes its documents, as a job; refuses with all that is missing. */
  Job approve(Caller caller, String id, @Nullable String ifMatch, Approval approval);

  /**
   * Takes an approved plan, or one handed in, back to be written on as the next version.
   *
   * @param asOf another day of assessment, {@code null} for the same
   */
  Plan reopen(
      Caller caller, String id, @Nullable String ifMatch, String ground, @Nullable LocalDate asOf);

  /** Hands the approved version in (clause 5.3). */
  Plan submit(Caller caller, String id, @Nullable String ifMatch);
}
