package org.kuangheng.server.assessment.internal;

import static org.kuangheng.server.assessment.internal.VerdictStore.array;
import static org.kuangheng.server.assessment.internal.VerdictStore.instant;
import static org.kuangheng.server.assessment.internal.VerdictStore.instantOrNull;
import static org.kuangheng.server.assessment.internal.VerdictStore.texts;
import static org.kuangheng.server.assessment.internal.VerdictStore.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.assessment.Question;
import org.kuangheng.server.assessment.Question.Move;
import org.kuangheng.server.assessment.Question.State;
import org.kuangheng.server.assessment.Questions;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of questions. */
@Component
class QuestionStore {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  QuestionStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A question with whose mine it is about and the verdict that raised it. */
  record NewRow(Question question, @Nullable String enterprise, long verdict) {
    MapSqlParameterSource parameters() {
      return new MapSqlParameterSource()
          .addValue("id", question.id())
          .addValue("mine", question.mine())
          .addValue("county", question.county())
          .addValue("enterprise", enterprise)
          .addValue("fact", question.fact())
          .addValue("labelZh", question.label().zh())
          .addValue("labelEn", question.label().en())
          .addValue("textZh", question.text().zh())
          .addValue("textEn", question.text().en())
          .addValue("kind", question.kind())
          .addValue("words", array(question.words()))
          .addValue("amountUnit", question.amountUnit())
          .addValue("answerable", question.answerable())
          .addValue("discretion", question.discretion())
          .addValue("units", array(question.units()))
          .addValue("unit", question.unit())
          .addValue("owner", question.owner())
          .addValue("asOf", question.asOf())
          .addValue("verdict", verdict)
          .addValue("askedAt", time(question.askedAt()))
          .addValue("due", question.due());
    }
  }

