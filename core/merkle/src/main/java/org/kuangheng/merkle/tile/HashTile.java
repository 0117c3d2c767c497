package org.kuangheng.merkle.tile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kuangheng.merkle.Hash;

/** The content of a tile of hashes (哈希瓦片): up to 256 hashes, one after the other. */
public record HashTile(List<Hash> hashes) {
  public HashTile {
    hashes = List.copyOf(hashes);
    if (hashes.size() > TilePath.WIDTH) {
      throw new IllegalArgumentException(
          "A tile holds at most 256 hashes, but was given " + hashes.size());
    }
  }

  /** Reads a served tile; empty unless it is a whole number of 1 to 256 hashes. */
  public static Optional<HashTile> decode(byte[] bytes) {
    int count = bytes.length / Hash.LENGTH;
    if (bytes.length % Hash.LENGTH != 0 || count == 0 || count > TilePath.WIDTH) {
      return Optional.empty();
    }
    List<Hash> hashes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      hashes.add(Hash.at(bytes, i * Hash.LENGTH));
    }
    return Optional.of(new HashTile(hashes));
  }

  public byte[] encode() {
    byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
    for (int i = 0; i < hashes.size(); i++) {
      hashes.get(i).copyTo(bytes, i * Hash.LENGTH);
    }
    return bytes;
  }

  /** The tile's first hashes, as a partial tile of this width. */
  public HashTile first(int width) {
    return new HashTile(hashes.subList(0, width));
  }

  /**
   * The Merkle tree hash of {@code 2^height} hashes of the tile, from {@code offset} on.
   *
   * @param height 0 to 8
   */
  public Hash subtree(int height, int offset) {
    if (height == 0) {
      return hashes.get(offset);
    }
    int half = 1 << (height - 1);
    return Hash.node(subtree(height - 1, offset), subtree(height - 1, offset + half));
  }

  /** The hash that stands for this full tile one level up. */
  public Hash root() {
    return subtree(8, 0);
  }
}
