package org.kuangheng.server.operations.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangheng.server.operations.backup.Tables;

/** What is left out of an export because it lets somebody in or concerns one machine only. */
final class LeftOut {
  static final Set<String> TABLES =
      Set.of("password_history", "recovery_code", "api_token", "sign_in_guard", "secrets_key");

  /** By table; each of them may be empty. */
  static final Map<String, Set<String>> COLUMNS =
      Map.of("account", Set.of("password", "totp_secret"));

  private LeftOut() {}

  /** The tables without these. */
  static Tables from(Tables all) {
    Map<String, List<String>> kept = new LinkedHashMap<>();
    all.columns()
        .forEach(
            (table, columns) -> {
              Set<String> without = COLUMNS.getOrDefault(table, Set.of());
              if (!TABLES.contains(table)) {
                kept.put(
                    table, columns.stream().filter(column -> !without.contains(column)).toList());
              }
            });
    return new Tables(kept);
  }
}
