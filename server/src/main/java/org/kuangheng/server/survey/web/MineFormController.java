package org.kuangheng.server.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.api.Languages;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Problem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.registry.Version;
import org.kuangheng.server.survey.MineForm;
import org.kuangheng.server.survey.internal.MineForms;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The forms of single mines over HTTP. */
@RestController
@RequestMapping("/api/survey/mines/{mine}")
@Tag(name = "survey")
class MineFormController {
  private final MineForms forms;

  MineFormController(MineForms forms) {
    this.forms = forms;
  }

  /** What was typed, by field key; blank clears. */
  record Entries(@Nullable Map<String, @Nullable String> entries) {
    /** The texts; a form without them, or with none at a field, is refused. */
    Map<String, String> texts() {
      Map<String, String> texts = new LinkedHashMap<>();
      if (entries != null) {
        for (Map.Entry<String, @Nullable String> entry : entries.entrySet()) {
          String text = entry.getValue();
          if (text != null) {
            texts.put(entry.getKey(), text);
          }
        }
      }
      if (entries == null || texts.size() < entries.size()) {
        throw Refusal.of(
            ApiProblem.INVALID, "entries", "field", "entries", "why", "{\"key\": \"text\"}");
      }
      return texts;
    }
  }

  @GetMapping
  @Needs({Permission.REPORT_OWN, Permission.WRITE_REGISTRY})
  @Operation(summary = "A mine's survey form with what is on record and the draft")
  ResponseEntity<MineForm> form(Caller caller, @PathVariable String mine) {
    return tagged(forms.form(caller, mine));
  }

  @PutMapping
  @Needs({Permission.REPORT_OWN, Permission.WRITE_REGISTRY})
  @Operation(summary = "Save what was typed as a draft; fields not sent stay as they are")
  ResponseEntity<MineForm> save(
      Caller caller,
      @PathVariable String mine,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Entries typed) {
    return tagged(forms.save(caller, mine, ifMatch, typed.texts()));
  }

  /** A finding at its field. */
  record At(String field, Problem.Finding finding) {}

  @PostMapping("/check")
  @Needs({Permission.REPORT_OWN, Permission.WRITE_REGISTRY})
  @Operation(summary = "Every finding on what is typed; nothing is kept")
  Page<At> check(
      Caller caller,
      @PathVariable String mine,
      @RequestBody Entries typed,
      HttpServletRequest request) {
    Lang lang = Languages.of(request);
    List<At> found =
        forms.check(caller, mine, typed.texts()).stream()
            .map(one -> new At(one.field(), Problem.Finding.of(one.issue(), lang)))
            .toList();
    return new Page<>(found, null, (long) found.size());
  }

  /** Why a signed-off survey is corrected; not needed before. */
  record Submission(@Nullable String ground) {}

  @PostMapping("/submit")
  @Needs({Permission.REPORT_OWN, Permission.WRITE_REGISTRY})
  @Operation(summary = "Put the draft on record as reported")
  ResponseEntity<MineForm> submit(
      Caller caller,
      @PathVariable String mine,
      @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody Submission submission) {
    return tagged(forms.submit(caller, mine, ifMatch, submission.ground()));
  }

  @GetMapping("/history")
  @Needs({Permission.REPORT_OWN, Permission.READ_REGISTRY})
  @Operation(summary = "Every version of the mine's own record")
  Page<Version> history(Caller caller, @PathVariable String mine) {
    return new Page<>(forms.history(mine), null, null);
  }

  private static ResponseEntity<MineForm> tagged(MineForm form) {
    return ResponseEntity.ok().eTag(EntityTag.of(form.version()).value()).body(form);
  }
}
