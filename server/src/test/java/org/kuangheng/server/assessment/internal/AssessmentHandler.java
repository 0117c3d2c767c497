package org.kuangheng.server.assessment.internal;

import org.kuangheng.server.jobs.JobHandler;
import org.kuangheng.server.testing.RunningServer;

/** The handler of assessment jobs, for tests that play the part of a server that dies. */
public final class AssessmentHandler {
  private AssessmentHandler() {}

  public static JobHandler of(RunningServer server) {
    return server.bean(AssessmentJob.class);
  }
}
