package org.kuangheng.server.operations.export;

import java.nio.file.Path;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exports of everything: asked for, made by a job, fetched; each act stands in the record. */
@Service
public class Exports {
  static final String KIND = "export";

  private final Jobs jobs;
  private final ExportFolder folder;
  private final ExportRecord onRecord;

  Exports(Jobs jobs, ExportFolder folder, ExportRecord onRecord) {
    this.jobs = jobs;
    this.folder = folder;
    this.onRecord = onRecord;
  }

  /** Asks for one; the job's id is the export's. */
  @Transactional
  public Jobs.Job request(Caller caller) {
    caller.require(Permission.EXPORT_EVERYTHING);
    Jobs.Job job = jobs.submit(caller, KIND, null, "{}");
    onRecord.requested(caller, job.id());
    return job;
  }

  /** The file of a finished export; that it was fetched is put on record. */
  @Transactional
  public Path fetch(Caller caller, String id) {
    caller.require(Permission.EXPORT_EVERYTHING);
    Jobs.Job job =
        jobs.find(id)
            .filter(found -> found.kind().equals(KIND))
            .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id"));
    if (job.state() != Jobs.State.DONE) {
      throw Refusal.of(ExportProblem.EXPORT_NOT_READY, "id", "state", job.state());
    }
    Path file = folder.find(id).orElseThrow(() -> Refusal.of(ExportProblem.EXPORT_GONE, "id"));
    onRecord.fetched(caller, id);
    return file;
  }
}
