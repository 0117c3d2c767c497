package org.kuangheng.server.survey.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files for download: always an attachment, never sniffed. */
final class Downloads {
  private Downloads() {}

  static ResponseEntity<byte[]> of(String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type(name))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  private static MediaType type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "xlsx" ->
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      case "zip" -> MediaType.parseMediaType("application/zip");
      case "geojson" -> MediaType.parseMediaType("application/geo+json");
      default -> new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    };
  }
}
