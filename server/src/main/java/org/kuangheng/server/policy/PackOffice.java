package org.kuangheng.server.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.jobs.Jobs.Job;
import tools.jackson.databind.JsonNode;

/** Checks packs and puts them in force (政策包的检查与启用). */
public interface PackOffice {
  /** What a check found. */
  record Check(String pack, String hash, Instant checkedAt, boolean passes, JsonNode report) {}

  /** A pack put in force. */
  record Activation(
      long number, String pack, String hash, String by, String unit, Instant at, String ground) {}

  /** Queues a check of the pack as its files are now. */
  Job check(Caller caller, String pack);

  /** The last check of the pack in the form this server carries. */
  Optional<Check> lastCheck(String pack);

  /**
   * Puts a pack in force from now on. Refuses unless its last check, of these very files, found
   * nothing that blocks.
   *
   * @param after the number of the activation the caller has seen, 0 for none
   */
  Activation activate(Caller caller, String pack, String ground, long after);

  /** Newest first. */
  List<Activation> history();
}
