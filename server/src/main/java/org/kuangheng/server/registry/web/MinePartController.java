package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Entries;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.RegistryForms;
import org.kuangheng.server.registry.Subject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What belongs to a mine, one subject at a time; the entity tag is the mine's. */
@RestController
@RequestMapping("/api/mines/{id}")
@Tag(name = "mines")
class MinePartController {
  private final Entries entries;

  /** The parts of a mine that have a key of their own, as the address names them. */
  enum Part {
    TITLES(Kind.TITLE),
    PRODUCTION_SYSTEMS(Kind.PRODUCTION_SYSTEM),
    WORKINGS(Kind.WORKINGS);

    private final Kind kind;

    Part(Kind kind) {
      this.kind = kind;
    }

    static Part of(String name) {
      for (Part part : values()) {
        if (part.name().replace('_', '-').equalsIgnoreCase(name)) {
          return part;
        }
      }
      throw org.kuangheng.server.api.Refusal.of(
          org.kuangheng.server.api.ApiProblem.NOT_FOUND, "part", "what", name);
    }

    Kind kind() {
      return kind;
    }
  }

  MinePartController(Entries entries) {
    this.entries = entries;
  }

  @PutMapping("/facts/{fact}")
  @Operation(summary = "Find on a fact of a mine; units that differ leave it disputed")
  @Needs({Permission.WRITE_REGISTRY, Permission.ANSWER_QUESTIONS, Permission.REPORT_OWN})
  ResponseEntity<EnteredAnswer> fact(
      Caller caller,
      @PathVariable String id,
      @PathVariable String fact,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    Subject subject = RegistryForms.fact(id, fact);
    return EnteredAnswer.ok(entries.enter(caller, subject, request.entry(), ifMatch));
  }

  @PutMapping("/area")
  @Operation(summary = "Record a mine's ground: prisms with coordinates, and the declared area")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> area(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    Subject subject = new Subject(Kind.AREA, id + "/area", id, null, null);
    return EnteredAnswer.ok(entries.enter(caller, subject, request.entry(), ifMatch));
  }

  @PutMapping("/reserves")
  @Operation(summary = "Record a mine's statement of reserves")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> reserves(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    Subject subject = new Subject(Kind.RESERVES, id + "/reserves", id, null, null);
    return EnteredAnswer.ok(entries.enter(caller, subject, request.entry(), ifMatch));
  }

  @PutMapping("/{part:titles|production-systems|workings}/{*key}")
  @Operation(summary = "Record a title, a production system or workings of a mine")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> put(
      Caller caller,
      @PathVariable String id,
      @PathVariable String part,
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody EntryRequest request) {
    return EnteredAnswer.ok(
        entries.enter(caller, subject(id, part, key), request.entry(), ifMatch));
  }

  @DeleteMapping("/{part:titles|production-systems|workings}/{*key}")
  @Operation(summary = "Let a title, a production system or workings of a mine end on a day")
  @Needs(Permission.WRITE_REGISTRY)
  ResponseEntity<EnteredAnswer> end(
      Caller caller,
      @PathVariable String id,
      @PathVariable String part,
      @PathVariable String key,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid Ending ending) {
    Entries.Entry entry = new Entries.Entry(ending.validFrom(), null, ending.ground(), null);
    return EnteredAnswer.ok(entries.enter(caller, subject(id, part, key), entry, ifMatch));
  }

  /** From when a subject is no more, and why. */
  record Ending(
      @jakarta.validation.constraints.NotNull LocalDate validFrom, @Nullable String ground) {}

  private static Subject subject(String id, String part, String key) {
    return new Subject(Part.of(part).kind(), id + key, id, null, null);
  }
}
