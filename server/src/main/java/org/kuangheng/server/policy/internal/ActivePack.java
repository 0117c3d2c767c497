package org.kuangheng.server.policy.internal;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.policy.PolicyProblem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which pack is in force: the one last activated, else the configured one, else the only one. */
@Component
class ActivePack {
  private final JdbcClient jdbc;
  private final PackShelf shelf;
  private final PolicyProperties properties;

  ActivePack(JdbcClient jdbc, PackShelf shelf, PolicyProperties properties) {
    this.jdbc = jdbc;
    this.shelf = shelf;
    this.properties = properties;
  }

  /**
   * An activation on record.
   *
   * @param number its order, and the version of what is active
   */
  record Activation(long number, String pack, String hash) {}

  /** The last activation, {@code null} before the first. */
  @Transactional(readOnly = true)
  @Nullable Activation last() {
    return jdbc.sql("select number, pack, hash from policy_activation order by number desc limit 1")
        .query(
            (row, number) ->
                new Activation(
                    row.getLong("number"),
                    Objects.requireNonNull(row.getString("pack")),
                    Objects.requireNonNull(row.getString("hash"))))
        .optional()
        .orElse(null);
  }

  /** Refuses if the files of the pack activated have changed since. */
  @Transactional(readOnly = true)
  Optional<Pack> find() {
    Activation last = last();
    if (last == null) {
      String configured = properties.active();
      if (configured != null && !configured.isBlank()) {
        return shelf.find(configured);
      }
      return shelf.list().size() == 1 ? Optional.of(shelf.list().getFirst()) : Optional.empty();
    }
    Optional<Pack> pack = shelf.find(last.pack());
    String now = pack.map(found -> found.hash().hex()).orElse("-");
    if (!now.equals(last.hash())) {
      throw Refusal.of(
          PolicyProblem.PACK_CHANGED,
          "pack",
          "pack",
          last.pack(),
          "activated",
          last.hash(),
          "now",
          now);
    }
    return pack;
  }
}
