package org.kuangheng.server.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.kuangheng.server.identity.OpenToAll;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in screen offers. */
@RestController
@RequestMapping("/api/sign-in-options")
@Tag(name = "session")
class SignInOptionsController {
  /** A single sign-on and where it begins. */
  record SingleSignOnView(String name, String href) {}

  /** The ways in, and whether this is the demonstration. */
  record SignInOptions(List<SingleSignOnView> singleSignOn, boolean demo) {}

  private final SingleSignOn singleSignOn;
  private final boolean demo;

  SignInOptionsController(
      SingleSignOn singleSignOn, @Value("${kuangheng.demo:false}") boolean demo) {
    this.singleSignOn = singleSignOn;
    this.demo = demo;
  }

  @Operation(summary = "The ways to sign in")
  @OpenToAll(because = "one is not signed in yet")
  @GetMapping
  SignInOptions show() {
    return new SignInOptions(singleSignOn.offered(), demo);
  }
}
