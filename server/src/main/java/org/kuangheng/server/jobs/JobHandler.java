package org.kuangheng.server.jobs;

/**
 * Does one kind of job. A bean of the feature the work belongs to. It may be run again from the
 * start, or from its last checkpoint, after the server that ran it has died, so it is idempotent:
 * what it changes on record it changes in {@link JobContext#conclude}, or step by step with a
 * {@link JobContext#checkpoint(String)} in the same transaction.
 */
public interface JobHandler {
  /** The kind, e.g. {@code assessment}; unique. */
  String kind();

  /**
   * @return the result as JSON text, kept with the job
   * @throws JobCancelled when {@link JobContext#checkCancelled()} says so
   */
  String run(JobContext job) throws Exception;
}
