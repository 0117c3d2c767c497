package org.kuangheng.server.audit.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.entry.v1.LogEntryReader;
import org.kuangheng.merkle.evidence.EvidenceBundle;
import org.kuangheng.merkle.evidence.Manifest;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.server.audit.evidence.EvidenceFile;
import org.kuangheng.server.audit.evidence.EvidenceSource;
import org.kuangheng.server.identity.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the record proves about one thing: the entries the caller may see with their
 * proofs, the receipts and papers they vouch for, and a page to read in both languages.
 */
@Service
public class EvidenceExport {
  /** The most entries of a bundle, the latest; a zip with more files is not read offline. */
  private static final int MOST = 800;

  private static final LocalDateTime FIXED = LocalDateTime.of(2025, 1, 1, 0, 0);

  private final EntrySearch search;
  private final Proofs proofs;
  private final ObjectProvider<EvidenceSource> sources;

  EvidenceExport(EntrySearch search, Proofs proofs, ObjectProvider<EvidenceSource> sources) {
    this.search = search;
    this.proofs = proofs;
    this.sources = sources;
  }

  /** The zip; empty if the caller sees nothing sealed about it. */
  @Transactional(readOnly = true)
  public Optional<byte[]> zip(Caller caller, String kind, String id) {
    List<EntrySearch.Leaf> leaves = search.leavesAbout(caller, kind, id, MOST);
    Optional<SignedNote> note = proofs.checkpoint();
    if (leaves.isEmpty() || note.isEmpty()) {
      return Optional.empty();
    }
    EvidenceBundle bundle = new EvidenceBundle(kind, id, note.get());
    EvidencePage page = new EvidencePage(kind, id, note.get());
    Set<String> anchors = new HashSet<>();
    for (EntrySearch.Leaf leaf : leaves) {
      LogEntry entry = LogEntryReader.parse(leaf.bytes()).orElseThrow();
      long position = leaf.position() == null ? -1 : leaf.position();
      var openings = search.openings(caller, leaf.id());
      bundle.entry(leaf.bytes(), proofs.of(position, note.get()), openings);
      page.entry(position, entry, openings);
      anchor(entry, anchors);
    }
    sources
        .orderedStream()
        .flatMap(one -> one.about(kind, id).stream())
        .forEach(file -> add(file, anchors, bundle, page));
    bundle.file("index.zh.html", Manifest.Role.PAGE, page.html(true));
    bundle.file("index.en.html", Manifest.Role.PAGE, page.html(false));
    return Optional.of(pack(bundle.files()));
  }

  private static void anchor(LogEntry entry, Set<String> anchors) {
    if (entry.before() != null) {
      anchors.add(entry.before().hex());
    }
    if (entry.after() != null) {
      anchors.add(entry.after().hex());
    }
    entry.subjects().values().forEach(id -> anchors.add(id.replaceFirst("^sha256:", "")));
  }

  private static void add(
      EvidenceFile file, Set<String> anchors, EvidenceBundle bundle, EvidencePage page) {
    boolean receipt = file.kind() == EvidenceFile.Kind.RECEIPT;
    boolean vouched = anchors.contains(Sha256.of(file.content()).hex());
    String folder = !vouched ? "not-vouched-for/" : receipt ? "receipts/" : "documents/";
    Manifest.Role role =
        !vouched ? Manifest.Role.PAGE : receipt ? Manifest.Role.RECEIPT : Manifest.Role.DOCUMENT;
    bundle.file(folder + file.name(), role, file.content());
    page.file(folder + file.name(), vouched);
  }

  private static byte[] pack(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(FIXED);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
