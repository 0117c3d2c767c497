package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.internal.SessionList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own sessions, on whatever device. */
@RestController
@RequestMapping("/api/sessions")
@Tag(name = "session")
class SessionListController {
  private static final String OWN = "everyone may see and end his own sessions";

  private final SessionList sessions;

  SessionListController(SessionList sessions) {
    this.sessions = sessions;
  }

  @Operation(summary = "One's sessions, the newest first")
  @OpenToAll(signedIn = true, because = OWN)
  @GetMapping
  List<SessionList.Listed> list(SignedIn signedIn, HttpServletRequest request) {
    return sessions.of(signedIn.person().account().id(), own(request));
  }

  @Operation(summary = "End one of one's sessions")
  @OpenToAll(signedIn = true, because = OWN)
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(SignedIn signedIn, @PathVariable String id) {
    signedIn.oneself();
    if (!sessions.end(signedIn.person().account().id(), id)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "session", "what", "session " + id);
    }
  }

  @Operation(summary = "End all of one's sessions but this")
  @OpenToAll(signedIn = true, because = OWN)
  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endOthers(SignedIn signedIn, HttpServletRequest request) {
    signedIn.oneself();
    sessions.endOthers(signedIn.person().account().id(), own(request));
  }

  static @Nullable String own(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null ? null : session.getId();
  }
}
