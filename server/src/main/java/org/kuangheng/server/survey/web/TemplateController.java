package org.kuangheng.server.survey.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.kuangheng.server.survey.internal.SurveyFiles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Templates and filled-in files; each imports back as it is. */
@RestController
@RequestMapping("/api/templates")
@Tag(name = "templates")
class TemplateController {
  private final SurveyFiles files;

  TemplateController(SurveyFiles files) {
    this.files = files;
  }

  @GetMapping("/survey.xlsx")
  @Needs({Permission.READ_REGISTRY})
  @Operation(summary = "The survey workbook, empty or filled with what is on record")
  ResponseEntity<byte[]> workbook(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(defaultValue = "false") boolean filled) {
    return Downloads.of("survey.xlsx", files.workbook(county, filled));
  }

  @GetMapping("/tables.zip")
  @Needs({Permission.READ_REGISTRY})
  @Operation(summary = "The survey's tables as CSV, empty or filled")
  ResponseEntity<byte[]> tables(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(defaultValue = "false") boolean filled) {
    return Downloads.of("tables.zip", files.csv(county, filled));
  }

  @GetMapping("/survey.zip")
  @Needs({Permission.READ_REGISTRY})
  @Operation(summary = "A survey folder with the filled workbook and every area")
  ResponseEntity<byte[]> folder(
      Caller caller, @RequestParam(required = false) @Nullable String county) {
    return Downloads.of("survey.zip", files.folder(county));
  }

  @GetMapping("/areas")
  @Needs({Permission.READ_REGISTRY})
  @Operation(summary = "The areas on record as registry strings, coordinate text or GeoJSON")
  ResponseEntity<byte[]> areas(
      Caller caller,
      @RequestParam(required = false) @Nullable String county,
      @RequestParam(defaultValue = "registry") String format) {
    byte[] bytes = files.areas(county, format);
    String name =
        switch (format) {
          case "geojson" -> "areas.geojson";
          case "text" -> "areas.zip";
          default -> "areas.txt";
        };
    return Downloads.of(name, bytes);
  }
}
