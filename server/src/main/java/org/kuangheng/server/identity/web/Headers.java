package org.kuangheng.server.identity.web;

import org.kuangheng.server.api.OperatorMaps;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The security headers of every answer. HSTS is sent over TLS only, as Spring does by itself. */
final class Headers {
  private static final String DEVICES =
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=()";

  private Headers() {}

  static void write(HeadersConfigurer<HttpSecurity> headers, OperatorMaps maps) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(content(maps)))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(policy -> policy.policy(DEVICES))
        .httpStrictTransportSecurity(
            hsts -> hsts.maxAgeInSeconds(31_536_000).includeSubDomains(true))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
  }

  /**
   * Scripts and styles from the server itself only, none inline. Images may come from the hosts of
   * the operator's base maps as well.
   */
  private static String content(OperatorMaps maps) {
    StringBuilder images = new StringBuilder("img-src 'self' data: blob:");
    maps.hosts().forEach(host -> images.append(' ').append(host));
    return "default-src 'none'; script-src 'self'; style-src 'self'; "
        + images
        + "; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
  }
}
