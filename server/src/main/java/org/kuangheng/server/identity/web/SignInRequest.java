package org.kuangheng.server.identity.web;

import org.jspecify.annotations.Nullable;

/** What one types to sign in. */
record SignInRequest(@Nullable String login, @Nullable String password, @Nullable String code) {
  @Override
  public String toString() {
    return "SignInRequest";
  }
}
