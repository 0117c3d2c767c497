package org.kuangheng.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kuangheng.server.database.RowScope;
import org.kuangheng.server.testing.RunningServer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall: SQL that goes round the service sees and writes nothing outside its scope. */
final class RowSecurityTest {
  private final RunningServer server = RunningServer.shared();
  private final JdbcClient sql = server.bean(JdbcClient.class);
  private final TransactionTemplate transaction =
      new TransactionTemplate(server.bean(PlatformTransactionManager.class));

  @Test
  void theApplicationsRoleOwnsNothingAndPassesNoPolicy() {
    assertThat(
            sql.sql(
                    """
                    select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                    where r.rolname = current_user and c.relnamespace = 'public'::regnamespace""")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            sql.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  @Test
  void everyTableThatNamesACountyEnterpriseOrMineIsFenced() {
    List<String> open =
        sql.sql(
                """
                select distinct t.relname from pg_class t join pg_attribute a on a.attrelid = t.oid
                where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
                  and a.attname in ('county', 'enterprise', 'mine') and not a.attisdropped
                  and not (t.relrowsecurity
                    and exists (select from pg_policy p where p.polrelid = t.oid))
                order by 1""")
            .query((row, n) -> row.getString(1))
            .list();
    assertThat(open).isEmpty();
  }

  @Test
  void anotherCountysScopeShowsNoneOfARowsOfThisOne() {
    server.bean(DemoAccounts.class).ensure(Role.COUNTY_OFFICE, "county:140801");
    server.bean(DemoAccounts.class).ensure(Role.COUNTY_OFFICE, "county:140802");
    assertThat(seen(RowScope.ofCounty("140801"))).containsExactly("county:140801");
    assertThat(seen(RowScope.ofCounty("140802"))).containsExactly("county:140802");
    assertThat(seen(RowScope.NOTHING)).isEmpty();
    assertThat(seen(new RowScope(false, Set.of(), Set.of("x"), Set.of("y")))).isEmpty();
    assertThat(seen(RowScope.EVERYTHING)).contains("county:140801", "county:140802");
  }

  @Test
  void anotherCountysScopeChangesNothing() {
    server.bean(DemoAccounts.class).ensure(Role.COUNTY_OFFICE, "county:140801");
    int changed =
        RowScope.ofCounty("140802")
            .get(
                () ->
                    transaction.execute(
                        status ->
                            sql.sql(
                                    """
                                    update organisation set name_zh = 'x'
                                    where id = 'county:140801'""")
                                .update()));
    assertThat(changed).isZero();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                RowScope.ofCounty("140802")
                    .run(
                        () ->
                            transaction.executeWithoutResult(
                                status ->
                                    sql.sql(
                                            """
                                            insert into organisation
                                              (id, kind, name_zh, name_en, county)
                                            values ('county:x', 'COUNTY', 'x', 'x', '140801')""")
                                        .update())))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void aScopeEndsWithItsTransaction() {
    RowScope.EVERYTHING.run(() -> transaction.executeWithoutResult(status -> count()));
    for (int i = 0; i < 30; i++) {
      assertThat(count()).as("on whatever connection of the pool").isZero();
    }
  }

  private List<String> seen(RowScope scope) {
    List<String> seen =
        scope.get(
            () ->
                transaction.execute(
                    status ->
                        sql.sql(
                                """
                                select id from organisation where id like 'county:14080_'
                                  and county in ('140801', '140802') order by id""")
                            .query((row, n) -> row.getString(1))
                            .list()));
    return seen == null ? List.of() : seen;
  }

  private long count() {
    return sql.sql("select count(*) from organisation where county is not null")
        .query(Long.class)
        .single();
  }
}
