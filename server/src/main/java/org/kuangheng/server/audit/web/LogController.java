package org.kuangheng.server.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.audit.internal.ServedLog;
import org.kuangheng.server.identity.OpenToAll;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The log over HTTP (公开日志), to the letter of C2SP tlog-tiles: anyone may read it. Leaves hold ids
 * and hashes, no personal data.
 */
@RestController
class LogController {
  private static final String PUBLIC = "an outsider must be able to verify the log";
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final int LONGEST_NOTE = 1 << 20;

  private final ServedLog log;

  LogController(ServedLog log) {
    this.log = log;
  }

  @GetMapping("/log/key")
  @OpenToAll(because = PUBLIC)
  ResponseEntity<byte[]> key() {
    return text(log.keys(), Duration.ofMinutes(1));
  }

  @GetMapping("/log/checkpoint")
  @OpenToAll(because = PUBLIC)
  ResponseEntity<byte[]> checkpoint() {
    return text(found(log.checkpoint()), Duration.ofSeconds(1));
  }

  /** The largest checkpoint a witness has signed. */
  @GetMapping("/log/checkpoint/witnessed")
  @OpenToAll(because = PUBLIC)
  ResponseEntity<byte[]> witnessed() {
    return text(found(log.witnessed()), Duration.ofSeconds(1));
  }

  /** The checkpoint of exactly this size. */
  @GetMapping("/log/checkpoint/{size:[0-9]{1,18}}")
  @OpenToAll(because = PUBLIC)
  ResponseEntity<byte[]> checkpoint(@PathVariable long size) {
    return text(found(log.checkpoint(size)), Duration.ofSeconds(1));
  }

  @GetMapping("/log/tile/**")
  @OpenToAll(because = PUBLIC)
  ResponseEntity<byte[]> tile(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    byte[] tile = found(TilePath.parse(path.substring("/log/".length())).flatMap(log::tile));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .body(tile);
  }

  /** A witness hands in a checkpoint of this log under its cosignature. */
  @PostMapping(path = "/log/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
  @OpenToAll(because = "the cosignature itself proves who gives it")
  ResponseEntity<byte[]> cosign(@RequestBody byte[] body) {
    Optional<SignedNote> note =
        body.length > LONGEST_NOTE
            ? Optional.empty()
            : SignedNote.parse(new String(body, StandardCharsets.UTF_8));
    List<String> taken = note.map(log::cosign).orElse(List.of());
    if (taken.isEmpty()) {
      throw Refusal.of(AuditProblem.NO_COSIGNATURE, "body");
    }
    return text(String.join("\n", taken) + "\n", Duration.ZERO);
  }

  private static <T> T found(Optional<T> thing) {
    return thing.orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "path", "what", "log"));
  }

  private static ResponseEntity<byte[]> text(String text, Duration fresh) {
    CacheControl caching =
        fresh.isZero() ? CacheControl.noStore() : CacheControl.maxAge(fresh).cachePublic();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(caching)
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
