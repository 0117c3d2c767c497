package org.kuangheng.server.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.plan.PlanEntries;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people write into plans, over HTTP. */
@RestController
@RequestMapping("/api/plans/{id}/entries")
@Tag(name = "plans")
class PlanEntryController {
  private final PlanEntries entries;

  PlanEntryController(PlanEntries entries) {
    this.entries = entries;
  }

  /** An entry to be written; an empty value clears it. */
  record PlanWriting(@NotBlank String subject, @NotBlank String field, @NotNull String value) {}

  @GetMapping
  @Operation(summary = "The entries in force; with subject and field, the history of one")
  @Needs(Permission.READ_PLANS)
  List<PlanEntries.Entry> list(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable String field) {
    return subject == null || field == null
        ? entries.current(caller, id)
        : entries.history(caller, id, new PlanEntries.Key(subject, field));
  }

  @PutMapping
  @Operation(
      summary = "Write an entry; If-Match is the number of the one read, 0 where there is none")
  @Needs(Permission.WRITE_PLAN)
  ResponseEntity<PlanEntries.Entry> put(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody PlanWriting body) {
    PlanEntries.Entry entry =
        entries.put(
            caller, id, new PlanEntries.Key(body.subject(), body.field()), body.value(), ifMatch);
    return ResponseEntity.ok().eTag(EntityTag.of(entry.number()).toString()).body(entry);
  }
}
