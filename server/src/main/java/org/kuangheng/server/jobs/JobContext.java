package org.kuangheng.server.jobs;

import java.util.Optional;
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

  /** Keeps a checkpoint, in the transaction that is open, if one is. */
  void checkpoint(String state);
}
