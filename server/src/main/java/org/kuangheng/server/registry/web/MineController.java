package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Entries;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Mines;
import org.kuangheng.server.registry.Subject;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Mines over HTTP. */
@RestController
@RequestMapping("/api/mines")
@Tag(name = "mines")
class MineController {
  private static final int MOST = 500;

  private final Mines mines;
  private final Entries entries;

  /** A new mine as sent. */
  record NewMine(
      @NotBlank String id,
      @NotNull LocalDate validFrom,
      @Nullable LocalDate validTo,
      @NotNull JsonNode content) {}

  MineController(Mines mines, Entries entries) {
    this.mines = mines;
    this.entries = entries;
  }

  @GetMapping
  @Operation(summary = "Mines of the caller's scope, by county, mineral, state, words or box")
  @Needs(Permission.READ_REGISTRY)
  Page<Mines.Row> list(
      Caller caller,
      @ParameterObject MineQuery query,
      @RequestParam(defaultValue = "ID") Mines.Sort sort,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int most = Math.clamp(limit, 1, MOST);
    return mines.list(query.query(mines.today()), new Mines.Slice(sort, most, cursor));
  }

  @PostMapping
  @Operation(summary = "Register a mine")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> create(Caller caller, @Valid @RequestBody NewMine mine) {
    Subject subject = new Subject(Kind.MINE, mine.id(), mine.id(), null, null);
    Entries.Entry entry = new Entries.Entry(mine.validFrom(), mine.validTo(), null, mine.content());
    URI at = UriComponentsBuilder.fromPath("/api/mines/{id}").build(mine.id());
    return EnteredAnswer.created(at, entries.create(caller, subject, entry));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A mine's file as of a day, as known at an instant; an old id leads on")
  @Needs(Permission.READ_REGISTRY)
  ResponseEntity<MineAnswer> find(
      Caller caller, @PathVariable String id, @ParameterObject Moment moment) {
    return mines
        .find(id, moment.asOf(mines.today()))
        .map(
            file ->
                ResponseEntity.ok().header("ETag", file.tag().value()).body(MineAnswer.of(file)))
        .orElseThrow(() -> unknown(id));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Record a mine's own particulars; with a ground it is a correction")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> put(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    Subject subject = new Subject(Kind.MINE, id, id, null, null);
    return EnteredAnswer.ok(entries.enter(caller, subject, request.entry(), ifMatch));
  }

  @GetMapping("/{id}/history")
  @Operation(summary = "Every version of all that belongs to a mine, in order of recording")
  @Needs(Permission.READ_REGISTRY)
  Page<VersionAnswer> history(Caller caller, @PathVariable String id) {
    List<VersionAnswer> versions = mines.history(id).stream().map(VersionAnswer::of).toList();
    if (versions.isEmpty()) {
      throw unknown(id);
    }
    return new Page<>(versions, null, (long) versions.size());
  }

  @GetMapping("/{id}/facts")
  @Operation(summary = "A mine's facts with their sources and what each unit has said")
  @Needs(Permission.READ_REGISTRY)
  Page<FactAnswer> facts(Caller caller, @PathVariable String id, @ParameterObject Moment moment) {
    if (mines.find(id, moment.asOf(mines.today())).isEmpty()) {
      throw unknown(id);
    }
    List<FactAnswer> facts =
        mines.facts(id, moment.asOf(mines.today())).stream().map(FactAnswer::of).toList();
    return new Page<>(facts, null, (long) facts.size());
  }

  private static Refusal unknown(String id) {
    return Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id);
  }
}
