package org.kuangheng.server.plan.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.plan.PlanEntries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what people wrote. Called inside a transaction. */
@Component
class EntryTable {
  private final JdbcClient jdbc;

  EntryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PlanEntries.Entry> current(String plan) {
    return jdbc.sql(
            """
            select * from plan_entry where plan = :plan and superseded_by is null order by subject, field""")
        .param("plan", plan)
        .query(EntryTable::entry)
        .list();
  }

  Optional<PlanEntries.Entry> current(String plan, PlanEntries.Key key) {
    return jdbc.sql(
            """
            select * from plan_entry
            where plan = :plan and subject = :subject and field = :field and superseded_by is null""")
        .param("plan", plan)
        .param("subject", key.subject())
        .param("field", key.field())
        .query(EntryTable::entry)
        .optional();
  }

  List<PlanEntries.Entry> history(String plan, PlanEntries.Key key) {
    return jdbc.sql(
            """
            select * from plan_entry where plan = :plan and subject = :subject and field = :field
            order by number desc limit 500""")
        .param("plan", plan)
        .param("subject", key.subject())
        .param("field", key.field())
        .query(EntryTable::entry)
        .list();
  }

  /** The number of the last entry of all; 0 while there is none. */
  long last(String plan) {
    return jdbc.sql("select coalesce(max(number), 0) from plan_entry where plan = :plan")
        .param("plan", plan)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /** Writes in the place of what stood; the plan is locked. */
  long put(String plan, PlanEntries.Key key, String value, Caller caller) {
    long number =
        jdbc.sql("select nextval(pg_get_serial_sequence('plan_entry', 'number'))")
            .query((row, _) -> row.getLong(1))
            .single();
    jdbc.sql(
            """
            update plan_entry set superseded_by = :number
            where plan = :plan and subject = :subject and field = :field and superseded_by is null""")
        .param("number", number)
        .param("plan", plan)
        .param("subject", key.subject())
        .param("field", key.field())
        .update();
    jdbc.sql(
            """
            insert into plan_entry (number, plan, subject, field, value, made_by, unit)
            overriding system value values (:number, :plan, :subject, :field, :value, :by, :unit)""")
        .param("number", number)
        .param("plan", plan)
        .param("subject", key.subject())
        .param("field", key.field())
        .param("value", value)
        .param("by", caller.id())
        .param("unit", caller.unit())
        .update();
    return number;
  }

  private static PlanEntries.Entry entry(ResultSet row, int number) throws SQLException {
    return new PlanEntries.Entry(
        row.getLong("number"),
        new PlanEntries.Key(Columns.text(row, "subject"), Columns.text(row, "field")),
        Columns.text(row, "value"),
        Columns.text(row, "made_by"),
        Columns.text(row, "unit"),
        Columns.at(row, "made_at"),
        row.getObject("superseded_by") == null);
  }
}
