package org.kuangheng.server.plan.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.plan.Plan;
import org.kuangheng.server.plan.PlanVersions.Frozen;
import org.kuangheng.server.plan.PlanVersions.Paper;
import org.kuangheng.server.plan.Plans.Approval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of frozen versions and papers. Called inside a transaction. */
@Component
class VersionTable {
  private final JdbcClient jdbc;

  VersionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A paper with its bytes. */
  static final class Made {
    private final Paper paper;
    private final byte[] content;

    Made(Paper paper, byte[] content) {
      this.paper = paper;
      this.content = content.clone();
    }

    Paper paper() {
      return paper;
    }

    byte[] content() {
      return content.clone();
    }
  }

  void freeze(Plan plan, Approval approval, String snapshot, String content, Caller caller) {
    jdbc.sql(
            """
            insert into plan_version (plan, number, snapshot, as_of, content, approved_on, document, ground,
                                      approved_by, unit)
            values (:plan, :number, :snapshot, :asOf, :content, :on, :document, :ground, :by, :unit)""")
        .param("plan", plan.id())
        .param("number", plan.number())
        .param("snapshot", snapshot)
        .param("asOf", plan.asOf())
        .param("content", content)
        .param("on", approval.on())
        .param("document", approval.document())
        .param("ground", approval.ground())
        .param("by", caller.id())
        .param("unit", caller.unit())
        .update();
  }

  void submitted(Plan plan) {
    jdbc.sql(
            """
            update plan_version set submitted_at = clock_timestamp() where plan = :plan and number = :number""")
        .param("plan", plan.id())
        .param("number", plan.number())
        .update();
  }

  List<Frozen> list(String plan) {
    return jdbc.sql("select * from plan_version where plan = :plan order by number")
        .param("plan", plan)
        .query(VersionTable::frozen)
        .list();
  }

  Optional<String> content(String plan, int number) {
    return jdbc.sql("select content from plan_version where plan = :plan and number = :number")
        .param("plan", plan)
        .param("number", number)
        .query(String.class)
        .optional();
  }

  /** These papers in the place of the draft's; papers of a frozen version are never replaced. */
  void papers(Plan plan, List<Made> made) {
    jdbc.sql("delete from plan_paper where plan = :plan and number = :number and draft")
        .param("plan", plan.id())
        .param("number", plan.number())
        .update();
    for (Made one : made) {
      jdbc.sql(
              """
              insert into plan_paper (plan, number, name, media_type, sha256, size, draft, content)
              values (:plan, :number, :name, :mediaType, :sha256, :size, :draft, :content)""")
          .param("plan", plan.id())
          .param("number", plan.number())
          .param("name", one.paper().name())
          .param("mediaType", one.paper().mediaType())
          .param("sha256", one.paper().sha256())
          .param("size", one.paper().size())
          .param("draft", one.paper().draft())
          .param("content", one.content())
          .update();
    }
  }

  List<Paper> papers(String plan, int number) {
    return jdbc.sql(
            """
            select number, name, media_type, sha256, size, draft from plan_paper
            where plan = :plan and number = :number order by name""")
        .param("plan", plan)
        .param("number", number)
        .query(VersionTable::paper)
        .list();
  }

  Optional<byte[]> paper(String plan, int number, String name) {
    return jdbc.sql(
            "select content from plan_paper where plan = :plan and number = :number and name = :name")
        .param("plan", plan)
        .param("number", number)
        .param("name", name)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  private static Paper paper(ResultSet row, int line) throws SQLException {
    return new Paper(
        row.getInt("number"),
        Columns.text(row, "name"),
        Columns.text(row, "media_type"),
        Columns.text(row, "sha256"),
        row.getLong("size"),
        row.getBoolean("draft"));
  }

  private static Frozen frozen(ResultSet row, int line) throws SQLException {
    return new Frozen(
        row.getInt("number"),
        Columns.text(row, "snapshot"),
        Columns.day(row, "as_of"),
        Columns.day(row, "approved_on"),
        Columns.text(row, "document"),
        Columns.text(row, "ground"),
        Columns.text(row, "approved_by"),
        Columns.text(row, "unit"),
        Columns.at(row, "approved_at"),
        Columns.atOrNull(row, "submitted_at"));
  }
}
