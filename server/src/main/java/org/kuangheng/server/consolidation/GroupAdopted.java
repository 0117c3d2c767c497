package org.kuangheng.server.consolidation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A group was adopted, or its adoption withdrawn; published inside the transaction. */
public record GroupAdopted(
    String adoption,
    String proposal,
    @Nullable String county,
    Set<String> members,
    boolean stands) {
  public GroupAdopted {
    members = Set.copyOf(members);
  }
}
