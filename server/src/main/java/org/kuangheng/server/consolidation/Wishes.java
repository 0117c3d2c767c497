package org.kuangheng.server.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;

/** What people have fixed before the search (锁定与禁止), on record and used by every run. */
public interface Wishes {
  /** Whether mines must be together, or must not. */
  enum Kind {
    LOCK,
    BAN
  }

  /** A lock or ban with its author and ground. */
  record Wish(
      String id,
      String county,
      Kind kind,
      Set<String> mines,
      String ground,
      String madeBy,
      String unit,
      Instant madeAt,
      @Nullable Instant withdrawnAt,
      @Nullable String withdrawalGround) {}

  /** What is fixed. */
  record NewWish(String county, Kind kind, Set<String> mines, String ground) {}

  Wish make(Caller caller, NewWish wish);

  Wish withdraw(Caller caller, String id, String ground);

  /** Those that stand, and with {@code withdrawnToo} the others; oldest first. */
  List<Wish> list(@Nullable String county, boolean withdrawnToo);
}
