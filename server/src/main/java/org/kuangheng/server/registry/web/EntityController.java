package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.AsOf;
import org.kuangheng.server.registry.Entries;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Mines;
import org.kuangheng.server.registry.Registry;
import org.kuangheng.server.registry.Subject;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises, ore bodies and counties over HTTP. */
@RestController
@RequestMapping("/api")
@Tag(name = "entities")
class EntityController {
  private static final int MOST = 500;

  private final Registry registry;
  private final Entries entries;
  private final Mines mines;

  EntityController(Registry registry, Entries entries, Mines mines) {
    this.registry = registry;
    this.entries = entries;
    this.mines = mines;
  }

  @GetMapping("/enterprises")
  @Operation(summary = "Enterprises by words in the name or credit code")
  @Needs(Permission.READ_REGISTRY)
  Page<VersionAnswer> enterprises(
      Caller caller,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @ParameterObject Moment moment) {
    return page(Kind.ENTERPRISE, q, new Slice(limit, cursor), moment.asOf(mines.today()));
  }

  @GetMapping("/enterprises/{id}")
  @Operation(summary = "An enterprise; its mines are those of /api/mines?enterprise=")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<VersionAnswer> enterprise(
      Caller caller, @PathVariable String id, @ParameterObject Moment moment) {
    return one(Kind.ENTERPRISE, id, moment);
  }

  @PutMapping("/enterprises/{id}")
  @Operation(summary = "Record an enterprise; its credit code's check character must fit")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> putEnterprise(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    return EnteredAnswer.ok(
        entries.enter(caller, subject(Kind.ENTERPRISE, id), request.entry(), ifMatch));
  }

  @GetMapping("/ore-bodies")
  @Operation(summary = "Ore bodies by words in the name")
  @Needs(Permission.READ_REGISTRY)
  Page<VersionAnswer> oreBodies(
      Caller caller,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @ParameterObject Moment moment) {
    return page(Kind.ORE_BODY, q, new Slice(limit, cursor), moment.asOf(mines.today()));
  }

  @GetMapping("/ore-bodies/{id}")
  @Operation(summary = "An ore body")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<VersionAnswer> oreBody(
      Caller caller, @PathVariable String id, @ParameterObject Moment moment) {
    return one(Kind.ORE_BODY, id, moment);
  }

  @PutMapping("/ore-bodies/{id}")
  @Operation(summary = "Record an ore body; the mines that work it say so themselves")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> putOreBody(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    return EnteredAnswer.ok(
        entries.enter(caller, subject(Kind.ORE_BODY, id), request.entry(), ifMatch));
  }

  @GetMapping("/counties")
  @Operation(summary = "The counties and where their seats lie")
  @OpenToAll(signedIn = true, because = "names of counties are no secret")
  Page<VersionAnswer> counties(Caller caller, @ParameterObject Moment moment) {
    AsOf asOf = moment.asOf(mines.today());
    return RowScope.EVERYTHING.get(() -> page(Kind.COUNTY, null, new Slice(MOST, null), asOf));
  }

  private record Slice(int limit, @Nullable String cursor) {}

  private Page<VersionAnswer> page(Kind kind, @Nullable String q, Slice slice, AsOf asOf) {
    Cursor after = Cursor.read(slice.cursor(), 1);
    int limit = Math.clamp(slice.limit(), 1, MOST);
    List<VersionAnswer> found =
        registry
            .page(
                kind,
                q,
                after == null ? null : after.keys().getFirst(),
                new Registry.Limit(limit + 1, asOf))
            .stream()
            .map(VersionAnswer::of)
            .toList();
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    List<VersionAnswer> shown = found.subList(0, limit);
    return new Page<>(shown, Cursor.after(shown.getLast().id()).toString(), null);
  }

  private ResponseEntity<VersionAnswer> one(Kind kind, String id, Moment moment) {
    return registry
        .findVersion(kind, id, moment.asOf(mines.today()))
        .map(version -> VersionAnswer.tagged(version, entries.tag(subject(kind, id))))
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  private static Subject subject(Kind kind, String id) {
    return new Subject(kind, id, null, null, null);
  }
}
