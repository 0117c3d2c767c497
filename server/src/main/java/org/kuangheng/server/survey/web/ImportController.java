package org.kuangheng.server.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Severity;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Languages;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.survey.ImportCase;
import org.kuangheng.server.survey.ImportChange;
import org.kuangheng.server.survey.ImportFile.Purpose;
import org.kuangheng.server.survey.ImportIssue;
import org.kuangheng.server.survey.SurveyProblem;
import org.kuangheng.server.survey.internal.ImportCases;
import org.kuangheng.server.survey.internal.ImportCases.Handing;
import org.kuangheng.server.survey.internal.ImportCases.Incoming;
import org.kuangheng.server.survey.internal.ImportOrder;
import org.kuangheng.server.survey.internal.ImportReview;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "imports")
class ImportController {
  private final ImportCases cases;
  private final ImportReview review;

  ImportController(ImportCases cases, ImportReview review) {
    this.cases = cases;
    this.review = review;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Needs({Permission.IMPORT})
  @Operation(summary = "Hand in survey files; the preview is made as a job")
  ResponseEntity<ImportCase> start(
      Caller caller, @RequestParam("file") List<MultipartFile> files, HandingParameters how) {
    List<Incoming> incoming =
        files.stream()
            .map(file -> new Incoming(file.getOriginalFilename(), file::getInputStream))
            .toList();
    ImportCase it =
        cases.start(caller, new Handing(incoming, how.meant(), how.layer(), how.validFrom()));
    return ResponseEntity.accepted().eTag(EntityTag.of(it.version()).value()).body(it);
  }

  /** How the files are meant; all may be left out. */
  record HandingParameters(
      @Nullable String purpose, @Nullable String layer, @Nullable LocalDate validFrom) {
    Purpose meant() {
      if (purpose == null || purpose.isBlank()) {
        return Purpose.SURVEY;
      }
      for (Purpose one : Purpose.values()) {
        if (one.name().equals(purpose.toUpperCase(Locale.ROOT))) {
          return one;
        }
      }
      throw Refusal.of(SurveyProblem.PURPOSE_UNKNOWN, "purpose", "purpose", purpose);
    }
  }

  @GetMapping
  @Needs({Permission.IMPORT, Permission.READ_AUDIT})
  @Operation(summary = "Imports, latest first, with who, when, counts and state")
  Page<ImportCase> list(
      Caller caller,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return review.list(Math.clamp(limit, 1, 200), cursor);
  }

  @GetMapping("/{id}")
  @Needs({Permission.IMPORT, Permission.READ_AUDIT})
  @Operation(summary = "One import with its counts")
  ResponseEntity<ImportCase> one(Caller caller, @PathVariable String id) {
    return tagged(cases.find(id));
  }

  @GetMapping("/{id}/changes")
  @Needs({Permission.IMPORT, Permission.READ_AUDIT})
  @Operation(summary = "What the import would change, field by field")
  Page<ImportChange> changes(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) ImportChange.@Nullable Status status,
      PageParameters page) {
    return review.changes(id, status, page.most(), page.cursor());
  }

  @GetMapping("/{id}/issues")
  @Needs({Permission.IMPORT, Permission.READ_AUDIT})
  @Operation(summary = "What was found, to the cell, with how to mend it")
  Page<ImportIssue> issues(
      Caller caller,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable Severity severity,
      PageParameters page) {
    return review.issues(id, severity, page.most(), page.cursor());
  }

  @PostMapping("/{id}/overrides")
  @Needs({Permission.IMPORT})
  @Operation(summary = "Let warnings pass with a written ground, one or all of a code")
  ResponseEntity<ImportCase> override(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ImportReview.Passing passing) {
    return tagged(review.override(caller, id, ifMatch, passing));
  }

  @PostMapping("/{id}/preview")
  @Needs({Permission.IMPORT})
  @Operation(summary = "Make the preview anew, because the record has changed")
  ResponseEntity<ImportCase> again(Caller caller, @PathVariable String id) {
    return tagged(cases.again(caller, id));
  }

  @PostMapping("/{id}/apply")
  @Needs({Permission.IMPORT})
  @Operation(summary = "Put it on record in one transaction")
  ResponseEntity<ImportCase> apply(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody ImportOrder order) {
    return tagged(cases.apply(caller, id, ifMatch, order));
  }

  /** Why it is undone. */
  @Schema(name = "ImportReversal")
  record Reversal(String ground) {}

  @PostMapping("/{id}/reverse")
  @Needs({Permission.REVERSE_IMPORT})
  @Operation(summary = "Undo a whole import, with a written ground")
  ResponseEntity<ImportCase> reverse(
      Caller caller,
      @PathVariable String id,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Reversal reversal) {
    return tagged(cases.reverse(caller, id, ifMatch, reversal.ground()));
  }

  @GetMapping("/{id}/annotated.xlsx")
  @Needs({Permission.IMPORT, Permission.READ_AUDIT})
  @Operation(summary = "The workbook handed in, problem cells coloured and commented")
  ResponseEntity<byte[]> annotated(
      Caller caller, @PathVariable String id, jakarta.servlet.http.HttpServletRequest request) {
    return Downloads.of("annotated.xlsx", review.annotated(id, Languages.of(request)));
  }

  private static ResponseEntity<ImportCase> tagged(ImportCase it) {
    return ResponseEntity.ok().eTag(EntityTag.of(it.version()).value()).body(it);
  }
}
