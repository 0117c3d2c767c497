package org.kuangheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.kernel.Actor;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.merkle.Frontier;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.InclusionProof;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.evidence.EvidenceBundle;
import org.kuangheng.merkle.evidence.Manifest;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.Ed25519Signer;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.TlogProof;
import org.kuangheng.merkle.tile.EntryBundle;
import org.kuangheng.merkle.tile.HashTile;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.merkle.tile.TiledSubtrees;
import org.kuangheng.merkle.tile.TreeGrowth;

class RecordCommandsTest {
  private static final Ed25519Signer SIGNER =
      Ed25519Signer.generate("log.example/test", new Random(1));
  private static final Commitment GROUND = new Commitment("ab".repeat(32), "虚构理由");
  private static final String KEY = SIGNER.verifier().text();

  @TempDir private Path folder;

  private final List<byte[]> entries = new ArrayList<>();
  private final Map<String, HashTile> tiles = new HashMap<>();

  private void add(String caseId, long sequence, byte[] after) {
    entries.add(
        new LogEntry(
                caseId,
                sequence,
                Instant.parse("2025-06-01T04:00:00Z"),
                new Actor("u-1", "COUNTY_OFFICE", "county:140828"),
                "assessment.verdict.recorded",
                new TreeMap<>(),
                new TreeMap<>(Map.of(LogEntry.GROUND, GROUND.hash())),
                null,
                Sha256.of(after))
            .bytes());
  }

