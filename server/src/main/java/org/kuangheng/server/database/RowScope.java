package org.kuangheng.server.database;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a transaction may see and write (数据范围). Set before a transaction begins and handed to
 * PostgreSQL with it; row-level security (the second wall) compares it with each row's county,
 * enterprise and mine. Without a scope a transaction sees no scoped row at all.
 *
 * @param everything every county, for the city, the province's readers and the system's own work
 * @param counties county codes of six digits
 * @param enterprises ids of enterprises whose mines are seen
 * @param mines single mines assigned, for technical units
 */
public record RowScope(
    boolean everything, Set<String> counties, Set<String> enterprises, Set<String> mines) {
  private static final ThreadLocal<RowScope> CURRENT = new ThreadLocal<>();

  public static final RowScope NOTHING = new RowScope(false, Set.of(), Set.of(), Set.of());
  public static final RowScope EVERYTHING = new RowScope(true, Set.of(), Set.of(), Set.of());

  public RowScope {
    counties = Set.copyOf(counties);
    enterprises = Set.copyOf(enterprises);
    mines = Set.copyOf(mines);
  }

  public static RowScope ofCounty(String county) {
    return new RowScope(false, Set.of(county), Set.of(), Set.of());
  }

  public static RowScope ofEnterprise(String enterprise) {
    return new RowScope(false, Set.of(), Set.of(enterprise), Set.of());
  }

  /** The scope of this thread; nothing, if none was set. */
  public static RowScope current() {
    RowScope scope = CURRENT.get();
    return scope == null ? NOTHING : scope;
  }

  /** Does the work under this scope; a transaction already begun keeps the scope it began with. */
  public <T> T call(Callable<T> work) throws Exception {
    RowScope before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.call();
    } finally {
      restore(before);
    }
  }

  public <T> T get(Supplier<T> work) {
    RowScope before = CURRENT.get();
    CURRENT.set(this);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  public void run(Runnable work) {
    RowScope before = CURRENT.get();
    CURRENT.set(this);
    try {
      work.run();
    } finally {
      restore(before);
    }
  }

  private static void restore(@Nullable RowScope before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
