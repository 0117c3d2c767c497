package org.kuangheng.server.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.Threshold;

/** The policy packs (政策包) this server carries, and which of them is in force for a county. */
public interface PolicyPacks {
  /** A pack installed on this server, and whether it is the city's active one. */
  record Installed(Pack pack, boolean active) {}

  List<Installed> list();

  Optional<Pack> find(String id);

  /** The folder a pack was read from. */
  Optional<Path> folder(String id);

  /** The active pack that governs the county on the day. */
  Optional<Pack> governing(CountyCode county, LocalDate day);

  /** The city's active pack; refuses with 409 where none is active. */
  Pack active();

  /**
   * A pack for what-if: the base with some of its thresholds changed, read and checked like any
   * other; never on record, never active. Refuses with every finding.
   *
   * @param thresholds each takes the place of the base's threshold of the same id
   */
  Pack draft(String base, List<Threshold> thresholds);
}
