package org.kuangheng.server.survey.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has been typed into forms and not submitted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftRows {
  private final JdbcClient jdbc;
  private final ImportJson json;

  /** A draft; {@code version} counts its savings. */
  record Draft(
      String mine,
      String county,
      @Nullable String enterprise,
      long version,
      Map<String, String> entries) {}

  DraftRows(JdbcClient jdbc, ImportJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Draft> find(String mine) {
    return jdbc.sql("select * from survey_draft where mine = :mine for update")
        .param("mine", mine)
        .query(
            (row, index) ->
                new Draft(
                    mine,
                    row.getString("county"),
                    row.getString("enterprise"),
                    row.getLong("version"),
                    json.texts(row.getString("entries"))))
        .optional();
  }

  /** Keeps it, if nobody has saved another since {@code before}; whether it was kept. */
  boolean keep(Draft draft, long before, String by, Instant at) {
    return jdbc.sql(
                """
                insert into survey_draft (mine, county, enterprise, version, entries, saved_by,
                  saved_at)
                values (:mine, :county, :enterprise, :version, cast(:entries as jsonb), :by, :at)
                on conflict (mine) do update set version = excluded.version,
                  entries = excluded.entries, saved_by = excluded.saved_by,
                  saved_at = excluded.saved_at
                where survey_draft.version = :before""")
            .param("mine", draft.mine())
            .param("county", draft.county())
            .param("enterprise", draft.enterprise())
            .param("version", draft.version())
            .param("entries", json.text(draft.entries()))
            .param("by", by)
            .param("at", ImportRows.utc(at))
            .param("before", before)
            .update()
        > 0;
  }

  void drop(String mine) {
    jdbc.sql("delete from survey_draft where mine = :mine").param("mine", mine).update();
  }
}
