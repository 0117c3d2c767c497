package org.kuangheng.server.identity.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Looking accounts up, for the two administrators who manage them. */
@Service
public class AccountList {
  private static final int MOST = 200;

  private final JdbcClient sql;
  private final AccountTable accounts;
  private final SignInGuard guard;
  private final Unfenced unfenced;

  AccountList(JdbcClient sql, AccountTable accounts, SignInGuard guard, Unfenced unfenced) {
    this.sql = sql;
    this.accounts = accounts;
    this.guard = guard;
    this.unfenced = unfenced;
  }

  /**
   * In order of login.
   *
   * @param organisation only its accounts, {@code null} for all
   */
  public Page<AccountDetail> page(
      @Nullable String organisation, int limit, @Nullable String cursor) {
    Cursor after = Cursor.read(cursor, 1);
    int most = Math.clamp(limit, 1, MOST);
    return unfenced.read(
        () -> {
          List<AccountRow> rows =
              sql.sql(
                      """
                      select * from account
                      where login > :after
                        and (cast(:organisation as text) is null or organisation = :organisation)
                      order by login limit :limit""")
                  .param("after", after == null ? "" : after.keys().getFirst())
                  .param("organisation", organisation, java.sql.Types.VARCHAR)
                  .param("limit", most + 1)
                  .query(AccountRow::of)
                  .list();
          boolean more = rows.size() > most;
          List<AccountRow> shown = more ? rows.subList(0, most) : rows;
          return new Page<>(
              shown.stream().map(this::detail).toList(),
              more ? Cursor.after(shown.getLast().login()).toString() : null,
              null);
        });
  }

  /** One account, or 404. */
  public AccountDetail get(String id) {
    return unfenced.read(() -> detail(accounts.find(id).orElseThrow(() -> notFound(id))));
  }

  /** In the open transaction: the account, locked, if the version is the one the caller read. */
  AccountRow lock(String id, @Nullable String ifMatch) {
    AccountRow row = accounts.lock(id).orElseThrow(() -> notFound(id));
    EntityTag.of(row.version()).require(ifMatch);
    return row;
  }

  /** In the open transaction: the account, locked, if its work can be done without it. */
  AccountRow lockDispensable(String id, @Nullable String ifMatch) {
    AccountRow row = lock(id, ifMatch);
    dispensable(row);
    return row;
  }

  /** Refuses to take away the last administrator of a kind. */
  void dispensable(AccountRow row) {
    if (accounts.isLastAdministrator(row)) {
      String role = String.valueOf(row.role());
      throw Refusal.of(IdentityProblem.LAST_ADMINISTRATOR, "account", "role", role);
    }
  }

  AccountDetail detail(AccountRow row) {
    return AccountDetail.of(row, accounts.additions(row.id()), guard.waits(row.login()));
  }

  static Refusal notFound(String id) {
    return Refusal.of(ApiProblem.NOT_FOUND, "account", "what", "account " + id);
  }
}
