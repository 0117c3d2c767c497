package org.kuangheng.server.operations.internal;

import org.kuangheng.server.identity.FirstAdministrators;
import org.kuangheng.server.identity.Rescue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a real installation has administrators before the first request is taken, and
 * rescues what is lost where the start was asked to.
 */
@Component
class BeforeServing implements SmartLifecycle {
  private final Installation installation;
  private final FirstAdministrators administrators;
  private final Rescue rescue;
  private volatile boolean running;

  BeforeServing(Installation installation, FirstAdministrators administrators, Rescue rescue) {
    this.installation = installation;
    this.administrators = administrators;
    this.rescue = rescue;
  }

  @Override
  public void start() {
    if (!installation.demo()) {
      switch (installation.withoutAdministrators()) {
        case ASK -> new FirstStart(administrators, Terminal.ofProcess(), installation.lang()).ask();
        case REFUSE -> refuse();
        case SERVE -> {}
      }
      if (installation.rescue()) {
        new RescueAtTerminal(rescue, Terminal.ofProcess(), installation.lang()).ask();
      }
    }
    running = true;
  }

  private void refuse() {
    if (administrators.needed()) {
      throw new NobodyToAdministerException();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before everything else that is started, the port included. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
