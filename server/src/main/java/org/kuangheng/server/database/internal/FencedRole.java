package org.kuangheng.server.database.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Makes sure that row-level security holds for the application's role, before anything is served.
 */
final class FencedRole {
  private FencedRole() {}

  /**
   * @throws IllegalStateException if the role could step over the fences
   */
  static void check(DataSource application) {
    String question =
        """
        select rolname, rolsuper or rolbypassrls as unfenced,
               exists (select from pg_class where relowner = pg_roles.oid
                       and relrowsecurity and not relforcerowsecurity) as owner
        from pg_roles where rolname = current_user""";
    try (Connection connection = application.getConnection();
        Statement statement = connection.createStatement();
        ResultSet role = statement.executeQuery(question)) {
      if (role.next() && (role.getBoolean("unfenced") || role.getBoolean("owner"))) {
        throw new IllegalStateException(
            ("The database role %1$s may not serve the application: it is a superuser, bypasses"
                    + " row-level security or owns the tables. Give the application a plain role of"
                    + " its own and the owner's login apart (see docs/operations)."
                    + " 数据库角色 %1$s 不能供应用使用：它是超级用户、可绕过行级安全或拥有数据表。"
                    + "请为应用单独建立普通角色，并另行配置属主账号（见 docs/operations）。")
                .formatted(role.getString("rolname")));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database did not say who the application is", e);
    }
  }
}
