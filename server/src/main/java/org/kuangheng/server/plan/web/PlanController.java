package org.kuangheng.server.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.Plans;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** County plans over HTTP. */
@RestController
@RequestMapping("/api/plans")
@Tag(name = "plans")
class PlanController {
  private static final int LONGEST = 2_000;

  private final Plans plans;

  PlanController(Plans plans) {
    this.plans = plans;
  }

  /** A plan to be opened. */
  record PlanOpening(@NotBlank String county, @NotNull LocalDate asOf) {}

  /** The county's approval: the day, the decision it stands in, and the ground. */
  record PlanApproval(
      @NotNull LocalDate on,
      @NotBlank @Size(max = LONGEST) String document,
      @NotBlank @Size(max = LONGEST) String ground) {}

  /** Why a plan is written on, and, if another, its day of assessment. */
  record PlanReopening(@NotBlank @Size(max = LONGEST) String ground, @Nullable LocalDate asOf) {}

  /** The job that makes a plan's documents. */
  record PlanJobQueued(String job, String state) {}

  /**
   * Something a plan lacks.
   *
   * @param subject {@code mine:ID}, {@code group:ADOPTION} or {@code check:ID}
   */
  record PlanGap(
      String code,
      @Nullable String subject,
      @Nullable String field,
      Map<String, String> values,
      Sentence what,
      Sentence remedy) {
    /** In both languages. */
    record Sentence(String zh, String en) {}

    static PlanGap of(Issue issue) {
      return new PlanGap(
          issue.code().name(),
          issue.place().part(),
          issue.place().field(),
          issue.values(),
          new Sentence(issue.what(Lang.ZH), issue.what(Lang.EN)),
          new Sentence(issue.remedy(Lang.ZH), issue.remedy(Lang.EN)));
    }
  }

  @GetMapping
  @Operation(summary = "County plans; the province sees those handed in")
  @Needs(Permission.READ_PLANS)
  List<Plan> list(Caller caller, @RequestParam(required = false) @Nullable String county) {
    return plans.list(caller, county);
  }

  @PostMapping
  @Operation(summary = "Open the county's plan under the active pack")
  @Needs(Permission.WRITE_PLAN)
  ResponseEntity<Plan> open(Caller caller, @Valid @RequestBody PlanOpening body) {
    Plan plan = plans.open(caller, body.county(), body.asOf());
    return ResponseEntity.status(HttpStatus.CREATED)
        .location(URI.create("/api/plans/" + plan.id()))
        .eTag(tag(plan))
        .body(plan);
  }

  @GetMapping("/{id}")
  @Operation(summary = "A plan")
  @Needs(Permission.READ_PLANS)
  ResponseEntity<Plan> get(Caller caller, @PathVariable String id) {
    return tagged(plans.get(caller, id));
  }

  @GetMapping("/{id}/content")
  @Operation(summary = "What the plan says now, from the record and what is written")
  @Needs(Permission.READ_PLANS)
  JsonNode content(Caller caller, @PathVariable String id, Locale locale) {
    Lang lang = locale.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
    return plans.content(caller, id, lang);
  }

  @GetMapping("/{id}/missing")
  @Operation(summary = "Everything that stands against approving the plan now, by mine")
  @Needs(Permission.READ_PLANS)
  List<PlanGap> missing(Caller caller, @PathVariable String id) {
    return plans.missing(caller, id).stream().map(PlanGap::of).toList();
  }

  @GetMapping("/{id}/steps")
  @Operation(summary = "Every step of the plan, oldest first")
  @Needs(Permission.READ_PLANS)
  List<Plans.Step> steps(Caller caller, @PathVariable String id) {
    return plans.steps(caller, id);
  }

  @PostMapping("/{id}/documents")
  @Operation(summary = "Make the draft's documents, as a job")
  @Needs(Permission.WRITE_PLAN)
  ResponseEntity<PlanJobQueued> documents(Caller caller, @PathVariable String id) {
    return queued(plans.documents(caller, id));
  }

  @PostMapping("/{id}/approval")
  @Operation(summary = "Approve: freezes the version, as a job; refuses with all that is missing")
  @Needs(Permission.SUBMIT_PLAN)
  ResponseEntity<PlanJobQueued> approve(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PlanApproval body) {
    return queued(
        plans.approve(
            caller,
            id,
            ifMatch,
            new Plans.Approval(body.on(), body.document().strip(), body.ground().strip())));
  }

  @PostMapping("/{id}/reopening")
  @Operation(summary = "Write an approved plan, or one handed in, on as its next version")
  @Needs(Permission.SUBMIT_PLAN)
  ResponseEntity<Plan> reopen(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PlanReopening body) {
    return tagged(plans.reopen(caller, id, ifMatch, body.ground().strip(), body.asOf()));
  }

  @PostMapping("/{id}/submission")
  @Operation(summary = "Hand the approved version in")
  @Needs(Permission.SUBMIT_PLAN)
  ResponseEntity<Plan> submit(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return tagged(plans.submit(caller, id, ifMatch));
  }

  private static ResponseEntity<PlanJobQueued> queued(Job job) {
    return ResponseEntity.accepted()
        .location(URI.create("/api/jobs/" + job.id()))
        .body(new PlanJobQueued(job.id(), job.state().name()));
  }

  private static ResponseEntity<Plan> tagged(Plan plan) {
    return ResponseEntity.ok().eTag(tag(plan)).body(plan);
  }

  private static String tag(Plan plan) {
    return EntityTag.of(plan.version()).toString();
  }
}
