package org.kuangheng.server.policy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs.Job;
import org.kuangheng.server.policy.PackOffice;
import org.kuangheng.server.policy.PackOffice.Activation;
import org.kuangheng.server.policy.PackOffice.Check;
import org.kuangheng.server.policy.PolicyPacks;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Policy packs over HTTP. */
@RestController
@RequestMapping("/api/packs")
@Tag(name = "policy")
class PackController {
  private final PolicyPacks packs;
  private final PackOffice office;

  PackController(PolicyPacks packs, PackOffice office) {
    this.packs = packs;
    this.office = office;
  }

  /** A pack in the list. */
  @Schema(name = "PackListed")
  record Listed(
      String id,
      String version,
      String hash,
      LocalizedText title,
      String documentNumber,
      LocalDate inForceFrom,
      boolean active) {
    static Listed of(PolicyPacks.Installed installed) {
      return new Listed(
          installed.pack().id(),
          installed.pack().version(),
          installed.pack().hash().hex(),
          installed.pack().title(),
          installed.pack().documentNumber(),
          installed.pack().inForceFrom(),
          installed.active());
    }
  }

  /** Which pack is put in force, and why. */
  record ActivationRequest(@NotBlank String pack, @NotBlank @Size(max = 4000) String ground) {}

  /** The job a check was queued as. */
  @Schema(name = "PackQueued")
  record Queued(String job, String state) {}

  @GetMapping
  @Operation(summary = "The policy packs installed, and which is in force")
  @Needs(Permission.READ_POLICY)
  List<Listed> list(Caller caller) {
    return packs.list().stream().map(Listed::of).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "A pack: clauses, facts, thresholds, criteria, categories, assumptions")
  @Needs(Permission.READ_POLICY)
  ResponseEntity<PackAnswer> get(Caller caller, @PathVariable String id) {
    return packs
        .find(id)
        .map(
            pack ->
                ResponseEntity.ok()
                    .eTag(EntityTag.of(pack.hash().hex()).toString())
                    .body(PackAnswer.of(pack)))
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @GetMapping(path = "/{id}/decisions.dmn", produces = MediaType.APPLICATION_XML_VALUE)
  @Operation(summary = "The pack's decision tables as DMN 1.x, for a viewer or another engine")
  @Needs(Permission.READ_POLICY)
  ResponseEntity<byte[]> decisions(Caller caller, @PathVariable String id) throws IOException {
    Path folder =
        packs.folder(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
    try (Stream<Path> files = Files.list(folder.resolve("decisions"))) {
      Path model =
          files
              .filter(file -> file.toString().endsWith(".dmn"))
              .sorted()
              .findFirst()
              .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_XML)
          .body(Files.readAllBytes(model));
    }
  }

  @GetMapping("/active")
  @Operation(summary = "The pack in force; its tag is asked for when another is put in force")
  @Needs(Permission.READ_POLICY)
  ResponseEntity<PackAnswer> active(Caller caller) {
    return ResponseEntity.ok()
        .eTag(EntityTag.of(number()).toString())
        .body(PackAnswer.of(packs.active()));
  }

  private long number() {
    return office.history().stream().mapToLong(Activation::number).max().orElse(0);
  }

  @PutMapping("/active")
  @Operation(summary = "Put a checked pack in force, with a ground")
  @Needs(Permission.ACTIVATE_POLICY)
  Activation activate(
      Caller caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ActivationRequest request) {
    long seen = number();
    EntityTag.of(seen).require(ifMatch);
    return office.activate(caller, request.pack(), request.ground(), seen);
  }

  @GetMapping("/activations")
  @Operation(summary = "Which pack was put in force when, by whom and why; newest first")
  @Needs(Permission.READ_POLICY)
  List<Activation> history(Caller caller) {
    return office.history();
  }

  @PostMapping("/{id}/checks")
  @Operation(summary = "Check a pack as its files are now, as a job")
  @Needs({Permission.ACTIVATE_POLICY, Permission.MANAGE_SYSTEM})
  ResponseEntity<Queued> check(Caller caller, @PathVariable String id) {
    Job job = office.check(caller, id);
    return ResponseEntity.accepted()
        .location(URI.create("/api/jobs/" + job.id()))
        .body(new Queued(job.id(), job.state().name()));
  }

  @GetMapping("/{id}/check")
  @Operation(summary = "What the last check of the pack in its present form found")
  @Needs(Permission.READ_POLICY)
  Check lastCheck(Caller caller, @PathVariable String id) {
    return office
        .lastCheck(id)
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }
}
