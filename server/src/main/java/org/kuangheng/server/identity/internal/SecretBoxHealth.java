package org.kuangheng.server.identity.internal;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether this server can check second factors: down where it lacks the key in force. */
@Component("secrets")
class SecretBoxHealth extends AbstractHealthIndicator {
  private final SecretBox box;

  SecretBoxHealth(SecretBox box) {
    super("The secrets' key could not be looked at");
    this.box = box;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    health.status(box.lacking().isPresent() ? Status.DOWN : Status.UP);
  }
}
