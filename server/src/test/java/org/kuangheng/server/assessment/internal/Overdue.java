package org.kuangheng.server.assessment.internal;

import org.kuangheng.server.testing.RunningServer;

/** What time itself brings, for tests that do not wait for it. */
public final class Overdue {
  private Overdue() {}

  /** A server looks for questions past their day, as it does every hour. */
  public static void look(RunningServer server) {
    server.bean(NotificationDesk.class).tellOfOverdueQuestions();
  }
}
