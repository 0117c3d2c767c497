package org.kuangheng.server.assessment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.assessment.Notifications;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.OpenToAll;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices to the caller's organisation. */
@RestController
@RequestMapping("/api/notifications")
@Tag(name = "notifications")
class NotificationController {
  private final Notifications notifications;

  NotificationController(Notifications notifications) {
    this.notifications = notifications;
  }

  /** How many were unread until now. */
  record Marked(int marked) {}

  @Operation(summary = "Notices to one's own organisation, newest first")
  @OpenToAll(signedIn = true, because = "everyone reads the notices to his own organisation")
  @GetMapping
  Page<Notifications.Notification> list(
      Caller caller,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return notifications.list(caller, unread, cursor, Limits.of(limit));
  }

  @Operation(summary = "Mark a notice as read, with older=true all before it too")
  @OpenToAll(signedIn = true, because = "everyone reads the notices to his own organisation")
  @PostMapping("/{id}/read")
  Marked read(
      Caller caller, @PathVariable long id, @RequestParam(defaultValue = "false") boolean older) {
    return new Marked(notifications.read(caller, id, older));
  }
}
