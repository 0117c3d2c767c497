package org.kuangheng.server.identity.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts in PostgreSQL. Every method runs in the transaction of its use case. */
@Component
class AccountTable {
  /** What the security administrator added to a scope. */
  record Additions(Set<String> counties, Set<String> enterprises, Set<String> mines) {}

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

  Additions additions(String id) {
    Set<String> counties = new HashSet<>();
    Set<String> enterprises = new HashSet<>();
    Set<String> mines = new HashSet<>();
    sql.sql("select kind, id from account_scope where account = :id")
        .param("id", id)
        .query(
            row -> {
              String added = row.getString("id");
              switch (row.getString("kind")) {
                case "COUNTY" -> counties.add(added);
                case "ENTERPRISE" -> enterprises.add(added);
                default -> mines.add(added);
              }
            });
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
}
