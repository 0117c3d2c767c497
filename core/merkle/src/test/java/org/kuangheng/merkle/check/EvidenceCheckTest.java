package org.kuangheng.merkle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kuangheng.kernel.Issue;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.InclusionProof;
import org.kuangheng.merkle.ReferenceTree;
import org.kuangheng.merkle.SampleLog;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.evidence.EvidenceBundle;
import org.kuangheng.merkle.evidence.Manifest;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.TlogProof;

class EvidenceCheckTest {
  private static final Trust KEY = Trust.in(SampleLog.SIGNER.verifier());
  private static final byte[] PAPER = SampleLog.bytes("a fictional paper");

  /** A log of which two entries are taken out; the second vouches for the paper. */
  private static SampleLog bundle() {
    SampleLog log = SampleLog.of(40);
    LogEntry last = SampleLog.entry("mine:M-new", 1, log.grounds.get(7));
    log.entries.add(
        new LogEntry(
                last.caseId(),
                1,
                last.recorded(),
                last.actor(),
                last.act(),
                last.subjects(),
                last.commitments(),
                null,
                Sha256.of(PAPER))
            .bytes());
    SignedNote note = log.note();
    EvidenceBundle bundle = new EvidenceBundle("mine", "M-new", note);
    for (int index : new int[] {7, 40}) {
      bundle.entry(log.entries.get(index), proof(log, index), Map.of("ground", log.grounds.get(7)));
    }
    bundle.file("documents/paper.txt", Manifest.Role.DOCUMENT, PAPER);
    bundle.file("index.en.html", Manifest.Role.PAGE, SampleLog.bytes("<p>to read</p>"));
    SampleLog packed = new SampleLog();
    packed.files.putAll(bundle.files());
    return packed;
  }

  private static TlogProof proof(SampleLog log, int index) {
    List<Hash> leaves = log.entries.stream().map(Hash::leaf).toList();
    InclusionProof proof = InclusionProof.of(index, leaves.size(), ReferenceTree.subtrees(leaves));
    TlogProof written = new TlogProof(index, proof.path(), log.note());
    assertThat(TlogProof.parse(written.format())).contains(written);
    return written;
  }

  private static List<String> blocking(SampleLog bundle) {
    return EvidenceCheck.of(bundle, KEY).issues().stream()
        .filter(Issue::blocks)
        .map(Issue::code)
        .map(Object::toString)
        .distinct()
        .toList();
  }

  @Test
  void aBundleAsItWasExportedHolds() {
    EvidenceReport report = EvidenceCheck.of(bundle(), KEY);
    assertThat(report.issues()).filteredOn(Issue::blocks).isEmpty();
    assertThat(report.entries()).isEqualTo(2);
    assertThat(report.anchored()).isEqualTo(1);
    assertThat(report.openings()).isEqualTo(2);
  }

  @Test
  void anyByteChangedInAnyFileIsFound() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      SampleLog bundle = bundle();
      String name = bundle.names().get(round % bundle.names().size());
      byte[] bytes = Objects.requireNonNull(bundle.files.get(name));
      int at = random.nextInt(bytes.length);
      bytes[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(blocking(bundle)).as("round %d: %s, byte %d", round, name, at).isNotEmpty();
    }
  }

  @Test
  void aFileThatWasAddedOrRemovedIsFound() {
    for (String name : bundle().names()) {
      SampleLog bundle = bundle();
      bundle.files.remove(name);
      assertThat(blocking(bundle)).as(name).isNotEmpty();
    }
    SampleLog more = bundle();
    more.files.put("documents/other.txt", PAPER);
    assertThat(blocking(more)).containsExactly("FILE_NOT_LISTED");
  }

  @Test
  void aPaperThatNoEntryVouchesForIsNoEvidenceThoughItIsListed() {
    SampleLog bundle = bundle();
    byte[] forged = SampleLog.bytes("a forged paper");
    Manifest manifest =
        Manifest.parse(Objects.requireNonNull(bundle.files.get(Manifest.PATH))).orElseThrow();
    List<Manifest.Item> items =
        manifest.files().stream()
            .map(
                item ->
                    item.role() == Manifest.Role.DOCUMENT
                        ? new Manifest.Item(item.path(), item.role(), Sha256.of(forged))
                        : item)
            .toList();
    bundle.files.put("documents/paper.txt", forged);
    bundle.files.put(Manifest.PATH, new Manifest("mine", "M-new", items).bytes());
    assertThat(blocking(bundle)).containsExactly("NOT_ANCHORED");
  }

  @Test
  void anEntryThatWasNeverInTheLogIsFoundThoughTheManifestIsMadeAnew() {
    SampleLog log = SampleLog.of(40);
    LogEntry forged = SampleLog.entry("mine:forged", 1, log.grounds.get(0));
    EvidenceBundle bundle = new EvidenceBundle("mine", "forged", log.note());
    bundle.entry(forged.bytes(), proof(log, 5), new TreeMap<>());
    SampleLog packed = new SampleLog();
    packed.files.putAll(bundle.files());
    assertThat(blocking(packed)).containsExactly("PROOF_WRONG", "SUBJECT_NOT_PROVEN");
  }

  @Test
  void rubbishIsNoBundle() {
    SampleLog bundle = new SampleLog();
    assertThat(blocking(bundle)).containsExactly("MANIFEST_MISSING");
    bundle.files.put(Manifest.PATH, SampleLog.bytes("{}"));
    assertThat(blocking(bundle)).containsExactly("MANIFEST_MALFORMED");
  }
}
