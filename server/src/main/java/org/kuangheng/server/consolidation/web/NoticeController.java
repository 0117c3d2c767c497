package org.kuangheng.server.consolidation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.consolidation.Hearings;
import org.kuangheng.server.consolidation.Hearings.Notice;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices of proposed boundaries as those read them who were told, over HTTP. */
@RestController
@RequestMapping("/api/hearings")
@Tag(name = "proposals")
class NoticeController {
  private static final int MOST = 200;

  private final Hearings hearings;

  NoticeController(Hearings hearings) {
    this.hearings = hearings;
  }

  @GetMapping
  @Operation(
      summary =
          "Notices of boundaries on record, the last served first; an enterprise sees its own")
  @Needs(Permission.READ_VERDICTS)
  Page<Notice> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String mine,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return hearings.notices(mine, cursor, Math.clamp(limit, 1, MOST));
  }
}
