package org.kuangheng.merkle.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kuangheng.kernel.Place;
import org.kuangheng.merkle.Frontier;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.LogIssue;
import org.kuangheng.merkle.note.Checkpoint;
import org.kuangheng.merkle.tile.EntryBundle;
import org.kuangheng.merkle.tile.HashTile;
import org.kuangheng.merkle.tile.TilePath;

/**
 * Rebuilds the tree from the entries, one bundle at a time, and compares every tile on the way.
 * Where entries are missing, the tile's hashes stand in, so that the rest is still examined.
 */
final class TreeRebuild {
  /** Takes each entry as it is read. */
  @FunctionalInterface
  interface Entries {
    void next(long index, byte[] entry, String file);
  }

  private final LogFiles files;
  private final TileShelf shelf;
  private final Findings findings;
  private final List<List<Hash>> open = new ArrayList<>();
  private final List<Long> indexes = new ArrayList<>();
  private Frontier tree = Frontier.EMPTY;
  private long read;

  TreeRebuild(LogFiles files, TileShelf shelf, Findings findings) {
    this.files = files;
    this.shelf = shelf;
    this.findings = findings;
  }

  /** Runs through the log up to the checkpoint; gives how many entries were read. */
  long run(Checkpoint checkpoint, EarlierCheckpoints earlier, Entries entries) {
    earlier.at(tree);
    for (long index = 0; index * TilePath.WIDTH < checkpoint.size(); index++) {
      int width = (int) Math.min(TilePath.WIDTH, checkpoint.size() - index * TilePath.WIDTH);
      Optional<List<Hash>> leaves = leaves(index, width, entries);
      if (leaves.isEmpty()) {
        findings.add(LogIssue.NOT_REBUILT, Place.of("checkpoint"), "entry", index * TilePath.WIDTH);
        return read;
      }
      for (Hash leaf : leaves.get()) {
        tree = tree.append(leaf);
        add(0, leaf);
        earlier.at(tree);
      }
    }
    for (int level = 0; level < open.size(); level++) {
      if (!open.get(level).isEmpty()) {
        compare(level, indexes.get(level), open.get(level));
      }
    }
    if (!tree.root().equals(checkpoint.root())) {
      findings.add(
          LogIssue.ROOT_DIFFERS,
          Place.of("checkpoint"),
          "size",
          checkpoint.size(),
          "signed",
          checkpoint.root().hex(),
          "rebuilt",
          tree.root().hex());
    }
    return read;
  }

  private Optional<List<Hash>> leaves(long index, int width, Entries entries) {
    List<TilePath> there = shelf.at(TilePath.ENTRIES, index);
    Optional<TilePath> best = wide(there, width);
    TilePath wanted = new TilePath(TilePath.ENTRIES, index, width);
    if (best.isEmpty()) {
      findings.add(LogIssue.ENTRIES_MISSING, Place.of(wanted.path()));
      return standIns(index, width);
    }
    Optional<List<byte[]>> bundle = bundle(best.get());
    if (bundle.isEmpty()) {
      return standIns(index, width);
    }
    List<byte[]> own = bundle.get().subList(0, width);
    there.stream()
        .filter(other -> !other.equals(best.get()))
        .forEach(other -> compareBundle(other, bundle.get()));
    List<Hash> leaves = new ArrayList<>();
    for (byte[] entry : own) {
      entries.next(index * TilePath.WIDTH + leaves.size(), entry, best.get().path());
      leaves.add(Hash.leaf(entry));
      read++;
    }
    return Optional.of(leaves);
  }

  /** The bundle of exactly this width, or else a wider one that holds it. */
  private static Optional<TilePath> wide(List<TilePath> there, int width) {
    return there.stream().filter(path -> path.width() >= width).findFirst();
  }

  private Optional<List<byte[]>> bundle(TilePath path) {
    Optional<List<byte[]>> bundle =
        files
            .read(path.path())
            .flatMap(EntryBundle::decode)
            .filter(entries -> entries.size() == path.width());
    if (bundle.isEmpty()) {
      findings.add(LogIssue.ENTRIES_MALFORMED, Place.of(path.path()), "width", path.width());
    }
    return bundle;
  }

  private void compareBundle(TilePath other, List<byte[]> known) {
    bundle(other)
        .ifPresent(
            entries -> {
              for (int i = 0; i < Math.min(entries.size(), known.size()); i++) {
                if (!Arrays.equals(entries.get(i), known.get(i))) {
                  findings.add(
                      LogIssue.ENTRIES_DIFFER,
                      Place.of(other.path()),
                      "entry",
                      other.index() * TilePath.WIDTH + i);
                  return;
                }
              }
            });
  }

  private Optional<List<Hash>> standIns(long index, int width) {
    return wide(shelf.at(0, index), width)
        .flatMap(path -> files.read(path.path()))
        .flatMap(HashTile::decode)
        .filter(tile -> tile.hashes().size() >= width)
        .map(tile -> tile.first(width).hashes());
  }

  private void add(int level, Hash hash) {
    if (level == open.size()) {
      open.add(new ArrayList<>());
      indexes.add(0L);
    }
    List<Hash> hashes = open.get(level);
    hashes.add(hash);
    if (hashes.size() == TilePath.WIDTH) {
      compare(level, indexes.get(level), hashes);
      Hash root = new HashTile(hashes).root();
      hashes.clear();
      indexes.set(level, indexes.get(level) + 1);
      add(level + 1, root);
    }
  }

  private void compare(int level, long index, List<Hash> hashes) {
    List<TilePath> there = shelf.at(level, index);
    TilePath wanted = new TilePath(level, index, hashes.size());
    if (wide(there, hashes.size()).isEmpty()) {
      findings.add(LogIssue.TILE_MISSING, Place.of(wanted.path()));
    }
    there.forEach(path -> compareTile(path, hashes));
  }

  private void compareTile(TilePath path, List<Hash> hashes) {
    Optional<HashTile> tile =
        files
            .read(path.path())
            .flatMap(HashTile::decode)
            .filter(found -> found.hashes().size() == path.width());
    if (tile.isEmpty()) {
      findings.add(LogIssue.TILE_MALFORMED, Place.of(path.path()), "width", path.width());
      return;
    }
    for (int i = 0; i < Math.min(path.width(), hashes.size()); i++) {
      if (!tile.get().hashes().get(i).equals(hashes.get(i))) {
        findings.add(LogIssue.TILE_DIFFERS, Place.of(path.path()), "position", i);
        return;
      }
    }
  }
}
