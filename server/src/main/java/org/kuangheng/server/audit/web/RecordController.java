package org.kuangheng.server.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Cursor;
import org.kuangheng.server.api.Page;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.audit.internal.EntrySearch;
import org.kuangheng.server.audit.internal.EvidenceExport;
import org.kuangheng.server.audit.internal.Proofs;
import org.kuangheng.server.audit.internal.RecordedEntry;
import org.kuangheng.server.audit.internal.Verification;
import org.kuangheng.server.identity.Caller;
import org.kuangheng.server.identity.Needs;
import org.kuangheng.server.identity.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The record as people search it, prove it and take evidence from it. */
@RestController
@Tag(name = "audit", description = "The tamper-evident record")
class RecordController {
  private static final int MOST = 500;

  private final EntrySearch search;
  private final Proofs proofs;
  private final Verification verification;
  private final EvidenceExport evidence;

  RecordController(
      EntrySearch search, Proofs proofs, Verification verification, EvidenceExport evidence) {
    this.search = search;
    this.proofs = proofs;
    this.verification = verification;
    this.evidence = evidence;
  }

  /** A piece of the change feed; {@code next} goes on from here, at the end too. */
  record Changes(List<RecordedEntry> items, String next) {}

  @GetMapping("/api/audit/entries")
  @Needs({Permission.READ_AUDIT, Permission.READ_REGISTRY})
  @Operation(summary = "Search the record within your scope, latest first")
  Page<RecordedEntry> entries(
      Caller caller,
      EntryQuery query,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int most = Math.clamp(limit, 1, MOST);
    Cursor after = Cursor.read(cursor, 1);
    Long before = after == null ? null : number(after.keys().getFirst());
    List<RecordedEntry> found = search.search(caller, query.filter(), before, most + 1);
    boolean more = found.size() > most;
    List<RecordedEntry> page = more ? found.subList(0, most) : found;
    String next = more ? Cursor.after(Long.toString(page.getLast().id())).toString() : null;
    return new Page<>(page, next, null);
  }

  @GetMapping("/api/changes")
  @Needs({Permission.READ_AUDIT, Permission.READ_REGISTRY})
  @Operation(summary = "Everything that happened within your scope, in order, from a cursor on")
  Changes changes(
      Caller caller,
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Cursor after = Cursor.read(cursor, 1);
    long position = after == null ? -1 : number(after.keys().getFirst());
    List<RecordedEntry> items = search.after(caller, position, Math.clamp(limit, 1, MOST));
    long last = items.isEmpty() ? position : Objects.requireNonNull(items.getLast().position());
    return new Changes(items, Cursor.after(Long.toString(last)).toString());
  }

  @GetMapping("/api/audit/entries/{id}/proof")
  @Needs({Permission.READ_AUDIT, Permission.READ_REGISTRY})
  @Operation(summary = "Prove that an entry stands in the log (c2sp.org/tlog-proof@v1)")
  ResponseEntity<byte[]> proof(Caller caller, @PathVariable long id) {
    EntrySearch.Leaf leaf = leaf(caller, id);
    Long position = leaf.position();
    SignedNote note = proofs.checkpoint().orElse(null);
    if (position == null
        || note == null
        || Checkpoint.parse(note.text()).orElseThrow().size() <= position) {
      throw Refusal.of(AuditProblem.NOT_SEALED_YET, "id");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
        .body(proofs.of(position, note).format().getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/api/audit/entries/{id}/leaf")
  @Needs({Permission.READ_AUDIT, Permission.READ_REGISTRY})
  @Operation(summary = "The canonical bytes of an entry, as they were hashed")
  ResponseEntity<byte[]> bytes(Caller caller, @PathVariable long id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(leaf(caller, id).bytes());
  }

  @PostMapping("/api/audit/verification")
  @Needs(Permission.VERIFY_AUDIT)
  @Operation(summary = "Check the whole record now")
  Verification.Outcome verify(Caller caller) {
    return verification.run(caller);
  }

  @GetMapping("/api/audit/verification")
  @Needs({Permission.VERIFY_AUDIT, Permission.READ_AUDIT})
  @Operation(summary = "What the latest checks of the record found, latest first")
  Page<Verification.Outcome> verifications(Caller caller) {
    return new Page<>(verification.latest(), null, null);
  }

  @GetMapping("/api/mines/{id}/bundle")
  @Needs({Permission.READ_AUDIT, Permission.READ_REGISTRY})
  @Operation(summary = "The evidence about a mine as a zip that verifies offline")
  ResponseEntity<byte[]> ofMine(Caller caller, @PathVariable String id) {
    return bundle(caller, "mine", id);
  }

  @GetMapping("/api/audit/bundles/{kind}/{id}")
  @Needs({Permission.READ_AUDIT, Permission.READ_REGISTRY})
  @Operation(summary = "The evidence about a decision, a proposal … as a zip that verifies offline")
  ResponseEntity<byte[]> bundle(Caller caller, @PathVariable String kind, @PathVariable String id) {
    byte[] zip =
        evidence
            .zip(caller, kind, id)
            .orElseThrow(() -> Refusal.of(AuditProblem.NOTHING_RECORDED, "id", "id", id));
    ContentDisposition name =
        ContentDisposition.attachment()
            .filename(kind + "-" + id + ".zip", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(zip);
  }

  private EntrySearch.Leaf leaf(Caller caller, long id) {
    return search
        .leaf(caller, id)
        .orElseThrow(() -> Refusal.of(ApiProblem.NOT_FOUND, "id", "what", id));
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refusal.of(ApiProblem.INVALID, "cursor", "field", "cursor", "why", "cursor");
    }
  }
}
