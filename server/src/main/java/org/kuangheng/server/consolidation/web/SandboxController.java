package org.kuangheng.server.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.kuangheng.server.consolidation.ConsolidationSandbox;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What-if over HTTP; nothing is put on record. */
@RestController
@Tag(name = "sandboxes")
class SandboxController {
  private final ConsolidationSandbox sandbox;

  SandboxController(ConsolidationSandbox sandbox) {
    this.sandbox = sandbox;
  }

  @PostMapping("/api/sandboxes/consolidation")
  @Operation(summary = "What would merge if facts or thresholds were otherwise; never on record")
  @Needs(Permission.SANDBOX)
  ConsolidationSandbox.Outcome ask(Caller caller, @Valid @RequestBody SandboxRequest request) {
    return sandbox.ask(request.question());
  }
}
