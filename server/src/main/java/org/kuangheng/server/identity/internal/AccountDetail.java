package org.kuangheng.server.identity.internal;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Role;

/**
 * An account as administrators see it: never a secret.
 *
 * @param waiting whether too many failures make its login wait
 * @param held whether it waits for the security administrator
 */
public record AccountDetail(
    String id,
    String login,
    String name,
    String organisation,
    @Nullable Role role,
    boolean demo,
    boolean mustChangePassword,
    @Nullable Instant secondFactorSince,
    boolean held,
    boolean waiting,
    @Nullable Instant closedAt,
    Instant openedAt,
    Set<String> counties,
    Set<String> enterprises,
    Set<String> mines,
    long version) {

  static AccountDetail of(AccountRow row, AccountTable.Additions added, boolean waiting) {
    AccountRow.State state = row.state();
    return new AccountDetail(
        row.id(),
        row.login(),
        row.name(),
        row.organisation(),
        row.role(),
        row.demo(),
        state.mustChange(),
        state.secondFactorSince(),
        state.heldSince() != null,
        waiting,
        state.closedAt(),
        state.openedAt(),
        added.counties(),
        added.enterprises(),
        added.mines(),
        row.version());
  }
}
