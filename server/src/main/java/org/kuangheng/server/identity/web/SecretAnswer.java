package org.kuangheng.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;

/** Marks an answer that shows a secret once, so that it is not kept for repeated requests. */
final class SecretAnswer {
  private SecretAnswer() {}

  static void on(HttpServletRequest request) {
    request.setAttribute("kuangheng.secret", true);
  }
}
