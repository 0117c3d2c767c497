package org.kuangheng.server.audit.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.note.Cosignature;
import org.kuangheng.merkle.note.NoteSignature;
import org.kuangheng.merkle.note.SignedNote;
import org.kuangheng.merkle.note.VerifierKey;
import org.kuangheng.merkle.tile.EntryBundle;
import org.kuangheng.merkle.tile.HashTile;
import org.kuangheng.merkle.tile.TilePath;
import org.kuangheng.server.database.RowScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the log shows the world: checkpoints, tiles and entry bundles that a checkpoint covers. */
@Service
public class ServedLog {
  private final TreeTable tree;
  private final LogKeys keys;
  private final TransactionTemplate reading;
  private final TransactionTemplate writing;

  ServedLog(TreeTable tree, LogKeys keys, PlatformTransactionManager manager) {
    this.tree = tree;
    this.keys = keys;
    this.reading = new TransactionTemplate(manager);
    this.reading.setReadOnly(true);
    this.writing = new TransactionTemplate(manager);
  }

  /** The log's public keys, one a line; the first is the one to configure. */
  public String keys() {
    StringBuilder lines = new StringBuilder();
    keys.published().forEach(key -> lines.append(key.text()).append('\n'));
    return lines.toString();
  }

  /** The latest checkpoint with its cosignatures. */
  public Optional<String> checkpoint() {
    return read(() -> tree.latest().map(this::withCosignatures));
  }

  /** The checkpoint of exactly this size, if one was published. */
  public Optional<String> checkpoint(long size) {
    return read(() -> tree.at(size).map(this::withCosignatures));
  }

  /** The largest checkpoint that a witness has signed. */
  public Optional<String> witnessed() {
    return read(() -> tree.latestWitnessed().map(this::withCosignatures));
  }

  /** A tile or bundle, if the latest checkpoint covers it. */
  public Optional<byte[]> tile(TilePath path) {
    return read(
        () -> {
          long size = tree.latest().map(TreeTable.Published::size).orElse(0L);
          long end = path.index() * TilePath.WIDTH + path.width();
          if (end > TilePath.count(path.level(), size)) {
            return Optional.empty();
          }
          return path.holdsEntries() ? Optional.of(bundle(path)) : hashes(path);
        });
  }

  private byte[] bundle(TilePath path) {
    return EntryBundle.encode(tree.leaves(path.index() * TilePath.WIDTH, path.width()));
  }

  private Optional<byte[]> hashes(TilePath path) {
    return tree.tile(path.level(), path.index())
        .map(tile -> tile.first(path.width()))
        .map(HashTile::encode);
  }

  /**
   * Takes the cosignatures that known witnesses gave to a published checkpoint.
   *
   * @return the names of the witnesses whose cosignature was taken
   */
  public List<String> cosign(SignedNote note) {
    List<String> taken = new ArrayList<>();
    Optional<Checkpoint> checkpoint = Checkpoint.parse(note.text());
    if (checkpoint.isEmpty()) {
      return taken;
    }
    long size = checkpoint.get().size();
    RowScope.EVERYTHING.run(
        () ->
            writing.executeWithoutResult(
                status -> {
                  Optional<SignedNote> own =
                      tree.at(size).flatMap(one -> SignedNote.parse(one.note()));
                  if (own.isPresent() && own.get().text().equals(note.text())) {
                    keys.witnesses().forEach(witness -> take(witness, note, size, taken));
                  }
                }));
    return List.copyOf(taken);
  }

  private void take(VerifierKey witness, SignedNote note, long size, List<String> taken) {
    if (witness.standing(note) != VerifierKey.Standing.VALID) {
      return;
    }
    NoteSignature signature = witness.claimed(note).getFirst();
    Instant time = Cosignature.timeOf(signature).orElse(Instant.EPOCH);
    tree.cosign(size, witness.text(), signature.line(), time);
    taken.add(witness.name());
  }

  private String withCosignatures(TreeTable.Published published) {
    StringBuilder note = new StringBuilder(published.note());
    tree.cosignatures(published.size()).forEach(line -> note.append(line).append('\n'));
    return note.toString();
  }

  <T> T read(Supplier<T> work) {
    return RowScope.EVERYTHING.get(
        () -> Objects.requireNonNull(reading.execute(status -> work.get())));
  }
}
