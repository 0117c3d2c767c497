package org.kuangheng.server.identity.internal;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 16 MiB, two passes and one lane. Few at a time, so that many sign-ins at once do
 * not take the memory from the rest.
 */
@Component
class Passwords {
  private final Argon2PasswordEncoder encoder =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobody = encoder.encode(Secrets.word(5));

  String encode(String password) {
    places.acquireUninterruptibly();
    try {
      return java.util.Objects.requireNonNull(encoder.encode(password));
    } finally {
      places.release();
    }
  }

  /** Whether it matches; without a stored one it takes as long and says no. */
  boolean matches(String password, @Nullable String stored) {
    places.acquireUninterruptibly();
    try {
      boolean same = encoder.matches(password, stored == null ? nobody : stored);
      return same && stored != null;
    } finally {
      places.release();
    }
  }
}
