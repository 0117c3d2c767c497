package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.internal.SecondFactor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor. */
@RestController
@RequestMapping("/api/second-factor")
@Tag(name = "session")
class SecondFactorController {
  private static final String OWN = "everyone enrols his own second factor";

  /** A code of the authenticator. */
  record CodeRequest(@Nullable String code) {
    @Override
    public String toString() {
      return "CodeRequest";
    }
  }

  /** The recovery codes, shown once. */
  record RecoveryCodes(List<String> recoveryCodes) {
    @Override
    public String toString() {
      return "RecoveryCodes";
    }
  }

  private final SecondFactor factor;

  SecondFactorController(SecondFactor factor) {
    this.factor = factor;
  }

  @Operation(summary = "Begin to enrol an authenticator: its secret, shown once")
  @OpenToAll(signedIn = true, because = OWN)
  @PostMapping
  SecondFactor.Enrolment begin(SignedIn signedIn, HttpServletRequest request) {
    SecretAnswer.on(request);
    return factor.begin(signedIn.oneself(), signedIn.person().account().login());
  }

  @Operation(summary = "Put the authenticator in force with a code of it; gives recovery codes")
  @OpenToAll(signedIn = true, because = OWN)
  @PutMapping
  RecoveryCodes confirm(
      SignedIn signedIn, @RequestBody CodeRequest body, HttpServletRequest request) {
    List<String> codes = factor.confirm(signedIn.oneself(), Required.of(body.code(), "code"));
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.setAttribute(SessionKeys.FACTOR, true);
    }
    return new RecoveryCodes(codes);
  }

  @Operation(summary = "New recovery codes in place of the old, for a code of the authenticator")
  @OpenToAll(signedIn = true, because = OWN)
  @PostMapping("/recovery-codes")
  RecoveryCodes renew(
      SignedIn signedIn, @RequestBody CodeRequest body, HttpServletRequest request) {
    SecretAnswer.on(request);
    return new RecoveryCodes(factor.renew(signedIn.oneself(), Required.of(body.code(), "code")));
  }
}
