package org.kuangheng.server.survey.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Severity;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportChange;
import org.kuangheng.server.survey.ImportIssue;
import org.kuangheng.server.survey.ImportState;
import org.kuangheng.server.survey.SurveyProblem;
import org.kuangheng.survey.AnnotatedWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looking through an import before it is applied (导入审看): its changes, findings and overrides. */
@Component
@Transactional
public class ImportReview {
  private final ImportRows rows;
  private final ImportDetailRows details;
  private final ImportApplication application;
  private final PreviewWork work;
  private final JdbcClient jdbc;

  ImportReview(
      ImportStore store, ImportApplication application, PreviewWork work, JdbcClient jdbc) {
    this.rows = store.rows();
    this.details = store.details();
    this.application = application;
    this.work = work;
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Page<ImportCase> list(int limit, @Nullable String cursor) {
    return rows.list(limit, cursor);
  }

  @Transactional(readOnly = true)
  public Page<ImportChange> changes(
      String id, ImportChange.@Nullable Status status, int limit, @Nullable String cursor) {
    require(id);
    return details.changes(id, status, limit, cursor);
  }

  @Transactional(readOnly = true)
  public Page<ImportIssue> issues(
      String id, @Nullable Severity severity, int limit, @Nullable String cursor) {
    require(id);
    return details.issues(id, severity, limit, ImportDetailRows.number(cursor));
  }

  private ImportCase require(String id) {
    return rows.find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  /** Lets warnings pass with a written ground. */
  public ImportCase override(Caller caller, String id, @Nullable String ifMatch, Passing passing) {
    caller.require(Permission.IMPORT);
    ImportCase it = rows.lock(id);
    EntityTag.of(it.version()).require(ifMatch);
    if (it.state() != ImportState.PREVIEWED) {
      throw Refusal.of(SurveyProblem.IMPORT_STATE, "state", "state", it.state(), "act", "override");
    }
    String ground = ImportCases.ground(passing.ground());
    if (!isWarning(id, passing)) {
      throw Refusal.of(SurveyProblem.NOT_A_WARNING, "code", "code", passing.code());
    }
    jdbc.sql(
            """
            insert into survey_import_override (import, office, number, code, issue, ground,
              given_by, given_at)
            values (:id, :office, (select coalesce(max(number), 0) + 1 from survey_import_override
              where import = :id), :code, :issue, :ground, :by, :at)""")
        .param("id", id)
        .param("office", it.office())
        .param("code", passing.code())
        .param("issue", passing.issue())
        .param("ground", ground)
        .param("by", caller.id())
        .param("at", ImportRows.utc(application.around().clock().instant()))
        .update();
    rows.touched(id);
    application
        .around()
        .events()
        .publishEvent(
            AuditedEvent.of("import:" + id, "survey.import.overridden", caller.actor())
                .in(it.office())
                .because(ground)
                .about("import", id)
                .about("code", passing.code()));
    return require(id);
  }

  /**
   * Which warnings pass, and why.
   *
   * @param issue number of the one finding, or {@code null} for all of the code
   */
  public record Passing(String code, @Nullable Integer issue, @Nullable String ground) {}

  private boolean isWarning(String id, Passing passing) {
    return jdbc.sql(
                """
                select count(*) from survey_import_issue
                where import = :id and code = :code and severity = 'WARNING'
                  and (cast(:issue as int) is null or number = :issue)""")
            .param("id", id)
            .param("code", passing.code())
            .param("issue", passing.issue())
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The workbook handed in, with every problem cell coloured and commented. */
  @Transactional(readOnly = true)
  public byte[] annotated(String id, Lang lang) {
    ImportCase it = require(id);
    byte[] workbook = work.workbook(it);
    if (workbook == null) {
      throw Refusal.of(SurveyProblem.NO_WORKBOOK, "id");
    }
    List<AnnotatedWorkbook.Note> notes =
        application.allIssues(id).stream()
            .map(
                issue ->
                    new AnnotatedWorkbook.Note(
                        issue.severity(),
                        issue.place(),
                        issue.what().in(lang),
                        issue.remedy().in(lang)))
            .toList();
    return AnnotatedWorkbook.write(workbook, notes, lang)
        .orElseThrow(() -> Refusal.of(SurveyProblem.NO_WORKBOOK, "id"));
  }
}
