package org.kuangheng.server.jobs;

import java.util.Optional;
import java.util.function.Supplier;
import org.kuangheng.kernel.Progress;
import org.kuangheng.server.identity.Caller;

/** What a running job knows and may say. */
public interface JobContext {
  String id();

  /** What was asked, as JSON text. */
  String request();

  /** On whose behalf; the work runs under this caller's scope. */
  Caller caller();

  /** Steps with counts; written at most a few times a second. */
  Progress progress();

  /** Throws {@link JobCancelled} once somebody has cancelled the job or this server lost it. */
  void checkCancelled();

  /** What the last run wrote as its checkpoint, if any. */
  Optional<String> checkpoint();

  /**
   * Keeps a checkpoint, in the transaction that is open, if one is. Throws {@link JobCancelled} if
   * this server lost the job, so that the transaction is undone.
   */
  void checkpoint(String state);

  /**
   * Holds the job until the open transaction ends, so that no other server can take it over before
   * the commit. Throws {@link JobCancelled} if it was cancelled or lost: then nothing is committed.
   * Every transaction of a job that changes the record calls this, {@link #checkpoint(String)} or
   * {@link #conclude}.
   */
  void hold();

  /**
   * Does the job's last work and ends the job in one transaction: exactly once, whichever server
   * dies. Use it as {@code return job.conclude(() -> …)}.
   *
   * @param work what changes the record; its value is the job's result as JSON text
   */
  String conclude(Supplier<String> work);
}
