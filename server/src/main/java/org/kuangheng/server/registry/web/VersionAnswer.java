package org.kuangheng.server.registry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.server.api.EntityTag;
import org.kuangheng.server.registry.Kind;
import org.kuangheng.server.registry.Version;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A version as sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionAnswer(
    long number,
    Kind kind,
    String id,
    @Nullable String mine,
    @Nullable String county,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    Instant recordedAt,
    @Nullable Instant supersededAt,
    JsonNode content,
    String hash,
    String act) {
  static ResponseEntity<VersionAnswer> tagged(Version version, EntityTag tag) {
    return ResponseEntity.ok().header("ETag", tag.value()).body(of(version));
  }

  static VersionAnswer of(Version version) {
    return new VersionAnswer(
        version.number(),
        version.subject().kind(),
        version.subject().id(),
        version.subject().mine(),
        version.subject().county(),
        version.validFrom(),
        version.validTo(),
        version.recordedAt(),
        version.supersededAt(),
        version.content(),
        version.hash().hex(),
        version.act());
  }
}
