package org.kuangheng.server.consolidation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.consolidation.Proposals.ProposalFigures;
import org.kuangheng.server.consolidation.Proposals.Summary;
import org.kuangheng.server.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposals. Called inside a transaction. */
@Component
class ProposalTable {
  private static final String SUMMARY =
      """
      select id, county, as_of, pack, created_at, requested_by, job, previous, touched_at, figures,
             (select count(*) from adoption where adoption.proposal = proposal.id and withdrawn_at is null) as adopted
        from proposal
      """;

  private final JdbcClient jdbc;

  ProposalTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new proposal. */
  record Draft(
      String id,
      @Nullable String county,
      LocalDate asOf,
      String pack,
      String packHash,
      String job,
      Fingerprints fingerprints,
      String document,
      String geometry,
      ProposalFigures figures) {}

  /** Where a page begins, {@code null} for the first. */
  record After(Instant createdAt, String id) {}

  void insert(Draft draft, Caller caller) {
    jdbc.sql(
            """
            insert into proposal (id, county, as_of, pack, pack_hash, job, previous, requested_by, unit, mines,
                                  fingerprints, document, geometry, figures)
            values (:id, :county, :asOf, :pack, :hash, :job,
                    (select id from proposal where county is not distinct from cast(:county as text)
                      order by created_at desc, id desc limit 1),
                    :by, :unit, :mines, :fingerprints, :document, :geometry, :figures)""")
        .param("id", draft.id())
        .param("county", draft.county())
        .param("asOf", draft.asOf())
        .param("pack", draft.pack())
        .param("hash", draft.packHash())
        .param("job", draft.job())
        .param("by", caller.id())
        .param("unit", caller.unit())
        .param("mines", Columns.array(draft.fingerprints().mines().keySet()))
        .param("fingerprints", Trees.write(draft.fingerprints()))
        .param("document", draft.document())
        .param("geometry", draft.geometry())
        .param("figures", Trees.write(draft.figures()))
        .update();
  }

  Optional<Summary> find(String id) {
    return jdbc.sql(SUMMARY + " where id = :id")
        .param("id", id)
        .query(ProposalTable::summary)
        .optional();
  }

  List<Summary> list(@Nullable String county, @Nullable After after, int limit) {
    return jdbc.sql(
            SUMMARY
                + """
                 where (cast(:county as text) is null or county = :county)
                   and (cast(:at as timestamptz) is null or (created_at, id) < (cast(:at as timestamptz), :id))
                 order by created_at desc, id desc limit :limit""")
        .param("county", county)
        .param("at", after == null ? null : after.createdAt().atOffset(ZoneOffset.UTC))
        .param("id", after == null ? null : after.id())
        .param("limit", limit)
        .query(ProposalTable::summary)
        .list();
  }

  Optional<String> document(String id) {
    return column("select document from proposal where id = :id", id);
  }

  Optional<String> geometry(String id) {
    return column("select geometry from proposal where id = :id", id);
  }

  Optional<Fingerprints> fingerprints(String id) {
    return column("select fingerprints from proposal where id = :id", id)
        .map(text -> Trees.JSON.readValue(text, Fingerprints.class));
  }

  private Optional<String> column(String sql, String id) {
    return jdbc.sql(sql).param("id", id).query(String.class).optional();
  }

  /** Marks every proposal that rests on one of these mines, whoever may see it. */
  void touched(List<String> mines) {
    jdbc.sql("select proposals_touched(:mines)")
        .param("mines", Columns.array(mines))
        .query()
        .listOfRows();
  }

  private static Summary summary(ResultSet row, int number) throws SQLException {
    return new Summary(
        Columns.text(row, "id"),
        row.getString("county"),
        row.getObject("as_of", LocalDate.class),
        Columns.text(row, "pack"),
        Columns.at(row, "created_at"),
        Columns.text(row, "requested_by"),
        Columns.text(row, "job"),
        row.getString("previous"),
        Columns.atOrNull(row, "touched_at"),
        row.getInt("adopted"),
        figures(row.getString("figures")));
  }

  private static @Nullable ProposalFigures figures(@Nullable String text) {
    return text == null ? null : Trees.JSON.readValue(text, ProposalFigures.class);
  }
}
