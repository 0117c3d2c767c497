package org.kuangheng.server.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.consolidation.Hearings;
import org.kuangheng.server.consolidation.Hearings.Group;
import org.kuangheng.server.consolidation.Hearings.Neighbour;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Neighbours to be told and heard, over HTTP. */
@RestController
@RequestMapping("/api/proposals/{proposal}/scenarios/{scenario}/groups/{group}/neighbours")
@Tag(name = "proposals")
class HearingController {
  private final Hearings hearings;

  HearingController(Hearings hearings) {
    this.hearings = hearings;
  }

  @GetMapping
  @Operation(summary = "Who must be told of a group's boundary, nearest first, and who has been")
  @Needs(Permission.READ_VERDICTS)
  List<Neighbour> list(Caller caller, @ParameterObject OfGroup group) {
    return hearings.list(group.asked());
  }

  @GetMapping("/proof")
  @Operation(summary = "Proof of service and hearing, with a digest over the whole")
  @Needs(Permission.READ_VERDICTS)
  ResponseEntity<Map<String, Object>> proof(Caller caller, @ParameterObject OfGroup group) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proof.json\"")
        .body(hearings.proof(group.asked()));
  }

  /** The group in the path. */
  record OfGroup(
      @Parameter(in = ParameterIn.PATH) String proposal,
      @Parameter(in = ParameterIn.PATH) String scenario,
      @Parameter(in = ParameterIn.PATH) String group) {
    Group asked() {
      return new Group(proposal, scenario, group);
    }
  }

  /** A neighbour of the group in the path. */
  record Told(
      @Parameter(in = ParameterIn.PATH) String proposal,
      @Parameter(in = ParameterIn.PATH) String scenario,
      @Parameter(in = ParameterIn.PATH) String group,
      @Parameter(in = ParameterIn.PATH) String mine) {
    Group ofGroup() {
      return new Group(proposal, scenario, group);
    }
  }

  @PutMapping("/{mine}/service")
  @Operation(summary = "Record that a neighbour was told: date, way, evidence, by whom")
  @Needs(Permission.NOTIFY_NEIGHBOURS)
  ResponseEntity<Neighbour> serve(
      Caller caller,
      @ParameterObject Told told,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ServiceRequest request) {
    requireUnchanged(told, ifMatch);
    return tagged(hearings.serve(caller, told.ofGroup(), told.mine(), request.service()));
  }

  @PutMapping("/{mine}/opinion")
  @Operation(summary = "Record what a neighbour said")
  @Needs(Permission.NOTIFY_NEIGHBOURS)
  ResponseEntity<Neighbour> hear(
      Caller caller,
      @ParameterObject Told told,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody OpinionRequest request) {
    requireUnchanged(told, ifMatch);
    return tagged(hearings.hear(caller, told.ofGroup(), told.mine(), request.statement()));
  }

  private void requireUnchanged(Told told, @Nullable String ifMatch) {
    Neighbour now =
        hearings.list(told.ofGroup()).stream()
            .filter(one -> one.mine().equals(told.mine()))
            .findFirst()
            .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "mine", "what", told.mine()));
    EntityTag.of(now.version()).require(ifMatch);
  }

  private static ResponseEntity<Neighbour> tagged(Neighbour neighbour) {
    return ResponseEntity.ok().eTag(EntityTag.of(neighbour.version()).toString()).body(neighbour);
  }
}
