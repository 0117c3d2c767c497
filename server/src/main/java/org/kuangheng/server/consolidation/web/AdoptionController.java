package org.kuangheng.server.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.consolidation.Adoptions;
import org.kuangheng.server.consolidation.Adoptions.Adoption;
import org.kuangheng.server.consolidation.Proposals;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Adoption of groups over HTTP. */
@RestController
@RequestMapping("/api/adoptions")
@Tag(name = "proposals")
class AdoptionController {
  private final Adoptions adoptions;
  private final Proposals proposals;

  AdoptionController(Adoptions adoptions, Proposals proposals) {
    this.adoptions = adoptions;
    this.proposals = proposals;
  }

  /** Which adoptions are listed. */
  record Query(
      @Nullable String county,
      @Nullable String mine,
      @Nullable String proposal,
      @Nullable Boolean withdrawn) {
    Adoptions.Filter filter() {
      return new Adoptions.Filter(county, mine, proposal, Boolean.TRUE.equals(withdrawn));
    }
  }

  @PostMapping
  @Operation(summary = "Adopt groups of a proposal, with a ground; If-Match is the proposal's tag")
  @Needs(Permission.ADOPT_PROPOSAL)
  ResponseEntity<List<Adoption>> adopt(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody AdoptionRequest request) {
    ProposalController.tag(proposals.get(request.proposal()).summary()).require(ifMatch);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(adoptions.adopt(caller, request.choice()));
  }

  @GetMapping
  @Operation(summary = "Adopted groups, newest first; of a mine, a county or a proposal")
  @Needs(Permission.READ_VERDICTS)
  List<Adoption> list(Caller caller, @ParameterObject Query query) {
    return adoptions.list(query.filter());
  }

  @GetMapping("/{id}")
  @Operation(summary = "An adopted group")
  @Needs(Permission.READ_VERDICTS)
  ResponseEntity<Adoption> get(Caller caller, @PathVariable String id) {
    return tagged(adoptions.get(id));
  }

  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "Withdraw an adoption, with a ground")
  @Needs(Permission.ADOPT_PROPOSAL)
  ResponseEntity<Adoption> withdraw(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody GroundRequest request) {
    EntityTag.of(adoptions.get(id).version()).require(ifMatch);
    return tagged(adoptions.withdraw(caller, id, request.ground()));
  }

  private static ResponseEntity<Adoption> tagged(Adoption adoption) {
    return ResponseEntity.ok().eTag(EntityTag.of(adoption.version()).toString()).body(adoption);
  }
}
