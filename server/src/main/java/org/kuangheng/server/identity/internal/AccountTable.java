package org.kuangheng.server.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.identity.Organisation;
import org.kuangheng.server.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts in PostgreSQL. Every method runs in the transaction of its use case. */
@Component
class AccountTable {
  /** What the security administrator added to a scope. */
  record Additions(Set<String> counties, Set<String> enterprises, Set<String> mines) {}

  /** An account with all that decides what its owner may do: one question to the database. */
  record Known(AccountRow account, Organisation unit, Additions additions) {}

  private final JdbcClient sql;

  AccountTable(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<AccountRow> find(String id) {
    return sql.sql("select * from account where id = :id")
        .param("id", id)
        .query(AccountRow::of)
        .optional();
  }

  Optional<AccountRow> lock(String id) {
    return sql.sql("select * from account where id = :id for update")
        .param("id", id)
        .query(AccountRow::of)
        .optional();
  }

  Optional<AccountRow> findByLogin(String login) {
    return sql.sql("select * from account where login = :login")
        .param("login", login)
        .query(AccountRow::of)
        .optional();
  }

  Optional<String> password(String id) {
    return sql.sql("select password from account where id = :id and password is not null")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  Optional<Known> known(String id) {
    return sql.sql(
            """
            select a.*, o.kind as unit_kind, o.name_zh, o.name_en, o.county, o.enterprise,
              o.closed_at as unit_closed_at, o.version as unit_version, s.additions
            from account a
            join organisation o on o.id = a.organisation
            left join lateral (
              select string_agg(kind || ' ' || id, E'\\n') as additions
              from account_scope where account = a.id) s on true
            where a.id = :id""")
        .param("id", id)
        .query(AccountTable::known)
        .optional();
  }

  Additions additions(String id) {
    return additionsOf(
        sql.sql(
                """
                select coalesce(string_agg(kind || ' ' || id, E'\\n'), '') from account_scope
                where account = :id""")
            .param("id", id)
            .query(String.class)
            .single());
  }

  private static Known known(ResultSet row, int number) throws SQLException {
    Organisation unit =
        new Organisation(
            row.getString("organisation"),
            Organisation.Kind.valueOf(row.getString("unit_kind")),
            new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
            row.getString("county"),
            row.getString("enterprise"),
            row.getObject("unit_closed_at") != null,
            row.getLong("unit_version"));
    return new Known(AccountRow.of(row, number), unit, additionsOf(row.getString("additions")));
  }

  private static Additions additionsOf(@Nullable String lines) {
    Set<String> counties = new HashSet<>();
    Set<String> enterprises = new HashSet<>();
    Set<String> mines = new HashSet<>();
    if (lines != null && !lines.isEmpty()) {
      for (String line : lines.split("\n", -1)) {
        String added = line.substring(line.indexOf(' ') + 1);
        switch (line.substring(0, line.indexOf(' '))) {
          case "COUNTY" -> counties.add(added);
          case "ENTERPRISE" -> enterprises.add(added);
          default -> mines.add(added);
        }
      }
    }
    return new Additions(counties, enterprises, mines);
  }

  void insert(AccountRow account) {
    sql.sql(
            """
            insert into account (id, login, name, organisation, demo, must_change, opened_at)
            values (:id, :login, :name, :organisation, :demo, :mustChange, :openedAt)""")
        .param("id", account.id())
        .param("login", account.login())
        .param("name", account.name())
        .param("organisation", account.organisation())
        .param("demo", account.demo())
        .param("mustChange", account.state().mustChange())
        .param("openedAt", Times.sql(account.state().openedAt()))
        .update();
  }

  void grant(String id, @Nullable Role role) {
    sql.sql(
            """
            update account set role = :role, version = version + 1,
              admin_role_held = case
                when :role in ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN') then :role
                else admin_role_held end
            where id = :id""")
        .param("id", id)
        .param("role", role == null ? null : role.name(), java.sql.Types.VARCHAR)
        .update();
  }

  void clearAdditions(String id) {
    sql.sql("delete from account_scope where account = :id").param("id", id).update();
  }

  void add(String account, String kind, Set<String> ids) {
    for (String id : ids) {
      sql.sql("insert into account_scope (account, kind, id) values (:account, :kind, :id)")
          .param("account", account)
          .param("kind", kind)
          .param("id", id)
          .update();
    }
  }

  /** Which of the three administrators' roles it has or once had; {@code null} if none. */
  @Nullable String administratorHeld(String id) {
    return sql.sql("select coalesce(admin_role_held, '') from account where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .filter(held -> !held.isEmpty())
        .orElse(null);
  }

  /** Whether nobody else could do its work as system or security administrator. */
  boolean isLastAdministrator(AccountRow row) {
    return (row.role() == Role.SYSTEM_ADMIN || row.role() == Role.SECURITY_ADMIN)
        && sql.sql(
                    """
                    select count(*) from account
                    where role = :role and id <> :id and demo = :demo
                      and closed_at is null and held_since is null""")
                .param("role", row.role().name())
                .param("id", row.id())
                .param("demo", row.demo())
                .query(Long.class)
                .single()
            == 0;
  }
}
