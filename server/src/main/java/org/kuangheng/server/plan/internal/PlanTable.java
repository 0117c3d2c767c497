package org.kuangheng.server.plan.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.Plans.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of plans and their steps. Called inside a transaction. */
@Component
class PlanTable {
  private final JdbcClient jdbc;

  PlanTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the county has one under the pack. */
  boolean insert(Plan plan) {
    return jdbc.sql(
                """
                insert into plan (id, county, pack, pack_hash, state, as_of, opened_by, unit)
                values (:id, :county, :pack, :packHash, :state, :asOf, :by, :unit)
                on conflict (county, pack) do nothing""")
            .param("id", plan.id())
            .param("county", plan.county())
            .param("pack", plan.pack())
            .param("packHash", plan.packHash())
            .param("state", plan.state().name())
            .param("asOf", plan.asOf())
            .param("by", plan.openedBy())
            .param("unit", plan.unit())
            .update()
        > 0;
  }

  Optional<Plan> find(String id) {
    return jdbc.sql("select * from plan where id = :id")
        .param("id", id)
        .query(PlanTable::plan)
        .optional();
  }

  /** The plan, which nobody else changes until this transaction ends. */
  Optional<Plan> lock(String id) {
    return jdbc.sql("select * from plan where id = :id for update")
        .param("id", id)
        .query(PlanTable::plan)
        .optional();
  }

  List<Plan> list(@Nullable String county, boolean handedInOnly) {
    return jdbc.sql(
            """
            select * from plan
            where (cast(:county as text) is null or county = :county)
              and (not :handedIn or exists (select from plan_version v
                                            where v.plan = plan.id and v.submitted_at is not null))
            order by county, opened_at""")
        .param("county", county)
        .param("handedIn", handedInOnly)
        .query(PlanTable::plan)
        .list();
  }

  /** Puts a plan in another state, as the next version of its row. */
  void move(Plan plan, Plan.State state, int number, LocalDate asOf) {
    jdbc.sql(
            """
            update plan set state = :state, number = :number, as_of = :asOf, version = version + 1
            where id = :id""")
        .param("state", state.name())
        .param("number", number)
        .param("asOf", asOf)
        .param("id", plan.id())
        .update();
  }

  void step(Plan after, String act, @Nullable String ground, Caller caller) {
    jdbc.sql(
            """
            insert into plan_step (plan, number, act, state, ground, by_id, unit)
            values (:plan, :number, :act, :state, :ground, :by, :unit)""")
        .param("plan", after.id())
        .param("number", after.number())
        .param("act", act)
        .param("state", after.state().name())
        .param("ground", ground)
        .param("by", caller.id())
        .param("unit", caller.unit())
        .update();
  }

  List<Step> steps(String plan) {
    return jdbc.sql("select * from plan_step where plan = :plan order by seq")
        .param("plan", plan)
        .query(
            (row, _) ->
                new Step(
                    row.getInt("number"),
                    Columns.text(row, "act"),
                    Plan.State.valueOf(Columns.text(row, "state")),
                    row.getString("ground"),
                    Columns.text(row, "by_id"),
                    Columns.text(row, "unit"),
                    Columns.at(row, "at")))
        .list();
  }

  private static Plan plan(ResultSet row, int number) throws SQLException {
    return new Plan(
        Columns.text(row, "id"),
        Columns.text(row, "county"),
        Columns.text(row, "pack"),
        Columns.text(row, "pack_hash"),
        Plan.State.valueOf(Columns.text(row, "state")),
        row.getInt("number"),
        Columns.day(row, "as_of"),
        Columns.text(row, "opened_by"),
        Columns.text(row, "unit"),
        Columns.at(row, "opened_at"),
        row.getLong("version"));
  }
}
