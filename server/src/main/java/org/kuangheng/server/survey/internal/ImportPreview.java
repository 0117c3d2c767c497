package org.kuangheng.server.survey.internal;

import java.util.Map;
import org.kuangheng.server.jobs.JobContext;
import org.kuangheng.server.jobs.JobHandler;
import org.springframework.stereotype.Component;

/** The job that previews an import. */
@Component
class ImportPreview implements JobHandler {
  static final String KIND = "import.preview";

  private final PreviewWork work;
  private final ImportJson json;

  ImportPreview(PreviewWork work, ImportJson json) {
    this.work = work;
    this.json = json;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(JobContext job) {
    String id = json.tree(job.request()).get("import").asString();
    work.preview(
        job.caller(),
        id,
        (what, done, total) -> {
          job.checkCancelled();
          job.progress().step(what, done, total);
        });
    return json.text(Map.of("import", id));
  }
}
