package org.kuangheng.server.survey.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.survey.Assignment;
import org.kuangheng.server.survey.SurveyState;
import org.kuangheng.server.survey.SurveyStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the board: counties, steps, assignments. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BoardRows {
  private final JdbcClient jdbc;

  /** Where a county stands. */
  record Standing(String county, SurveyState state, long version, @Nullable LocalDate dueOn) {}

  BoardRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where it stands; open, version 0, while nothing has happened. */
  Standing standing(String county) {
    return jdbc.sql("select state, version, due_on from survey_county where county = :county")
        .param("county", county)
        .query(
            (row, index) ->
                new Standing(
                    county,
                    SurveyState.valueOf(row.getString("state")),
                    row.getLong("version"),
                    row.getObject("due_on", LocalDate.class)))
        .optional()
        .orElse(new Standing(county, SurveyState.OPEN, 0, null));
  }

  /** The same, locked; a row is made for it first. */
  Standing lock(String county) {
    jdbc.sql(
            """
            insert into survey_county (county, state, version) values (:county, 'OPEN', 0)
            on conflict do nothing""")
        .param("county", county)
        .update();
    jdbc.sql("select 1 from survey_county where county = :county for update")
        .param("county", county)
        .query(Integer.class)
        .single();
    return standing(county);
  }

  void move(String county, SurveyState state) {
    jdbc.sql(
            """
            update survey_county set state = :state, version = version + 1
            where county = :county""")
        .param("state", state.name())
        .param("county", county)
        .update();
  }

  void step(String county, SurveyStep step, @Nullable String enterprise) {
    jdbc.sql(
            """
            insert into survey_step (county, number, act, mine, enterprise, taken_by, taken_at,
              ground)
            values (:county, (select coalesce(max(number), 0) + 1 from survey_step
              where county = :county), :act, :mine, :enterprise, :by, :at, :ground)""")
        .param("county", county)
        .param("act", step.act())
        .param("mine", step.mine())
        .param("enterprise", enterprise)
        .param("by", step.by())
        .param("at", ImportRows.utc(step.at()))
        .param("ground", step.ground())
        .update();
  }

  List<SurveyStep> steps(String county) {
    return jdbc.sql("select * from survey_step where county = :county order by number")
        .param("county", county)
        .query(
            (row, index) ->
                new SurveyStep(
                    row.getInt("number"),
                    row.getString("act"),
                    row.getString("mine"),
                    row.getString("taken_by"),
                    row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                    row.getString("ground")))
        .list();
  }

  void add(Assignment it, String by) {
    jdbc.sql(
            """
            insert into survey_assignment (id, county, mine, town, enterprise, due_on, note,
              assigned_by, assigned_at)
            values (:id, :county, :mine, :town, :enterprise, :dueOn, :note, :by, :at)""")
        .param("id", it.id())
        .param("county", it.county())
        .param("mine", it.mine())
        .param("town", it.town())
        .param("enterprise", it.enterprise())
        .param("dueOn", it.dueOn())
        .param("note", it.note())
        .param("by", by)
        .param("at", ImportRows.utc(it.assignedAt()))
        .update();
  }

  /** Assignments the scope shows, of one county or of all. */
  List<Assignment> assignments(@Nullable String county) {
    return jdbc.sql(
            """
            select * from survey_assignment
            where cast(:county as text) is null or county = :county
            order by county, assigned_at, id limit 2000""")
        .param("county", county)
        .query(
            (row, index) -> {
              OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
              return new Assignment(
                  row.getString("id"),
                  row.getString("county"),
                  row.getString("mine"),
                  row.getString("town"),
                  row.getString("enterprise"),
                  row.getObject("due_on", LocalDate.class),
                  row.getString("note"),
                  row.getObject("assigned_at", OffsetDateTime.class).toInstant(),
                  done == null ? null : done.toInstant());
            })
        .list();
  }

  /** A mine's assignment is done once its form is submitted. */
  void done(String mine, Instant at) {
    jdbc.sql(
            """
            update survey_assignment set done_at = :at where mine = :mine and done_at is null""")
        .param("mine", mine)
        .param("at", ImportRows.utc(at))
        .update();
  }

  Set<String> drafted(String county) {
    return new HashSet<>(
        jdbc.sql("select mine from survey_draft where county = :county")
            .param("county", county)
            .query(String.class)
            .list());
  }
}
