package org.kuangheng.server.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.consolidation.Proposals;
import org.kuangheng.server.consolidation.Proposals.Answer;
import org.kuangheng.server.consolidation.Proposals.Changed;
import org.kuangheng.server.consolidation.Proposals.Moved;
import org.kuangheng.server.consolidation.Proposals.Proposal;
import org.kuangheng.server.consolidation.Proposals.Summary;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs.Job;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proposals over HTTP. */
@RestController
@RequestMapping("/api/proposals")
@Tag(name = "proposals")
class ProposalController {
  private static final int MOST = 200;

  private final Proposals proposals;

  ProposalController(Proposals proposals) {
    this.proposals = proposals;
  }

  /** The job a run was queued as. */
  @Schema(name = "ProposalQueued")
  record Queued(String job, String state) {}

  @PostMapping("/runs")
  @Operation(summary = "Compute a proposal of mergers, as a job")
  @Needs(Permission.RUN_CONSOLIDATION)
  ResponseEntity<Queued> run(Caller caller, @Valid @RequestBody RunRequest request) {
    Job job = proposals.run(caller, request.order());
    return ResponseEntity.accepted()
        .location(URI.create("/api/jobs/" + job.id()))
        .body(new Queued(job.id(), job.state().name()));
  }

  @GetMapping
  @Operation(summary = "Proposals, newest first")
  @Needs(Permission.READ_VERDICTS)
  Page<Summary> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return proposals.list(county, cursor, Math.clamp(limit, 1, MOST));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A proposal: scenarios, groups, leads, justifications, those left over")
  @Needs(Permission.READ_VERDICTS)
  ResponseEntity<Proposal> get(Caller caller, @PathVariable String id) {
    Proposal proposal = proposals.get(id);
    return ResponseEntity.ok().eTag(tag(proposal.summary()).toString()).body(proposal);
  }

  /** Changes with every adoption, and once something it rests on changes. */
  static EntityTag tag(Summary proposal) {
    String fresh = proposal.touched() == null ? "" : "-touched";
    return EntityTag.of(proposal.id() + "-" + proposal.adopted() + fresh);
  }

  @GetMapping(path = "/{id}/geometry", produces = "application/geo+json")
  @Operation(summary = "Merged areas and gaps as GeoJSON on CGCS2000 longitude and latitude")
  @Needs(Permission.READ_VERDICTS)
  String geometry(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String scenario) {
    return proposals.geometry(id, scenario);
  }

  @GetMapping("/{id}/comparison")
  @Operation(summary = "Who stands elsewhere in another scenario of the same proposal")
  @Needs(Permission.READ_VERDICTS)
  List<Moved> compare(
      Caller caller,
      @PathVariable String id,
      @RequestParam String scenario,
      @RequestParam String with) {
    return proposals.compare(new Answer(id, scenario), new Answer(id, with));
  }

  @GetMapping("/{id}/differences")
  @Operation(summary = "Who stands elsewhere than in the run before, or in the one named")
  @Needs(Permission.READ_VERDICTS)
  List<Moved> differences(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String other) {
    return proposals.differences(id, other);
  }

  @GetMapping("/{id}/changes")
  @Operation(summary = "The mines that are no longer what the run saw")
  @Needs(Permission.READ_VERDICTS)
  List<Changed> changed(Caller caller, @PathVariable String id) {
    return proposals.changed(id);
  }
}