  /** Asks; what is already asked of a mine stays as it is. */
  void insert(List<NewRow> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(
          """
          insert into question (id, mine, county, enterprise, fact, label_zh, label_en, text_zh, text_en, kind, words,
              amount_unit, answerable, discretion, units, unit, owner, as_of, verdict, asked_at, due, state)
          values (:id, :mine, :county, :enterprise, :fact, :labelZh, :labelEn, :textZh, :textEn, :kind, :words,
              :amountUnit, :answerable, :discretion, :units, :unit, :owner, :asOf, :verdict, :askedAt, :due, 'OPEN')
          on conflict (mine, fact) where state = 'OPEN' do nothing""",
          rows.stream().map(NewRow::parameters).toArray(MapSqlParameterSource[]::new));
    }
  }

  /** Open questions about these mines. */
  List<Question> open(Collection<String> mines, LocalDate today) {
    return jdbc.sql(
            """
            select * from question
            where state = 'OPEN' and mine = any(cast(:mines as text[])) order by mine, fact""")
        .param("mines", array(mines))
        .query((row, _) -> question(row, today))
        .list();
  }

  void withdraw(Collection<String> ids, Instant at) {
    jdbc.sql(
            """
            update question set state = 'WITHDRAWN', closed_at = :at, version = version + 1
            where id = any(cast(:ids as text[])) and state = 'OPEN'""")
        .param("at", time(at))
        .param("ids", array(ids))
        .update();
  }

  Optional<Question> find(String id, LocalDate today) {
    return jdbc.sql("select * from question where id = :id")
        .param("id", id)
        .query((row, _) -> question(row, today))
        .optional();
  }

  /** Locked until the transaction ends. */
  Optional<Question> lock(String id, LocalDate today) {
    return jdbc.sql("select * from question where id = :id for update")
        .param("id", id)
        .query((row, _) -> question(row, today))
        .optional();
  }

  Optional<Question> lockOpen(String mine, String fact, LocalDate today) {
    return jdbc.sql(
            """
            select * from question where mine = :mine and fact = :fact and state = 'OPEN' for update""")
        .param("mine", mine)
        .param("fact", fact)
        .query((row, _) -> question(row, today))
        .optional();
  }

  void answered(Question question, Questions.Answer answer, String by, Closing closing) {
    jdbc.sql(
            """
            update question set state = 'ANSWERED', closed_at = :at, answer = :answer, document = :document,
                document_date = :date, evidence = :evidence, ground = :ground, answered_by = :by, act = :act,
                version = version + 1
            where id = :id""")
        .param("at", time(closing.at()))
        .param("answer", answer.value())
        .param("document", answer.document())
        .param("date", answer.documentDate())
        .param("evidence", answer.evidence())
        .param("ground", answer.ground())
        .param("by", by)
        .param("act", closing.act())
        .param("id", question.id())
        .update();
  }

  /** When and by which act of the registry a question was answered. */
  record Closing(Instant at, String act) {}

  void move(Question question, Move move, String owner) {
    jdbc.sql(
            """
            update question set unit = :unit, owner = :owner, moves = moves || cast(:move as jsonb),
                version = version + 1
            where id = :id""")
        .param("unit", move.to())
        .param("owner", owner)
        .param("move", Json.text(List.of(move)))
        .param("id", question.id())
        .update();
  }

  /** The enterprise of the mine a question is about. */
  @Nullable String enterpriseOf(String id) {
    return jdbc.sql("select coalesce(enterprise, '') from question where id = :id")
        .param("id", id)
        .query(String.class)
        .optional()
        .filter(text -> !text.isEmpty())
        .orElse(null);
  }

  /** By due day, then id. */
  Page<Question> list(Questions.Filter filter, Own own, @Nullable String cursor, int limit) {
    Cursor after = Cursor.read(cursor, 2);
    List<Question> found =
        jdbc.sql(
                """
                select * from question
                where (cast(:unit as text) is null or unit = :unit or owner = :unit)
                  and (cast(:owner as text) is null or owner = :owner)
                  and (cast(:mine as text) is null or mine = :mine)
                  and (cast(:county as text) is null or county = :county)
                  and (cast(:state as text) is null or state = :state)
                  and (not :overdue or (state = 'OPEN' and due < :today))
                  and (cast(:due as date) is null or (due, id) > (cast(:due as date), :id))
                order by due, id limit :limit""")
            .param("unit", filter.unit())
            .param("owner", own.owner())
            .param("mine", filter.mine())
            .param("county", filter.county())
            .param("state", stored(filter.state()))
            .param("overdue", filter.state() == State.OVERDUE)
            .param("today", own.today())
            .param("due", after == null ? null : LocalDate.parse(after.keys().getFirst()))
            .param("id", after == null ? "" : after.keys().getLast())
            .param("limit", limit + 1)
            .query((row, _) -> question(row, own.today()))
            .list();
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    Question last = found.get(limit - 1);
    return new Page<>(
        found.subList(0, limit), Cursor.after(last.due().toString(), last.id()).toString(), null);
  }

  /** Whose questions, {@code null} for any; and the day. */
  record Own(@Nullable String owner, LocalDate today) {}

  private static @Nullable String stored(@Nullable State state) {
    if (state == null) {
      return null;
    }
    return state == State.OVERDUE ? State.OPEN.name() : state.name();
  }

  private static Question question(ResultSet row, LocalDate today) throws SQLException {
    State state = State.valueOf(row.getString("state"));
    LocalDate due = row.getObject("due", LocalDate.class);
    return new Question(
        row.getString("id"),
        row.getString("mine"),
        row.getString("county"),
        row.getString("fact"),
        new LocalizedText(row.getString("label_zh"), row.getString("label_en")),
        new LocalizedText(row.getString("text_zh"), row.getString("text_en")),
        row.getString("kind"),
        texts(row, "words"),
        row.getString("amount_unit"),
        row.getBoolean("answerable"),
        row.getBoolean("discretion"),
        texts(row, "units"),
        row.getString("unit"),
        row.getString("owner"),
        row.getObject("as_of", LocalDate.class),
        instant(row, "asked_at"),
        due,
        state == State.OPEN && due.isBefore(today) ? State.OVERDUE : state,
        instantOrNull(row, "closed_at"),
        row.getString("answer"),
        row.getString("document"),
        row.getString("evidence"),
        row.getString("ground"),
        row.getString("act"),
        List.of(Json.read(row.getString("moves"), Move[].class)),
        row.getLong("version"));
  }
}
