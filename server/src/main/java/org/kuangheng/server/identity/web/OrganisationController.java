package org.kuangheng.server.identity.web;

import static org.kuangheng.server.identity.Permission.GRANT_ROLES;
import static org.kuangheng.server.identity.Permission.MANAGE_ACCOUNTS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.internal.OrganisationAdministration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The organisations whose people sign in. */
@RestController
@RequestMapping("/api/organisations")
@Tag(name = "organisations")
class OrganisationController {
  /** An organisation to open. */
  record OrganisationRequest(
      @Nullable String id,
      Organisation.@Nullable Kind kind,
      @Nullable String nameZh,
      @Nullable String nameEn,
      @Nullable String county,
      @Nullable String enterprise) {}

  private final OrganisationAdministration organisations;

  OrganisationController(OrganisationAdministration organisations) {
    this.organisations = organisations;
  }

  @Operation(summary = "The organisations within one's scope; all of them for administrators")
  @OpenToAll(signedIn = true, because = "names of units are no secret; rows are fenced")
  @GetMapping
  Page<Organisation> list(
      Caller caller,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return caller.may(MANAGE_ACCOUNTS) || caller.may(GRANT_ROLES)
        ? organisations.everyPage(limit, cursor)
        : organisations.page(limit, cursor);
  }

  @Operation(summary = "Open an organisation")
  @Needs(MANAGE_ACCOUNTS)
  @PostMapping
  ResponseEntity<Organisation> open(Caller caller, @RequestBody OrganisationRequest body) {
    String zh = Required.of(body.nameZh(), "nameZh");
    String english = body.nameEn();
    String en = english == null || english.isBlank() ? zh : english;
    if (zh.isBlank() || zh.length() > 200 || en.length() > 200) {
      Required.of(null, "nameZh");
    }
    Organisation opened =
        organisations.open(
            caller,
            new Organisation(
                Required.of(body.id(), "id"),
                Required.of(body.kind(), "kind"),
                new LocalizedText(zh, en),
                body.county(),
                body.enterprise(),
                false,
                1));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, "/api/organisations/" + opened.id())
        .eTag(EntityTag.of(opened.version()).value())
        .body(opened);
  }

  @Operation(summary = "Close an organisation: none of its people comes in")
  @Needs(MANAGE_ACCOUNTS)
  @PutMapping("/{id}/closure")
  ResponseEntity<Organisation> close(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return tagged(organisations.close(caller, id, ifMatch, true));
  }

  @Operation(summary = "Open a closed organisation again")
  @Needs(MANAGE_ACCOUNTS)
  @DeleteMapping("/{id}/closure")
  ResponseEntity<Organisation> reopen(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return tagged(organisations.close(caller, id, ifMatch, false));
  }

  private static ResponseEntity<Organisation> tagged(Organisation organisation) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(organisation.version()).value())
        .body(organisation);
  }
}
