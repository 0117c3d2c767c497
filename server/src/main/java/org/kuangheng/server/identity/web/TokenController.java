package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.OpenToAll;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.identity.internal.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own API tokens. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "tokens")
class TokenController {
  private static final String OWN = "everyone keeps his own tokens; they may no more than he";

  /** A token to make. */
  record TokenRequest(
      @Nullable String name, @Nullable Set<Permission> permissions, @Nullable Instant expiresAt) {}

  /** A token with its text, shown once. */
  record MadeView(Tokens.Listed token, String secret) {
    @Override
    public String toString() {
      return "MadeView " + token.id();
    }
  }

  private final Tokens tokens;

  TokenController(Tokens tokens) {
    this.tokens = tokens;
  }

  @Operation(summary = "One's API tokens, without their text")
  @OpenToAll(signedIn = true, because = OWN)
  @GetMapping
  List<Tokens.Listed> list(SignedIn signedIn) {
    return tokens.of(signedIn.person().account().id());
  }

  @Operation(summary = "Make an API token with some of one's permissions; its text is shown once")
  @OpenToAll(signedIn = true, because = OWN)
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  MadeView make(SignedIn signedIn, @RequestBody TokenRequest body, HttpServletRequest request) {
    SecretAnswer.on(request);
    Tokens.Made made =
        tokens.make(
            signedIn.oneselfFreeOfDuties(),
            new Tokens.Wish(
                Required.of(body.name(), "name"),
                Required.of(body.permissions(), "permissions"),
                Required.of(body.expiresAt(), "expiresAt")));
    return new MadeView(made.token(), made.secret());
  }

  @Operation(summary = "Revoke one of one's API tokens")
  @OpenToAll(signedIn = true, because = OWN)
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(SignedIn signedIn, @PathVariable String id) {
    tokens.revoke(signedIn.oneself(), id);
  }
}
