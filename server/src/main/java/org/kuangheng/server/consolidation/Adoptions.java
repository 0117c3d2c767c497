package org.kuangheng.server.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** Groups adopted by people (采纳). */
public interface Adoptions {
  /**
   * An adopted group.
   *
   * @param unserved neighbours that had not been told when it was adopted
   * @param version for {@code If-Match}
   */
  record Adoption(
      String id,
      String proposal,
      String scenario,
      String group,
      @Nullable String county,
      Set<String> members,
      String ground,
      Set<String> unserved,
      String adoptedBy,
      String unit,
      Instant adoptedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawalGround,
      long version) {}

  /** What is adopted; no groups for the whole scenario. */
  record Choice(String proposal, String scenario, Set<String> groups, String ground) {
    public Choice {
      groups = Set.copyOf(groups);
    }
  }

  /** Which adoptions are listed; {@code null} for any. */
  record Filter(
      @Nullable String county,
      @Nullable String mine,
      @Nullable String proposal,
      boolean withdrawnToo) {}

  /** Adopts groups, all or none. Refuses with every mine that has changed since. */
  List<Adoption> adopt(Caller caller, Choice choice);

  Adoption get(String id);

  List<Adoption> list(Filter filter);

  Adoption withdraw(Caller caller, String id, String ground);
}
