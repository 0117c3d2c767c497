package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.AssessmentProblem;
import org.kuangheng.server.assessment.Sandbox;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What-if on verdicts; nothing is recorded. */
@RestController
@RequestMapping("/api/sandboxes/assessment")
@Tag(name = "sandboxes")
class SandboxController {
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);

  private final Sandbox sandbox;

  SandboxController(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /** What is often tried. */
  enum Preset {
    RESERVES_UP_20,
    RESERVES_DOWN_20
  }

  /** A trial; a preset stands in the place of {@code reservesPercent}. */
  record TrialRequest(
      @Nullable String county,
      @Nullable List<Sandbox.FactChange> facts,
      @Nullable List<Sandbox.LimitChange> thresholds,
      @Nullable BigDecimal reservesPercent,
      @Nullable BigDecimal capacityPercent,
      @Nullable Preset preset) {
    Sandbox.Trial trial() {
      if (preset != null && reservesPercent != null) {
        throw Refusal.of(
            AssessmentProblem.NOT_ALONE, "preset", "field", "preset", "other", "reservesPercent");
      }
      return new Sandbox.Trial(
          county,
          Objects.requireNonNullElse(facts, List.of()),
          Objects.requireNonNullElse(thresholds, List.of()),
          preset == null
              ? reservesPercent
              : preset == Preset.RESERVES_UP_20 ? TWENTY : TWENTY.negate(),
          capacityPercent);
    }
  }

  @Operation(summary = "Try other facts or thresholds: who would flip, and the counts either way")
  @Needs(Permission.SANDBOX)
  @PostMapping
  Sandbox.Tried attempt(Caller caller, @RequestBody TrialRequest body) {
    return sandbox.attempt(caller, body.trial());
  }
}
