package org.kuangheng.server.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Role;

/** An account as stored, without its secrets. */
public record AccountRow(
    String id,
    String login,
    String name,
    String organisation,
    @Nullable Role role,
    boolean demo,
    State state,
    long version) {

  /**
   * What its owner still has to do, and what bars it.
   *
   * @param secondFactorSince since when a second factor is enrolled
   */
  public record State(
      boolean mustChange,
      @Nullable Instant passwordSetAt,
      @Nullable Instant secondFactorSince,
      @Nullable Instant heldSince,
      @Nullable Instant closedAt,
      Instant openedAt) {
    /** Whether nothing bars it. */
    public boolean open() {
      return closedAt == null && heldSince == null;
    }
  }

  static AccountRow of(ResultSet row, int number) throws SQLException {
    String role = row.getString("role");
    return new AccountRow(
        row.getString("id"),
        row.getString("login"),
        row.getString("name"),
        row.getString("organisation"),
        role == null ? null : Role.valueOf(role),
        row.getBoolean("demo"),
        new State(
            row.getBoolean("must_change"),
            instant(row, "password_set_at"),
            instant(row, "totp_since"),
            instant(row, "held_since"),
            instant(row, "closed_at"),
            row.getObject("opened_at", OffsetDateTime.class).toInstant()),
        row.getLong("version"));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
