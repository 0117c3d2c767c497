package org.kuangheng.server.registry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.EvidenceFiles;
import org.kuangheng.server.registry.EvidenceFiles.About;
import org.kuangheng.server.registry.EvidenceFiles.Attachment;
import org.kuangheng.server.registry.EvidenceFiles.Evidence;
import org.kuangheng.server.registry.EvidenceFiles.Wanted;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.RegistryProblem;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Evidence over HTTP. What is given out can do nothing in a browser. */
@RestController
@RequestMapping("/api/evidence")
@Tag(name = "evidence")
class EvidenceController {
  private static final int MOST = 200;
  private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");
  private static final String POWERLESS =
      "sandbox; default-src 'none'; img-src 'self'; style-src 'none'; script-src 'none'";

  private final EvidenceFiles evidence;

  /** Why a file is withdrawn. */
  record Withdrawal(@NotBlank String ground) {}

  /** What a file is attached to as well. */
  record Again(
      @NotBlank String mine,
      @Nullable Kind aboutKind,
      @Nullable String about,
      @Nullable String title) {}

  EvidenceController(EvidenceFiles evidence) {
    this.evidence = evidence;
  }

  @GetMapping
  @Operation(
      summary = "Evidence of a mine, of one of its subjects, of one content, or all in scope")
  @Needs(Permission.READ_REGISTRY)
  Page<Evidence> list(
      Caller caller,
      @ParameterObject Wanted wanted,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return evidence.list(wanted, cursor, Math.clamp(limit, 1, MOST));
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Attach a file to a mine, or to one of its subjects")
  @Needs(Permission.WRITE_EVIDENCE)
  ResponseEntity<Evidence> attach(
      Caller caller,
      @RequestParam MultipartFile file,
      @RequestParam String mine,
      @RequestParam(required = false) @Nullable Kind aboutKind,
      @RequestParam(required = false) @Nullable String about,
      @RequestParam(required = false) @Nullable String title) {
    try (UploadedFile uploaded = UploadedFile.of(file)) {
      Evidence taken =
          evidence.attach(
              caller,
              new Attachment(
                  uploaded.path(), uploaded.name(), new About(mine, aboutKind, about, title)));
      return ResponseEntity.created(URI.create("/api/evidence/" + taken.id())).body(taken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PostMapping("/{id}/attachments")
  @Operation(summary = "Attach a file that is there already to another mine or subject too")
  @Needs(Permission.WRITE_EVIDENCE)
  ResponseEntity<Evidence> attachAgain(
      Caller caller, @PathVariable String id, @Valid @RequestBody Again again) {
    Evidence taken =
        evidence.attachAgain(
            caller, id, new About(again.mine(), again.aboutKind(), again.about(), again.title()));
    return ResponseEntity.created(URI.create("/api/evidence/" + taken.id())).body(taken);
  }

  @GetMapping("/{id}")
  @Operation(summary = "What is known of a piece of evidence")
  @Needs(Permission.READ_REGISTRY)
  Evidence find(Caller caller, @PathVariable String id) {
    return evidence.find(id).orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  @GetMapping("/{id}/content")
  @Operation(summary = "The file itself, for download")
  @Needs(Permission.READ_REGISTRY)
  void content(Caller caller, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    send(standing(caller, id), ContentDisposition.attachment(), response);
  }

  @GetMapping("/{id}/preview")
  @Operation(summary = "The file inline, for types a browser shows without running anything")
  @Needs(Permission.READ_REGISTRY)
  void preview(Caller caller, @PathVariable String id, HttpServletResponse response)
      throws IOException {
    Evidence found = standing(caller, id);
    if (!SHOWN.contains(found.type())) {
      throw Refusal.of(RegistryProblem.PREVIEW_UNSAFE, "id", "type", found.type());
    }
    send(found, ContentDisposition.inline(), response);
  }

  @PostMapping("/{id}/withdrawal")
  @Operation(summary = "Withdraw a file of one's own unit; it stays on record")
  @Needs(Permission.WRITE_EVIDENCE)
  Evidence withdraw(
      Caller caller, @PathVariable String id, @Valid @RequestBody Withdrawal withdrawal) {
    return evidence.withdraw(caller, id, withdrawal.ground());
  }

  private Evidence standing(Caller caller, String id) {
    Evidence found = find(caller, id);
    if (found.withdrawnAt() != null) {
      throw Refusal.of(RegistryProblem.EVIDENCE_WITHDRAWN, "id", "id", id);
    }
    return found;
  }

  private void send(
      Evidence found, ContentDisposition.Builder disposition, HttpServletResponse response)
      throws IOException {
    response.setContentType(
        found.type().startsWith("text/") ? "application/octet-stream" : found.type());
    response.setContentLengthLong(found.size());
    response.setHeader(
        "Content-Disposition",
        disposition.filename(found.name(), StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", POWERLESS);
    response.setHeader("ETag", "\"" + found.sha256() + "\"");
    evidence.copy(found, response.getOutputStream());
  }
}
