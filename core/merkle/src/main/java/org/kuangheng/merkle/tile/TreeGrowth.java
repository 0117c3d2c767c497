package org.kuangheng.merkle.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kuangheng.merkle.Hash;

/**
 * What a log writes when it grows: for each level the tiles that changed, from the tiles that were
 * partial and the new leaves. Touches nothing older.
 */
public final class TreeGrowth {
  private final SortedMap<Integer, Level> levels = new TreeMap<>();
  private final List<Written> written = new ArrayList<>();
  private long size;

  private TreeGrowth(long size) {
    this.size = size;
  }

  /** A tile to store under its path; a partial one replaces the narrower one at its place. */
  public record Written(TilePath path, HashTile tile) {}

  /**
   * The growth of a log by these leaves.
   *
   * @param stored gives the partial tiles at the log's right edge
   */
  public static List<Written> of(long size, TiledSubtrees.Tiles stored, List<Hash> leaves) {
    TreeGrowth growth = new TreeGrowth(size);
    for (Hash leaf : leaves) {
      growth.append(leaf, stored);
    }
    growth.levels.forEach(growth::writePartial);
    return List.copyOf(growth.written);
  }

  private void append(Hash leaf, TiledSubtrees.Tiles stored) {
    Hash carried = leaf;
    for (int level = 0; ; level++) {
      Level current = levels.get(level);
      if (current == null) {
        current = Level.opened(level, size, stored);
        levels.put(level, current);
      }
      current.hashes.add(carried);
      if (current.hashes.size() < TilePath.WIDTH) {
        break;
      }
      HashTile full = new HashTile(current.hashes);
      written.add(new Written(new TilePath(level, current.index, TilePath.WIDTH), full));
      current.next();
      carried = full.root();
    }
    size++;
  }

  private void writePartial(int level, Level current) {
    if (!current.hashes.isEmpty()) {
      written.add(
          new Written(
              new TilePath(level, current.index, current.hashes.size()),
              new HashTile(current.hashes)));
    }
  }

  /** The rightmost tile of one level while it fills. */
  private static final class Level {
    private final List<Hash> hashes = new ArrayList<>();
    private long index;

    private Level(long index) {
      this.index = index;
    }

    static Level opened(int level, long size, TiledSubtrees.Tiles stored) {
      long count = TilePath.count(level, size);
      Level opened = new Level(count / TilePath.WIDTH);
      int filled = (int) (count % TilePath.WIDTH);
      if (filled > 0) {
        opened.hashes.addAll(stored.at(level, opened.index).first(filled).hashes());
      }
      return opened;
    }

    void next() {
      hashes.clear();
      index++;
    }
  }

  /** The hash tiles, and then the entry bundles, that a log of this size serves. */
  public static List<TilePath> served(long size) {
    List<TilePath> paths = new ArrayList<>();
    for (int level = 0; TilePath.count(level, size) > 0; level++) {
      addLevel(level, TilePath.count(level, size), paths);
    }
    addLevel(TilePath.ENTRIES, size, paths);
    return paths;
  }

  private static void addLevel(int level, long count, List<TilePath> paths) {
    for (long index = 0; index < count / TilePath.WIDTH; index++) {
      paths.add(new TilePath(level, index, TilePath.WIDTH));
    }
    if (count % TilePath.WIDTH > 0) {
      paths.add(new TilePath(level, count / TilePath.WIDTH, (int) (count % TilePath.WIDTH)));
    }
  }
}
