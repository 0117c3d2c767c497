package org.kuangheng.server.identity.web;

import static org.kuangheng.server.identity.Permission.GRANT_ROLES;
import static org.kuangheng.server.identity.Permission.MANAGE_SESSIONS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Role;
import org.kuangheng.server.identity.internal.AccountDetail;
import org.kuangheng.server.identity.internal.AccountList;
import org.kuangheng.server.identity.internal.Grants;
import org.kuangheng.server.identity.internal.SessionList;
import org.kuangheng.server.identity.internal.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles, scopes, locks and sessions of accounts, for the security administrator. */
@RestController
@RequestMapping("/api/accounts/{id}")
@Tag(name = "grants")
class GrantController {
  /** A role, with what it adds to the organisation's scope. */
  record RoleRequest(
      @Nullable Role role,
      @Nullable Set<String> counties,
      @Nullable Set<String> enterprises,
      @Nullable Set<String> mines) {}

  /** A person of a single sign-on. */
  record LinkRequest(@Nullable String issuer, @Nullable String subject) {}

  private final Grants grants;
  private final AccountList accounts;
  private final SessionList sessions;
  private final Tokens tokens;

  GrantController(Grants grants, AccountList accounts, SessionList sessions, Tokens tokens) {
    this.grants = grants;
    this.accounts = accounts;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @Operation(summary = "Grant a role with its scope, in place of any earlier one")
  @Needs(GRANT_ROLES)
  @PutMapping("/role")
  ResponseEntity<AccountDetail> grant(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody RoleRequest body) {
    Grants.Grant grant =
        new Grants.Grant(
            Required.of(body.role(), "role"),
            orNone(body.counties()),
            orNone(body.enterprises()),
            orNone(body.mines()));
    return AccountController.tagged(grants.grant(caller, id, ifMatch, grant));
  }

  @Operation(summary = "Take the role away; the account's sessions end")
  @Needs(GRANT_ROLES)
  @DeleteMapping("/role")
  ResponseEntity<AccountDetail> revoke(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return AccountController.tagged(grants.revoke(caller, id, ifMatch));
  }

  @Operation(summary = "Unlock a login that waits, and release an account after a password reset")
  @Needs(GRANT_ROLES)
  @DeleteMapping("/lock")
  ResponseEntity<AccountDetail> unlock(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return AccountController.tagged(grants.unlock(caller, id, ifMatch));
  }

  @Operation(summary = "Remove a lost second factor; the account's sessions end")
  @Needs(GRANT_ROLES)
  @DeleteMapping("/second-factor")
  ResponseEntity<AccountDetail> removeFactor(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return AccountController.tagged(grants.removeFactor(caller, id, ifMatch));
  }

  @Operation(summary = "Link a person of a single sign-on to the account")
  @Needs(GRANT_ROLES)
  @PutMapping("/single-sign-on")
  ResponseEntity<AccountDetail> link(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody LinkRequest body) {
    return AccountController.tagged(
        grants.link(
            caller,
            id,
            ifMatch,
            Map.entry(
                Required.of(body.issuer(), "issuer"), Required.of(body.subject(), "subject"))));
  }

  @Operation(summary = "The account's sessions")
  @Needs(MANAGE_SESSIONS)
  @GetMapping("/sessions")
  List<SessionList.Listed> sessions(@PathVariable String id) {
    return sessions.of(accounts.get(id).id(), null);
  }

  @Operation(summary = "End all sessions of the account")
  @Needs(MANAGE_SESSIONS)
  @DeleteMapping("/sessions")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endSessions(Caller caller, @PathVariable String id) {
    grants.endSessions(caller, id);
  }

  @Operation(summary = "Revoke all API tokens of the account")
  @Needs(MANAGE_SESSIONS)
  @DeleteMapping("/tokens")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revokeTokens(Caller caller, @PathVariable String id) {
    tokens.revokeAll(caller, accounts.get(id).id());
  }

  private static Set<String> orNone(@Nullable Set<String> ids) {
    return ids == null ? Set.of() : ids;
  }
}
