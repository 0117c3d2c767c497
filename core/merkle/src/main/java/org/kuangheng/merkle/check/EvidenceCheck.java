package org.kuangheng.merkle.check;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.Place;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.evidence.Manifest;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.TlogProof;

/**
 * The offline check of an evidence bundle (证据包离线校验): every file is the listed one and none is
 * unlisted, the checkpoint is signed, each entry is proven to stand in the log, each receipt and
 * document has its digest in a proven entry, openings are right.
 */
public final class EvidenceCheck {
  private final LogFiles files;
  private final Findings findings = new Findings();
  private final Openings openings = new Openings(findings);
  private final Set<String> anchors = new HashSet<>();
  private final Set<String> about = new HashSet<>();
  private int entries;
  private int anchored;

  private EvidenceCheck(LogFiles files) {
    this.files = files;
  }

  public static EvidenceReport of(LogFiles files, Trust trust) {
    EvidenceCheck check = new EvidenceCheck(files);
    Place place = Place.of(Manifest.PATH);
    Optional<byte[]> bytes = files.read(Manifest.PATH);
    if (bytes.isEmpty()) {
      check.findings.add(LogIssue.MANIFEST_MISSING, place);
      return check.report(null);
    }
    Optional<Manifest> manifest = Manifest.parse(bytes.get());
    if (manifest.isEmpty()) {
      check.findings.add(LogIssue.MANIFEST_MALFORMED, place);
      return check.report(null);
    }
    check.run(manifest.get(), trust);
    return check.report(manifest.get());
  }

  private EvidenceReport report(@Nullable Manifest manifest) {
    int opened = openings.finish();
    return new EvidenceReport(manifest, entries, anchored, opened, findings.list());
  }

  private void run(Manifest manifest, Trust trust) {
    checkFiles(manifest);
    Optional<SignedNote> checkpoint = checkpoint(manifest, trust);
    for (Manifest.Item item : of(manifest, Manifest.Role.OPENINGS)) {
      text(item.path()).ifPresent(lines -> openings.read(item.path(), lines));
    }
    if (checkpoint.isPresent()) {
      of(manifest, Manifest.Role.ENTRY).forEach(item -> entry(item.path(), checkpoint.get()));
    }
    String subject = manifest.kind() + ":" + manifest.id();
    if (!about.contains(subject)) {
      findings.add(LogIssue.SUBJECT_NOT_PROVEN, Place.of(Manifest.PATH), "subject", subject);
    }
    for (Manifest.Item item : manifest.files()) {
      if (!item.role().needsAnchor()) {
        continue;
      }
      if (anchors.contains(item.digest().hex())) {
        anchored++;
      } else {
        findings.add(LogIssue.NOT_ANCHORED, Place.of(item.path()), "path", item.path());
      }
    }
  }

  private void checkFiles(Manifest manifest) {
    Set<String> listed = new HashSet<>(Set.of(Manifest.PATH));
    for (Manifest.Item item : manifest.files()) {
      Place place = Place.of(item.path());
      Optional<byte[]> content = files.read(item.path());
      if (!listed.add(item.path())) {
        findings.add(LogIssue.MANIFEST_MALFORMED, place);
      }
      if (content.isEmpty()) {
        findings.add(LogIssue.LISTED_FILE_MISSING, place, "path", item.path());
      } else if (!Sha256.of(content.get()).equals(item.digest())) {
        findings.add(LogIssue.LISTED_FILE_DIFFERS, place, "path", item.path());
      }
    }
    files.names().stream()
        .filter(name -> !listed.contains(name))
        .forEach(name -> findings.add(LogIssue.FILE_NOT_LISTED, Place.of(name), "path", name));
  }

  private Optional<SignedNote> checkpoint(Manifest manifest, Trust trust) {
    List<Manifest.Item> items = of(manifest, Manifest.Role.CHECKPOINT);
    Optional<String> note = items.size() == 1 ? text(items.getFirst().path()) : Optional.empty();
    if (note.isEmpty()) {
      findings.add(LogIssue.CHECKPOINT_MISSING, Place.of("checkpoint"));
      return Optional.empty();
    }
    return new CheckpointCheck(trust, findings)
        .read(note.get(), Place.of(items.getFirst().path()))
        .flatMap(checkpoint -> SignedNote.parse(note.get()));
  }

  private void entry(String path, SignedNote checkpoint) {
    Place place = Place.of(path);
    String proofPath = path.replaceFirst("\\.json$", "") + ".tlog-proof";
    Optional<byte[]> bytes = files.read(path);
    Optional<String> text = text(proofPath);
    if (bytes.isEmpty()) {
      return;
    }
    if (text.isEmpty()) {
      findings.add(LogIssue.PROOF_MISSING, place, "path", path);
      return;
    }
    Optional<TlogProof> proof = TlogProof.parse(text.get());
    if (proof.isEmpty()) {
      findings.add(LogIssue.PROOF_MALFORMED, Place.of(proofPath), "path", proofPath);
    } else if (!proof.get().checkpoint().text().equals(checkpoint.text())) {
      findings.add(LogIssue.PROOF_OTHER_CHECKPOINT, Place.of(proofPath), "path", proofPath);
    } else if (!proof.get().verifies(bytes.get())) {
      findings.add(LogIssue.PROOF_WRONG, place, "path", path);
    } else {
      EntryCheck.read(bytes.get(), place, findings)
          .ifPresent(entry -> proven(proof.get().index(), entry));
    }
  }

  private void proven(long index, LogEntry entry) {
    entries++;
    openings.at(index, entry);
    about.add(entry.caseId());
    entry.subjects().forEach((kind, id) -> about.add(kind + ":" + id));
    if (entry.before() != null) {
      anchors.add(entry.before().hex());
    }
    if (entry.after() != null) {
      anchors.add(entry.after().hex());
    }
    entry.subjects().values().forEach(id -> anchors.add(id.replaceFirst("^sha256:", "")));
  }

  private Optional<String> text(String path) {
    return files.read(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static List<Manifest.Item> of(Manifest manifest, Manifest.Role role) {
    return manifest.files().stream().filter(item -> item.role() == role).toList();
  }
}
