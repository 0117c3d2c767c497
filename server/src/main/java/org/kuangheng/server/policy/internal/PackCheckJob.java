package org.kuangheng.server.policy.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.AuditedEvent;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.PackCheck;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Checks a pack: half a minute of computing, so it is a job. */
@Component
class PackCheckJob implements JobHandler {
  static final String KIND = "policy-check";

  private final PackShelf shelf;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final JsonMapper json = JsonMapper.builder().build();

  /** What is asked. */
  record Request(String pack) {}

  PackCheckJob(PackShelf shelf, JdbcClient jdbc, ApplicationEventPublisher events) {
    this.shelf = shelf;
    this.jdbc = jdbc;
    this.events = events;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(JobContext job) {
    String pack = json.readValue(job.request(), Request.class).pack();
    Path folder =
        shelf
            .folder(pack)
            .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "pack", "what", pack));
    job.progress().step("check", 0, 0);
    PackCheck.Report report = PackCheck.check(folder);
    job.checkCancelled();
    String text = json.writeValueAsString(tree(report));
    Sha256 hash = report.hash();
    return job.conclude(
        () -> {
          if (hash != null) {
            keep(report, hash, text);
            events.publishEvent(
                AuditedEvent.of("policy:" + pack, "policy.checked", job.caller().actor())
                    .about("pack", pack)
                    .about("passes", String.valueOf(report.passes()))
                    .from(null, hash));
          }
          return text;
        });
  }

  private void keep(PackCheck.Report report, Sha256 hash, String text) {
    jdbc.sql(
            """
            insert into policy_check (hash, pack, passes, report) values (:hash, :pack, :passes, :report)""")
        .param("hash", hash.hex())
        .param("pack", report.packId())
        .param("passes", report.passes())
        .param("report", text)
        .update();
  }

  private static Map<String, @Nullable Object> tree(PackCheck.Report report) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    Sha256 hash = report.hash();
    tree.put("pack", report.packId());
    tree.put("hash", hash == null ? null : hash.hex());
    tree.put("passes", report.passes());
    tree.put("cases", report.cases());
    tree.put("casesPassed", report.casesPassed());
    List<Object> issues = new ArrayList<>();
    for (Issue issue : report.issues()) {
      issues.add(
          Map.of(
              "code", issue.code().name(),
              "severity", issue.severity().name(),
              "place", issue.place(),
              "values", issue.values(),
              "what", Map.of("zh", issue.what(Lang.ZH), "en", issue.what(Lang.EN)),
              "remedy", Map.of("zh", issue.remedy(Lang.ZH), "en", issue.remedy(Lang.EN))));
    }
    tree.put("issues", issues);
    tree.put("witnesses", report.witnesses());
    tree.put("exploration", report.exploration());
    return tree;
  }
}
