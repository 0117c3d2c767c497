package org.kuangheng.merkle.tile;

import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.Subtrees;

/** The complete subtrees of a log that is kept as tiles. */
public record TiledSubtrees(Tiles tiles) implements Subtrees {
  /** Gives the widest stored tile of hashes at a place. */
  @FunctionalInterface
  public interface Tiles {
    HashTile at(int level, long index);
  }

  @Override
  public Hash complete(int level, long index) {
    int height = level % 8;
    long first = index << height;
    HashTile tile = tiles.at(level / 8, first / TilePath.WIDTH);
    return tile.subtree(height, (int) (first % TilePath.WIDTH));
  }
}
