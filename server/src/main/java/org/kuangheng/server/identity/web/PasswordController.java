package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.internal.PasswordChange;
import org.kuangheng.server.identity.internal.SessionList;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own password. */
@RestController
@RequestMapping("/api/password")
@Tag(name = "session")
class PasswordController {
  /** The present password and the new one. */
  record PasswordRequest(@Nullable String current, @Nullable String next) {
    @Override
    public String toString() {
      return "PasswordRequest";
    }
  }

  private final PasswordChange passwords;
  private final SessionList sessions;

  PasswordController(PasswordChange passwords, SessionList sessions) {
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @Operation(summary = "Change one's password; one's other sessions end")
  @OpenToAll(signedIn = true, because = "everyone changes his own password")
  @PutMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(SignedIn signedIn, @RequestBody PasswordRequest body, HttpServletRequest request) {
    passwords.change(
        signedIn.oneself(),
        signedIn.person().account(),
        request.getRemoteAddr(),
        new PasswordChange.Typed(
            Required.of(body.current(), "current"), Required.of(body.next(), "next")));
    sessions.endOthers(signedIn.person().account().id(), SessionListController.own(request));
  }
}
