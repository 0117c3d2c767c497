package org.kuangheng.merkle.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kuangheng.merkle.ConsistencyProof;
import org.kuangheng.merkle.Frontier;
import org.kuangheng.merkle.Hash;
import org.kuangheng.merkle.InclusionProof;
import org.kuangheng.merkle.ReferenceTree;

class TreeGrowthTest {
  private static final long SEED = 6962;

  /** The widest tile at each place, as a store keeps it. */
  private final Map<String, HashTile> stored = new HashMap<>();

  private HashTile at(int level, long index) {
    return java.util.Objects.requireNonNull(stored.get(level + "/" + index));
  }

  private void grow(long size, List<Hash> leaves) {
    for (TreeGrowth.Written written : TreeGrowth.of(size, this::at, leaves)) {
      assertThat(written.tile().hashes()).hasSize(written.path().width());
      stored.put(written.path().level() + "/" + written.path().index(), written.tile());
    }
  }

  @Test
  void tilesOfALogThatGrewInRandomStepsGiveTheSlowRootAndProofsThatVerify() {
    Random random = new Random(SEED);
    List<Hash> leaves = new ArrayList<>();
    while (leaves.size() < 70_000) {
      int more = leaves.size() < 2_000 ? random.nextInt(300) : 1 + random.nextInt(30_000);
      List<Hash> next = new ArrayList<>();
      for (int i = 0; i < more; i++) {
        next.add(Hash.leaf(new byte[] {(byte) random.nextInt(), (byte) i}));
      }
      Frontier before = Frontier.of(leaves.size(), new TiledSubtrees(this::at));
      grow(leaves.size(), next);
      leaves.addAll(next);
      TiledSubtrees tiles = new TiledSubtrees(this::at);
      Frontier after = Frontier.of(leaves.size(), tiles);
      String seed = "seed " + SEED + ", size " + leaves.size();
      assertThat(after.root()).as(seed).isEqualTo(ReferenceTree.root(leaves));
      assertThat(
              ConsistencyProof.of(before.size(), after.size(), tiles)
                  .verifies(before.root(), after.root()))
          .as(seed)
          .isTrue();
      if (!leaves.isEmpty()) {
        int index = random.nextInt(leaves.size());
        assertThat(
                InclusionProof.of(index, leaves.size(), tiles)
                    .verifies(leaves.get(index), after.root()))
            .as(seed)
            .isTrue();
      }
    }
    assertThat(stored.keySet()).hasSize(tilesOf(leaves.size()));
  }

  private static int tilesOf(int size) {
    return (int) TreeGrowth.served(size).stream().filter(path -> !path.holdsEntries()).count();
  }

  @Test
  void growthByNothingWritesNothing() {
    assertThat(TreeGrowth.of(0, this::at, List.of())).isEmpty();
    grow(0, List.of(Hash.leaf(new byte[1])));
    assertThat(TreeGrowth.of(1, this::at, List.of())).isEmpty();
  }

  @Test
  void bundlesCarryLengthsAsTwoBytesAndRefuseToReadBeyondTheirEnd() {
    byte[] bundle =
        EntryBundle.encode(
            List.of(
                "ab".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[0],
                new byte[300]));
    assertThat(bundle).startsWith(0, 2, 'a', 'b', 0, 0, 1, 44).hasSize(2 + 2 + 2 + 2 + 300);
    assertThat(EntryBundle.decode(bundle).orElseThrow())
        .hasSize(3)
        .last()
        .satisfies(entry -> assertThat(entry).hasSize(300));
    assertThat(EntryBundle.decode(new byte[] {0, 3, 1, 2})).isEmpty();
    assertThat(EntryBundle.decode(new byte[] {0})).isEmpty();
    assertThat(EntryBundle.decode(new byte[512]).orElseThrow()).hasSize(256);
    assertThat(EntryBundle.decode(new byte[514])).isEmpty();
  }

  @Test
  void aTileIsAWholeNumberOfHashes() {
    assertThat(HashTile.decode(new byte[0])).isEmpty();
    assertThat(HashTile.decode(new byte[33])).isEmpty();
    assertThat(HashTile.decode(new byte[32 * 257])).isEmpty();
    assertThat(HashTile.decode(new byte[64]).orElseThrow().encode()).isEqualTo(new byte[64]);
  }
}
