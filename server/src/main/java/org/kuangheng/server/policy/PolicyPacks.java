package org.kuangheng.server.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.CountyCode;
import org.kuangheng.policy.Pack;

/** The policy packs (政策包) this server carries, and which of them is in force for a county. */
public interface PolicyPacks {
  /** A pack installed on this server, and the counties it governs. */
  record Installed(Pack pack, boolean active) {}

  List<Installed> list();

  Optional<Pack> find(String id);

  /** The active pack that governs the county on the day. */
  Optional<Pack> governing(CountyCode county, LocalDate day);

  /** The city's active pack; refuses with 409 where none is active. */
  Pack active();
}
