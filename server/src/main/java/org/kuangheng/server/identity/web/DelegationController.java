package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.internal.Delegations;
import org.kuangheng.server.identity.internal.IdentityProperties;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Delegation: giving it, ending it, and acting under it in this session. */
@RestController
@Tag(name = "delegations")
class DelegationController {
  private static final String OWN = "everyone may let a colleague act for him, until a day";

  /** A delegation to make; without a beginning it begins at once. */
  record DelegationRequest(
      @Nullable String to,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String ground) {}

  /** The delegation to act under. */
  record ActingRequest(@Nullable String delegation) {}

  private final Delegations delegations;
  private final IdentityProperties properties;
  private final Clock clock;

  DelegationController(Delegations delegations, IdentityProperties properties, Clock clock) {
    this.delegations = delegations;
    this.properties = properties;
    this.clock = clock;
  }

  @Operation(summary = "The delegations one gave and was given")
  @OpenToAll(signedIn = true, because = OWN)
  @GetMapping("/api/delegations")
  List<Delegations.Listed> list(SignedIn signedIn) {
    return delegations.of(signedIn.person().account().id());
  }

  @Operation(summary = "Let a colleague of the same organisation act with one's role until a day")
  @OpenToAll(signedIn = true, because = OWN)
  @PostMapping("/api/delegations")
  @ResponseStatus(HttpStatus.CREATED)
  Delegations.Listed delegate(SignedIn signedIn, @RequestBody DelegationRequest body) {
    Instant starts = body.startsAt() == null ? clock.instant() : body.startsAt();
    return delegations.delegate(
        signedIn.oneselfFreeOfDuties(),
        new Delegations.Wish(
            Required.of(body.to(), "to"),
            starts,
            Required.of(body.endsAt(), "endsAt"),
            Required.of(body.ground(), "ground")));
  }

  @Operation(summary = "End a delegation before its time")
  @OpenToAll(signedIn = true, because = OWN)
  @DeleteMapping("/api/delegations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(SignedIn signedIn, @PathVariable String id) {
    delegations.end(signedIn.oneself(), id);
  }

  @Operation(summary = "Act under a delegation in this session, while it lasts")
  @OpenToAll(signedIn = true, because = OWN)
  @PutMapping("/api/session/delegation")
  SessionView act(SignedIn signedIn, @RequestBody ActingRequest body, HttpServletRequest request) {
    signedIn.oneselfFreeOfDuties();
    String id = Required.of(body.delegation(), "delegation");
    Caller acting =
        delegations
            .acting(signedIn.person(), id)
            .orElseThrow(
                () -> Refusal.of(ApiProblem.NOT_FOUND, "delegation", "what", "delegation " + id));
    delegations.begun(acting, id);
    HttpSession session = Required.of(request.getSession(false), "session");
    session.setAttribute(SessionKeys.DELEGATION, id);
    return SessionView.of(
        new SignedIn(signedIn.person(), acting, signedIn.since(), null),
        properties.session().absolute());
  }

  @Operation(summary = "Act for oneself again")
  @OpenToAll(signedIn = true, because = OWN)
  @DeleteMapping("/api/session/delegation")
  SessionView stop(SignedIn signedIn, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SessionKeys.DELEGATION);
    }
    return SessionView.of(
        new SignedIn(
            signedIn.person(), signedIn.person().caller(), signedIn.since(), signedIn.token()),
        properties.session().absolute());
  }
}
