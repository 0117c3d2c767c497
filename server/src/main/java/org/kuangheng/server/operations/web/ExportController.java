package org.kuangheng.server.operations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.jobs.Jobs;
import org.kuangheng.server.operations.export.Exports;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everything, to take away. */
@RestController
@RequestMapping("/api/exports")
@Tag(name = "operations")
class ExportController {
  /**
   * An export asked for.
   *
   * @param id of the export and of its job under {@code /api/jobs}
   */
  record ExportAnswer(String id, Jobs.State state) {}

  private final Exports exports;

  ExportController(Exports exports) {
    this.exports = exports;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Export everything: SQL for any PostgreSQL, GeoPackage for any GIS, the files",
      description = "Made by a job; when it is done, fetch the archive.")
  @Needs(Permission.EXPORT_EVERYTHING)
  ExportAnswer request(Caller caller) {
    Jobs.Job job = exports.request(caller);
    return new ExportAnswer(job.id(), job.state());
  }

  @GetMapping("/{id}/file")
  @Operation(summary = "The archive of an export that is done")
  @Needs(Permission.EXPORT_EVERYTHING)
  ResponseEntity<Resource> file(Caller caller, @PathVariable String id) {
    Resource file = new FileSystemResource(exports.fetch(caller, id));
    String attachment =
        ContentDisposition.attachment()
            .filename("kuangheng-export-" + id + ".zip")
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("application/zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file);
  }
}
