package org.kuangheng.server.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.identity.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations in PostgreSQL. Every method runs in the transaction of its use case. */
@Component
class OrganisationTable {
  private final JdbcClient sql;

  OrganisationTable(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<Organisation> find(String id) {
    return sql.sql("select * from organisation where id = :id")
        .param("id", id)
        .query(OrganisationTable::row)
        .optional();
  }

  /** Whether it was not there before. */
  boolean insert(Organisation organisation) {
    return sql.sql(
                """
                insert into organisation (id, kind, name_zh, name_en, county, enterprise)
                values (:id, :kind, :zh, :en, :county, :enterprise) on conflict (id) do nothing""")
            .param("id", organisation.id())
            .param("kind", organisation.kind().name())
            .param("zh", organisation.name().zh())
            .param("en", organisation.name().en())
            .param("county", organisation.county(), java.sql.Types.VARCHAR)
            .param("enterprise", organisation.enterprise(), java.sql.Types.VARCHAR)
            .update()
        == 1;
  }

  static Organisation row(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getString("id"),
        Organisation.Kind.valueOf(row.getString("kind")),
        new LocalizedText(row.getString("name_zh"), row.getString("name_en")),
        row.getString("county"),
        row.getString("enterprise"),
        row.getObject("closed_at") != null,
        row.getLong("version"));
  }
}