  private Map<String, byte[]> served() {
    Map<String, byte[]> files = new TreeMap<>();
    List<Hash> leaves = entries.stream().map(Hash::leaf).toList();
    for (TreeGrowth.Written one : TreeGrowth.of(0, this::tile, leaves)) {
      tiles.put(one.path().level() + "/" + one.path().index(), one.tile());
      files.put(one.path().path(), one.tile().encode());
    }
    for (TilePath path : TreeGrowth.served(entries.size())) {
      if (path.holdsEntries()) {
        int from = (int) path.index() * TilePath.WIDTH;
        files.put(path.path(), EntryBundle.encode(entries.subList(from, from + path.width())));
      }
    }
    files.put("checkpoint", note().format().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private HashTile tile(int level, long index) {
    return Objects.requireNonNull(tiles.get(level + "/" + index));
  }

  private SignedNote note() {
    Hash root = Frontier.of(entries.size(), new TiledSubtrees(this::tile)).root();
    return new Checkpoint(SIGNER.verifier().name(), entries.size(), root).signed(List.of(SIGNER));
  }

  private Path write(String name, Map<String, byte[]> files) throws IOException {
    Path top = folder.resolve(name);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = top.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.write(path, file.getValue());
    }
    return top;
  }

  private Path zip(String name, String prefix, Map<String, byte[]> files) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        out.putNextEntry(new ZipEntry(prefix + one.getKey()));
        out.write(one.getValue());
        out.closeEntry();
      }
    }
    return zip;
  }

  private void sample(int size) {
    for (int i = 0; i < size; i++) {
      add("mine:M" + i % 3, 1 + i / 3, new byte[] {(byte) i});
    }
  }

  @Test
  void aSoundLogHoldsFromFolderAndZipAndWithAnEarlierCheckpoint() throws IOException {
    sample(200);
    Path earlier = write("earlier", served());
    sample(0);
    add("mine:M9", 1, new byte[0]);
    Path log = write("log", served());
    Path zip = zip("log.zip", "copy/", served());
    Path keyFile = Files.writeString(folder.resolve("key"), KEY + "\n");
    Path openings =
        Files.writeString(
            folder.resolve("o.jsonl"),
            "{\"entry\":5,\"field\":\"ground\",\"salt\":\"%s\",\"value\":\"虚构理由\"}"
                .formatted(GROUND.salt()));
    for (Path one : List.of(log, zip)) {
      CommandRun run =
          CommandRun.of(
              "log",
              "verify",
              one,
              "--key",
              keyFile,
              "--since",
              earlier.resolve("checkpoint"),
              "--opening",
              openings,
              "--lang",
              "en");
      assertThat(run.err()).doesNotContain("Blocking");
      assertThat(run.exit()).isEqualTo(ExitCode.OK);
      assertThat(run.out()).contains("The log holds", "201 entries", "4 cases", "1 commitments");
    }
    CommandRun json = CommandRun.of("log", "verify", log, "--key", KEY, "--json");
    assertThat(json.out()).contains("\"holds\" : true", "\"size\" : 201");
  }

  @Test
  void aChangedLogFailsAndSaysWhere() throws IOException {
    sample(30);
    Map<String, byte[]> files = served();
    Objects.requireNonNull(files.get("tile/entries/000.p/30"))[40] ^= 1;
    CommandRun run =
        CommandRun.of("log", "verify", write("log", files), "--key", KEY, "--lang", "en");
    assertThat(run.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(run.out()).contains("does not hold");
    assertThat(run.err()).contains("tile/0/000.p/30", "Hash 0 of the tile", "root");
  }

  @Test
  void wrongInputIsAFindingNotAFault() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Path rubbish = Files.writeString(folder.resolve("rubbish.zip"), "no zip at all");
    assertThat(CommandRun.of("log", "verify", empty, "--key", "no key").exit())
        .isEqualTo(ExitCode.BLOCKED);
    assertThat(CommandRun.of("log", "verify", empty, "--key", KEY).err()).contains("checkpoint");
    for (String command : List.of("log", "bundle")) {
      for (Path path : List.of(rubbish, folder.resolve("missing"), empty)) {
        CommandRun run = CommandRun.of(command, "verify", path, "--key", KEY);
        assertThat(run.exit()).as(command + " " + path).isEqualTo(ExitCode.BLOCKED);
        assertThat(run.err()).doesNotContain("Exception");
      }
    }
    assertThat(CommandRun.of("log", "verify", empty).exit()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aBundleWithAReceiptIsRecomputedAndAChangedReceiptIsFound() throws IOException {
    Path receipts = folder.resolve("assessed");
    CommandRun assessed =
        CommandRun.of(
            "assess",
            CommandRun.DEMO,
            "--pack",
            CommandRun.PACK,
            "--as-of",
            "2025-06-01",
            "--out",
            receipts);
    assertThat(assessed.exit()).isEqualTo(ExitCode.OK);
    byte[] receipt;
    try (var files = Files.list(receipts.resolve("receipts"))) {
      receipt = Files.readAllBytes(files.sorted().findFirst().orElseThrow());
    }
    assertThat(verify("sound", receipt, receipt).out()).contains("The bundle holds: mine:M9");

    CommandRun swapped = verify("swapped", receipt, new byte[] {1});
    assertThat(swapped.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(swapped.err()).contains("No proven entry records");

    byte[] changed =
        new String(receipt, StandardCharsets.UTF_8)
            .replaceFirst("\"recommended\" ?: ?\"[A-Z_]+\"", "\"recommended\":\"CLOSURE_X\"")
            .getBytes(StandardCharsets.UTF_8);
    assertThat(changed).isNotEqualTo(receipt);
    CommandRun recomputed = verify("changed", changed, changed);
    assertThat(recomputed.exit()).isEqualTo(ExitCode.BLOCKED);
    assertThat(recomputed.err()).contains("receipts/M9.json");
  }

  /** A bundle with this receipt, whose entry records the other's digest. */
  private CommandRun verify(String name, byte[] receipt, byte[] recorded) throws IOException {
    entries.clear();
    sample(20);
    add("mine:M9", 1, recorded);
    served();
    InclusionProof proof = InclusionProof.of(20, 21, new TiledSubtrees(this::tile));
    Map<String, byte[]> files =
        new EvidenceBundle("mine", "M9", note())
            .entry(
                entries.getLast(),
                new TlogProof(20, proof.path(), note()),
                Map.of("ground", GROUND))
            .file("receipts/M9.json", Manifest.Role.RECEIPT, receipt)
            .files();
    return CommandRun.of(
        "bundle",
        "verify",
        zip(name + ".zip", "", files),
        "--key",
        KEY,
        "--pack",
        CommandRun.PACK,
        "--lang",
        "en");
  }
}
