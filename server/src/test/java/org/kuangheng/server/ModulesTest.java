package org.kuangheng.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The server's features keep to the dependency rule. */
final class ModulesTest {
  @Test
  void everyFeatureUsesOnlyWhatItSays() {
    ApplicationModules.of(KuanghengServer.class).verify();
  }
}
