package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.internal.LinkedPersons;
import org.kuangheng.server.identity.internal.SignIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Sign-in through a government single sign-on (OpenID Connect), where {@code
 * spring.security.oauth2.client} configures one. The person must be linked to an account before;
 * nobody is opened an account by signing in.
 */
@Component
class SingleSignOn {
  /** Where a refused sign-in leads; the screen says why. */
  private static final String REFUSED = "/?signIn=refused";

  /** What a provider says of how it made sure (RFC 8176): more than a password. */
  private static final Set<String> STRONG = Set.of("mfa", "otp", "hwk", "sc", "fpt");

  private final @Nullable ClientRegistrationRepository registrations;
  private final LinkedPersons persons;
  private final Clock clock;

  SingleSignOn(
      ObjectProvider<ClientRegistrationRepository> registrations,
      LinkedPersons persons,
      Clock clock) {
    this.registrations = registrations.getIfAvailable();
    this.persons = persons;
    this.clock = clock;
  }

  void addTo(HttpSecurity http) {
    if (registrations == null) {
      return;
    }
    http.oauth2Login(
        login ->
            login
                .loginPage("/")
                .securityContextRepository(new NullSecurityContextRepository())
                .authorizedClientRepository(new NothingKept())
                .successHandler(this::arrived)
                .failureHandler((request, response, fault) -> refuse(request, response)));
  }

  /** The configured ones, with the address where each begins. */
  List<SignInOptionsController.SingleSignOnView> offered() {
    List<SignInOptionsController.SingleSignOnView> all = new ArrayList<>();
    if (registrations instanceof Iterable<?> each) {
      for (Object one : each) {
        if (one instanceof ClientRegistration registration) {
          all.add(
              new SignInOptionsController.SingleSignOnView(
                  registration.getClientName(),
                  "/oauth2/authorization/" + registration.getRegistrationId()));
        }
      }
    }
    return all;
  }

  private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    Optional<SignIn.Outcome.Accepted> accepted =
        who.getPrincipal() instanceof OidcUser user ? accepted(user) : Optional.empty();
    if (accepted.isEmpty()) {
      refuse(request, response);
      return;
    }
    SessionKeys.begin(request, accepted.get(), clock.instant());
    response.sendRedirect("/");
  }

  private Optional<SignIn.Outcome.Accepted> accepted(OidcUser user) {
    List<String> methods = user.getAuthenticationMethods();
    boolean strong = methods != null && methods.stream().anyMatch(STRONG::contains);
    return user.getIssuer() == null || user.getSubject() == null
        ? Optional.empty()
        : persons.accept(user.getIssuer().toString(), user.getSubject(), strong);
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(REFUSED);
  }

  /** The provider's access tokens are not needed after the sign-in, and not kept. */
  private static final class NothingKept implements OAuth2AuthorizedClientRepository {
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
        String registration, Authentication principal, HttpServletRequest request) {
      return null;
    }

    @Override
    public void saveAuthorizedClient(
        OAuth2AuthorizedClient client,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}

    @Override
    public void removeAuthorizedClient(
        String registration,
        Authentication principal,
        HttpServletRequest request,
        HttpServletResponse response) {}
  }
}
