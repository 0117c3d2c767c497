package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Act;
import org.kuangheng.server.registry.Registry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Acts on the registry, and their reversal. */
@RestController
@RequestMapping("/api/acts")
@Tag(name = "acts")
class ActController {
  private static final int MOST = 200;

  private final Registry registry;

  /** Why an act is undone. */
  @Schema(name = "ActReversal")
  record Reversal(@NotBlank String ground) {}

  ActController(Registry registry) {
    this.registry = registry;
  }

  @GetMapping
  @Operation(summary = "Acts on the registry, the latest first")
  @Needs(Permission.READ_REGISTRY)
  Page<Act> list(
      Caller caller,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int most = Math.clamp(limit, 1, MOST);
    List<Act> acts = registry.acts(cursor, most + 1);
    return acts.size() <= most
        ? new Page<>(acts, null, null)
        : new Page<>(acts.subList(0, most), acts.get(most - 1).id(), null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "An act on the registry")
  @Needs(Permission.READ_REGISTRY)
  Act find(Caller caller, @PathVariable String id) {
    return registry
        .findAct(id)
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @PostMapping("/{id}/reversal")
  @Operation(summary = "Undo a whole act: what it superseded is known again")
  @Needs(Permission.REVERSE_IMPORT)
  Act reverse(Caller caller, @PathVariable String id, @Valid @RequestBody Reversal reversal) {
    return registry.reverse(caller, id, reversal.ground());
  }
}
