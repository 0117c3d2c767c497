package org.kuangheng.server.survey.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Severity;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportChange;
import org.kuangheng.server.survey.ImportChange.Status;
import org.kuangheng.server.survey.ImportIssue;
import org.kuangheng.server.survey.internal.ImportComparison.Compared;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** The rows of an import's changes and findings; written in blocks, because there are many. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportDetailRows {
  private static final int BLOCK = 2_000;

  private final JdbcClient jdbc;
  private final ImportJson json;

  /** A change to be applied, with what it would record. */
  record Applicable(ImportChange change, @Nullable JsonNode content) {}

  ImportDetailRows(JdbcClient jdbc, ImportJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void clear(String id) {
    for (String sql :
        List.of(
            "delete from survey_import_change where import = :id",
            "delete from survey_import_issue where import = :id",
            "delete from survey_import_override where import = :id")) {
      jdbc.sql(sql).param("id", id).update();
    }
  }

  void addChanges(ImportCase it, List<Compared> changes) {
    for (int from = 0; from < changes.size(); from += BLOCK) {
      addBlock(it, changes.subList(from, Math.min(changes.size(), from + BLOCK)));
    }
  }

  private void addBlock(ImportCase it, List<Compared> block) {
    jdbc.sql(
            """
            insert into survey_import_change (import, office, number, kind, subject, mine, county,
              enterprise, name, status, base, fields, content)
            select :import, :office, number, kind, subject, mine, county, enterprise, name, status,
              base, cast(fields as jsonb), cast(content as jsonb)
            from unnest(cast(:numbers as int[]), cast(:kinds as text[]), cast(:subjects as text[]),
              cast(:mines as text[]), cast(:counties as text[]), cast(:enterprises as text[]),
              cast(:names as text[]), cast(:statuses as text[]), cast(:bases as bigint[]),
              cast(:fields as text[]), cast(:contents as text[]))
              as t(number, kind, subject, mine, county, enterprise, name, status, base, fields,
              content)""")
        .param("import", it.id())
        .param("office", it.office())
        .param("numbers", column(block, c -> String.valueOf(c.change().number())))
        .param("kinds", column(block, c -> c.change().kind().name()))
        .param("subjects", column(block, c -> c.change().subject()))
        .param("mines", column(block, c -> c.change().mine()))
        .param("counties", column(block, c -> c.change().county()))
        .param("enterprises", column(block, c -> c.change().enterprise()))
        .param("names", column(block, c -> c.change().name()))
        .param("statuses", column(block, c -> c.change().status().name()))
        .param("bases", column(block, c -> text(c.change().base())))
        .param("fields", column(block, this::fields))
        .param("contents", column(block, c -> c.content() == null ? null : c.content().toString()))
        .update();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private @Nullable String fields(Compared compared) {
    return compared.change().fields().isEmpty() ? null : json.text(compared.change().fields());
  }

  private static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable String> value) {
    return rows.stream().map(value).toArray(String[]::new);
  }

  void addIssues(ImportCase it, List<ImportIssue> issues) {
    for (int from = 0; from < issues.size(); from += BLOCK) {
      List<ImportIssue> block = issues.subList(from, Math.min(issues.size(), from + BLOCK));
      jdbc.sql(
              """
              insert into survey_import_issue (import, office, number, code, severity, leavable,
                file, part, line, field, entries, what_zh, what_en, remedy_zh, remedy_en)
              select :import, :office, number, code, severity, leavable, file, part, line, field,
                cast(entries as jsonb), what_zh, what_en, remedy_zh, remedy_en
              from unnest(cast(:numbers as int[]), cast(:codes as text[]),
                cast(:severities as text[]), cast(:leavables as boolean[]), cast(:files as text[]),
                cast(:parts as text[]), cast(:lines as int[]), cast(:fields as text[]),
                cast(:entries as text[]), cast(:whatZh as text[]), cast(:whatEn as text[]),
                cast(:remedyZh as text[]), cast(:remedyEn as text[]))
                as t(number, code, severity, leavable, file, part, line, field, entries, what_zh,
                what_en, remedy_zh, remedy_en)""")
          .param("import", it.id())
          .param("office", it.office())
          .param("numbers", column(block, i -> String.valueOf(i.number())))
          .param("codes", column(block, ImportIssue::code))
          .param("severities", column(block, i -> i.severity().name()))
          .param("leavables", column(block, i -> String.valueOf(i.leavable())))
          .param("files", column(block, i -> clean(i.place().file())))
          .param("parts", column(block, i -> clean(i.place().part())))
          .param("lines", column(block, i -> text(i.place().line())))
          .param("fields", column(block, i -> clean(i.place().field())))
          .param("entries", column(block, i -> clean(json.text(i.values()))))
          .param("whatZh", column(block, i -> clean(i.what().zh())))
          .param("whatEn", column(block, i -> clean(i.what().en())))
          .param("remedyZh", column(block, i -> clean(i.remedy().zh())))
          .param("remedyEn", column(block, i -> clean(i.remedy().en())))
          .update();
    }
  }

  /** PostgreSQL keeps no NUL. */
  private static @Nullable String clean(@Nullable String text) {
    return text == null ? null : text.replace("\0", "\uFFFD").replace("\\u0000", "\\uFFFD");
  }

  Page<ImportChange> changes(
      String id, @Nullable Status status, int limit, @Nullable String cursor) {
    List<ImportChange> found =
        jdbc.sql(
                """
                select * from survey_import_change
                where import = :id and number > :after
                  and (cast(:status as text) is null or status = :status)
                order by number limit :limit""")
            .param("id", id)
            .param("after", number(cursor))
            .param("status", status == null ? null : status.name())
            .param("limit", limit + 1)
            .query(this::change)
            .list();
    return page(found, limit, change -> String.valueOf(change.number()));
  }

  /** The number a cursor names, 0 without one; a cursor that was tampered with is refused. */
  static int number(@Nullable String cursor) {
    Cursor after = Cursor.read(cursor, 1);
    String text = after == null ? "0" : after.keys().getFirst();
    if (!text.matches("\\d{1,9}")) {
      throw Refusal.of(ApiProblem.INVALID, "cursor", "field", "cursor", "why", "cursor");
    }
    return Integer.parseInt(text);
  }

  static <T> Page<T> page(List<T> found, int limit, Function<T, String> key) {
    if (found.size() <= limit) {
      return new Page<>(found, null, null);
    }
    String next = Cursor.after(key.apply(found.get(limit - 1))).toString();
    return new Page<>(found.subList(0, limit), next, null);
  }

  /** What applying would record, in the import's order. */
  List<Applicable> applicable(String id) {
    return jdbc.sql(
            """
            select * from survey_import_change
            where import = :id and status in ('NEW', 'CHANGED', 'REMOVED') order by number""")
        .param("id", id)
        .query(
            (row, index) -> {
              String content = row.getString("content");
              return new Applicable(
                  change(row, index), content == null ? null : json.tree(content));
            })
        .list();
  }

  Page<ImportIssue> issues(String id, @Nullable Severity severity, int limit, int after) {
    List<ImportIssue> found =
        jdbc.sql(
                """
                select i.*, (select o.ground from survey_import_override o
                    where o.import = i.import and o.code = i.code
                      and (o.issue is null or o.issue = i.number)
                    order by o.number desc limit 1) as overridden
                from survey_import_issue i
                where import = :id and number > :after
                  and (cast(:severity as text) is null or severity = :severity)
                order by number limit :limit""")
            .param("id", id)
            .param("after", after)
            .param("severity", severity == null ? null : severity.name())
            .param("limit", limit + 1)
            .query(this::issue)
            .list();
    return page(new ArrayList<>(found), limit, issue -> String.valueOf(issue.number()));
  }

  private ImportChange change(ResultSet row, int index) throws SQLException {
    long base = row.getLong("base");
    Long known = row.wasNull() ? null : base;
    String fields = row.getString("fields");
    return new ImportChange(
        row.getInt("number"),
        Kind.valueOf(row.getString("kind")),
        row.getString("subject"),
        row.getString("mine"),
        row.getString("county"),
        row.getString("enterprise"),
        row.getString("name"),
        Status.valueOf(row.getString("status")),
        known,
        fields == null ? List.of() : json.differences(fields));
  }

  private ImportIssue issue(ResultSet row, int index) throws SQLException {
    int line = row.getInt("line");
    Integer known = row.wasNull() ? null : line;
    return new ImportIssue(
        row.getInt("number"),
        row.getString("code"),
        Severity.valueOf(row.getString("severity")),
        row.getBoolean("leavable"),
        new Place(row.getString("file"), row.getString("part"), known, row.getString("field")),
        json.texts(row.getString("entries")),
        new LocalizedText(row.getString("what_zh"), row.getString("what_en")),
        new LocalizedText(row.getString("remedy_zh"), row.getString("remedy_en")),
        row.getString("overridden"));
  }
}
