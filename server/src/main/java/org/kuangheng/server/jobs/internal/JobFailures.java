package org.kuangheng.server.jobs.internal;

import java.util.List;
import java.util.Map;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Lang;
import org.kuangheng.kernel.Place;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.jobs.JobProblem;
import tools.jackson.databind.json.JsonMapper;

/** Why a job failed, as JSON text in both languages; never a stack trace. */
final class JobFailures {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Place JOB = Place.of("job");

  private JobFailures() {}

  static String abandoned(int attempts) {
    return text(List.of(Issue.of(JobProblem.JOB_ABANDONED, JOB, "attempts", attempts)));
  }

  static String of(Throwable fault) {
    return fault instanceof Refusal refusal
        ? text(refusal.issues())
        : text(List.of(Issue.of(JobProblem.JOB_FAULT, JOB)));
  }

  private static String text(List<Issue> issues) {
    return JSON.writeValueAsString(
        Map.of("issues", issues.stream().map(JobFailures::finding).toList()));
  }

  private static Map<String, Object> finding(Issue issue) {
    return Map.of(
        "code", issue.code().name(),
        "place", issue.place(),
        "values", issue.values(),
        "what", Map.of("zh", issue.what(Lang.ZH), "en", issue.what(Lang.EN)),
        "remedy", Map.of("zh", issue.remedy(Lang.ZH), "en", issue.remedy(Lang.EN)));
  }
}
