package org.kuangheng.server.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.consolidation.Wishes;
import org.kuangheng.server.consolidation.Wishes.Wish;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Locks and bans over HTTP. */
@RestController
@RequestMapping("/api/consolidation-wishes")
@Tag(name = "proposals")
class WishController {
  private final Wishes wishes;

  WishController(Wishes wishes) {
    this.wishes = wishes;
  }

  @GetMapping
  @Operation(summary = "Locks and bans on record, with author and ground")
  @Needs(Permission.RUN_CONSOLIDATION)
  List<Wish> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(defaultValue = "false") boolean withdrawn) {
    return wishes.list(county, withdrawn);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Put a lock or ban on record; every later run keeps it")
  @Needs(Permission.RUN_CONSOLIDATION)
  Wish make(Caller caller, @Valid @RequestBody WishRequest request) {
    return wishes.make(caller, request.wish());
  }

  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "Withdraw a lock or ban, with a ground; it stays on record as withdrawn")
  @Needs(Permission.RUN_CONSOLIDATION)
  Wish withdraw(Caller caller, @PathVariable String id, @Valid @RequestBody GroundRequest request) {
    return wishes.withdraw(caller, id, request.ground());
  }
}
