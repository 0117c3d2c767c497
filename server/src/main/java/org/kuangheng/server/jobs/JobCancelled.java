package org.kuangheng.server.jobs;

/** Somebody cancelled the job; what it had not committed is undone. */
public final class JobCancelled extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JobCancelled(String id) {
    super("Job " + id + " was cancelled");
  }
}
