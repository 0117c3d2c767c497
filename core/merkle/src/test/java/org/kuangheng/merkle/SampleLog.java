package org.kuangheng.merkle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.check.LogFiles;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.Ed25519Signer;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.tile.EntryBundle;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.merkle.tile.TreeGrowth;

/** A log of fictional acts, kept in memory as it is served. */
public final class SampleLog implements LogFiles {
  public static final String ORIGIN = "log.example/kuangheng";
  public static final Ed25519Signer SIGNER = Ed25519Signer.generate(ORIGIN, new Random(7));
  public static final Ed25519Signer WITNESS =
      Ed25519Signer.generateWitness("witness.example", new Random(8));

  public final NavigableMap<String, byte[]> files = new TreeMap<>();
  public final List<byte[]> entries = new ArrayList<>();
  public final List<Commitment> grounds = new ArrayList<>();

  public static SampleLog of(int size) {
    SampleLog log = new SampleLog();
    Map<String, Long> last = new HashMap<>();
    Random random = new Random(size);
    for (int i = 0; i < size; i++) {
      String caseId = "mine:M-" + random.nextInt(1 + size / 7);
      Commitment ground = Commitment.to("fictional ground " + i, random);
      log.grounds.add(ground);
      log.entries.add(entry(caseId, last.merge(caseId, 1L, Long::sum), ground).bytes());
    }
    log.publish();
    return log;
  }

  public static LogEntry entry(String caseId, long sequence, Commitment ground) {
    return new LogEntry(
        caseId,
        sequence,
        Instant.parse("2025-06-01T04:00:00Z").plusSeconds(sequence),
        new Actor("u-17", "COUNTY_OFFICE", "COUNTY"),
        "assessment.verdict.recorded",
        new TreeMap<>(Map.of("mine", caseId)),
        new TreeMap<>(Map.of(LogEntry.GROUND, ground.hash())),
        null,
        Sha256.ofCanonical(caseId + sequence));
  }

  /** Writes tiles, bundles and the checkpoint of the entries as they now are. */
  public void publish() {
    files.clear();
    List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
    TreeGrowth.of(0, (level, index) -> noTile(), leaves)
        .forEach(one -> files.put(one.path().path(), one.tile().encode()));
    TreeGrowth.served(entries.size()).stream()
        .filter(TilePath::holdsEntries)
        .forEach(
            path -> {
              int from = (int) path.index() * TilePath.WIDTH;
              files.put(
                  path.path(), EntryBundle.encode(entries.subList(from, from + path.width())));
            });
    files.put("checkpoint", bytes(note().format()));
  }

  public SignedNote note() {
    List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
    SignedNote note =
        new Checkpoint(ORIGIN, leaves.size(), ReferenceTree.root(leaves)).signed(List.of(SIGNER));
    return note.with(List.of(WITNESS.cosign(note.text(), Instant.parse("2025-06-01T05:00:00Z"))));
  }

  private static org.kuangheng.merkle.tile.HashTile noTile() {
    throw new AssertionError("a log that begins has no tiles");
  }

  public static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path));
  }
}
