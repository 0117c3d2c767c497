package org.kuangheng.server.identity.web;

import static org.kuangheng.server.identity.Permission.GRANT_ROLES;
import static org.kuangheng.server.identity.Permission.MANAGE_ACCOUNTS;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.internal.AccountAdministration;
import org.kuangheng.server.identity.internal.AccountDetail;
import org.kuangheng.server.identity.internal.AccountList;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the system administrator; the security administrator looks. */
@RestController
@RequestMapping("/api/accounts")
@Tag(name = "accounts")
class AccountController {
  /** An account to open, or its new name and organisation. */
  record AccountRequest(
      @Nullable String login, @Nullable String name, @Nullable String organisation) {}

  /** A name and an organisation in place of the present ones. */
  record AccountChange(@Nullable String name, @Nullable String organisation) {}

  /** An account with a password shown once. */
  record OpenedView(AccountDetail account, String password) {
    @Override
    public String toString() {
      return "OpenedView " + account.id();
    }
  }

  private final AccountAdministration administration;
  private final AccountList accounts;

  AccountController(AccountAdministration administration, AccountList accounts) {
    this.administration = administration;
    this.accounts = accounts;
  }

  @Operation(summary = "Accounts in order of login")
  @Needs({MANAGE_ACCOUNTS, GRANT_ROLES})
  @GetMapping
  Page<AccountDetail> list(
      @RequestParam(required = false) @Nullable String organisation,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return accounts.page(organisation, limit, cursor);
  }

  @Operation(summary = "One account, with its entity tag")
  @Needs({MANAGE_ACCOUNTS, GRANT_ROLES})
  @GetMapping("/{id}")
  ResponseEntity<AccountDetail> show(@PathVariable String id) {
    return tagged(accounts.get(id));
  }

  @Operation(summary = "Open an account; its first password is shown once")
  @Needs(MANAGE_ACCOUNTS)
  @PostMapping
  ResponseEntity<OpenedView> open(
      Caller caller, @RequestBody AccountRequest body, HttpServletRequest request) {
    SecretAnswer.on(request);
    AccountAdministration.Opened opened =
        administration.open(
            caller,
            new AccountAdministration.Opening(
                Required.of(body.login(), "login"),
                Required.of(body.name(), "name"),
                Required.of(body.organisation(), "organisation")));
    return ResponseEntity.status(HttpStatus.CREATED)
        .header(HttpHeaders.LOCATION, "/api/accounts/" + opened.account().id())
        .eTag(EntityTag.of(opened.account().version()).value())
        .body(new OpenedView(opened.account(), opened.password()));
  }

  @Operation(summary = "Change name or organisation; another organisation takes the role away")
  @Needs(MANAGE_ACCOUNTS)
  @PatchMapping("/{id}")
  ResponseEntity<AccountDetail> change(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody AccountChange body) {
    AccountDetail now = accounts.get(id);
    String name = body.name() == null ? now.name() : body.name();
    String unit = body.organisation() == null ? now.organisation() : body.organisation();
    return tagged(
        administration.change(
            caller, id, ifMatch, new AccountAdministration.Opening(now.login(), name, unit)));
  }

  @Operation(summary = "Close an account: its sessions end and its tokens are refused")
  @Needs(MANAGE_ACCOUNTS)
  @PutMapping("/{id}/closure")
  ResponseEntity<AccountDetail> close(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return tagged(administration.close(caller, id, ifMatch));
  }

  @Operation(summary = "Open a closed account again, without a role")
  @Needs(MANAGE_ACCOUNTS)
  @DeleteMapping("/{id}/closure")
  ResponseEntity<AccountDetail> reopen(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch) {
    return tagged(administration.reopen(caller, id, ifMatch));
  }

  @Operation(
      summary = "Give a new first password; it holds once the security administrator unlocks")
  @Needs(MANAGE_ACCOUNTS)
  @PostMapping("/{id}/password-resets")
  OpenedView resetPassword(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
      HttpServletRequest request) {
    SecretAnswer.on(request);
    AccountAdministration.Opened opened = administration.resetPassword(caller, id, ifMatch);
    return new OpenedView(opened.account(), opened.password());
  }

  static ResponseEntity<AccountDetail> tagged(AccountDetail account) {
    return ResponseEntity.ok().eTag(EntityTag.of(account.version()).value()).body(account);
  }
}
