package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kuangheng.server.assessment.Overview;
import org.kuangheng.server.assessment.Overviews;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dashboard's figures. */
@RestController
@Tag(name = "assessment")
class OverviewController {
  private final Overviews overviews;

  OverviewController(Overviews overviews) {
    this.overviews = overviews;
  }

  @Operation(
      summary = "The programme at a glance: outcomes, decisions, scale classes, open questions")
  @Needs(Permission.READ_VERDICTS)
  @GetMapping("/api/overview")
  Overview show(Caller caller) {
    return overviews.now();
  }
}
