package org.kuangheng.server.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.plan.PlanVersions;
import org.kuangheng.server.plan.PlanVersions.Difference;
import org.kuangheng.server.plan.PlanVersions.Frozen;
import org.kuangheng.server.plan.PlanVersions.Paper;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Frozen versions of plans and their documents, over HTTP. */
@RestController
@RequestMapping("/api/plans/{id}")
@Tag(name = "plans")
class PlanVersionController {
  private final PlanVersions versions;

  PlanVersionController(PlanVersions versions) {
    this.versions = versions;
  }

  @GetMapping("/versions")
  @Operation(summary = "The versions the county approved")
  @Needs(Permission.READ_PLANS)
  List<Frozen> list(Caller caller, @PathVariable String id) {
    return versions.list(caller, id);
  }

  @GetMapping("/versions/{number}/content")
  @Operation(summary = "What a version says, as it was frozen")
  @Needs(Permission.READ_PLANS)
  JsonNode content(Caller caller, @PathVariable String id, @PathVariable int number) {
    return versions.content(caller, id, number);
  }

  @GetMapping("/comparison")
  @Operation(summary = "In what two versions differ; 0 is the record as it is now")
  @Needs(Permission.READ_PLANS)
  List<Difference> compare(
      Caller caller,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int before,
      @RequestParam(defaultValue = "0") int after) {
    return versions.compare(caller, id, before, after);
  }

  @GetMapping("/versions/{number}/papers")
  @Operation(summary = "The documents of a version, or of the draft")
  @Needs(Permission.READ_PLANS)
  List<Paper> papers(Caller caller, @PathVariable String id, @PathVariable int number) {
    return versions.papers(caller, id, number);
  }

  @GetMapping("/versions/{number}/papers/{name}")
  @Operation(summary = "A document")
  @Needs(Permission.READ_PLANS)
  ResponseEntity<byte[]> paper(
      Caller caller, @PathVariable String id, @PathVariable int number, @PathVariable String name) {
    byte[] content = versions.paper(caller, id, number, name);
    String type =
        versions.papers(caller, id, number).stream()
            .filter(paper -> paper.name().equals(name))
            .map(Paper::mediaType)
            .findFirst()
            .orElse("application/octet-stream");
    String attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(type))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(content);
  }
}
