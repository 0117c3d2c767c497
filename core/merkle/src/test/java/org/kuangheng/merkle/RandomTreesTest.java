package org.kuangheng.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomTreesTest {
  private static final long SEED = 20251123;

  private static List<Hash> leaves(int size, Random random) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      byte[] entry = new byte[random.nextInt(40)];
      random.nextBytes(entry);
      leaves.add(Hash.leaf(entry));
    }
    return leaves;
  }

  @Test
  void everyProofOfEverySmallTreeIsTheSlowOneAndVerifies() {
    List<Hash> all = leaves(70, new Random(SEED));
    for (int size = 0; size <= all.size(); size++) {
      List<Hash> leaves = all.subList(0, size);
      Subtrees subtrees = ReferenceTree.subtrees(leaves);
      Hash root = ReferenceTree.root(leaves);
      assertThat(Frontier.of(size, subtrees).root()).as("size %d", size).isEqualTo(root);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = InclusionProof.of(index, size, subtrees);
        assertThat(proof.path()).isEqualTo(ReferenceTree.path(index, leaves));
        assertThat(proof.verifies(leaves.get(index), root)).isTrue();
      }
      for (int from = 0; from <= size; from++) {
        ConsistencyProof proof = ConsistencyProof.of(from, size, subtrees);
        assertThat(proof.path()).isEqualTo(ReferenceTree.proof(from, leaves));
        assertThat(proof.verifies(ReferenceTree.root(leaves.subList(0, from)), root))
            .as("from %d to %d", from, size)
            .isTrue();
      }
    }
  }

  @Test
  void noSpoiledProofOfInclusionVerifies() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      int size = 2 + random.nextInt(200);
      List<Hash> leaves = leaves(size, random);
      int index = random.nextInt(size);
      Hash leaf = leaves.get(index);
      Hash root = ReferenceTree.root(leaves);
      InclusionProof good = InclusionProof.of(index, size, ReferenceTree.subtrees(leaves));
      String seed = "seed " + SEED + ", round " + round;
      for (List<Hash> path : spoiled(good.path(), random)) {
        assertThat(new InclusionProof(index, size, path).verifies(leaf, root)).as(seed).isFalse();
      }
      for (int other = 0; other < size; other++) {
        assertThat(new InclusionProof(other, size, good.path()).verifies(leaf, root))
            .as(seed)
            .isEqualTo(other == index);
      }
      assertThat(good.verifies(Hash.EMPTY_TREE, root)).as(seed).isFalse();
      assertThat(good.verifies(leaf, Hash.EMPTY_TREE)).as(seed).isFalse();
    }
  }

  @Test
  void noSpoiledProofOfConsistencyVerifies() {
    Random random = new Random(SEED);
    for (int round = 0; round < 300; round++) {
      int to = 2 + random.nextInt(200);
      int from = 1 + random.nextInt(to - 1);
      List<Hash> leaves = leaves(to, random);
      Hash earlier = ReferenceTree.root(leaves.subList(0, from));
      Hash later = ReferenceTree.root(leaves);
      ConsistencyProof good = ConsistencyProof.of(from, to, ReferenceTree.subtrees(leaves));
      String seed = "seed " + SEED + ", round " + round;
      for (List<Hash> path : spoiled(good.path(), random)) {
        assertThat(new ConsistencyProof(from, to, path).verifies(earlier, later))
            .as(seed)
            .isFalse();
      }
      assertThat(good.verifies(later, earlier)).as(seed).isFalse();
      assertThat(good.verifies(Hash.EMPTY_TREE, later)).as(seed).isFalse();
    }
  }

  private static List<List<Hash>> spoiled(List<Hash> path, Random random) {
    List<List<Hash>> all = new ArrayList<>();
    Hash stranger =
        Hash.leaf(("stranger " + random.nextLong()).getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < path.size(); i++) {
      List<Hash> changed = new ArrayList<>(path);
      changed.set(i, stranger);
      all.add(changed);
      List<Hash> shorter = new ArrayList<>(path);
      shorter.remove(i);
      all.add(shorter);
    }
    for (int i = 0; i <= path.size(); i++) {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, stranger);
      all.add(longer);
    }
    return all;
  }

  @Test
  void anEntryOutsideTheTreeHasNoProof() {
    Subtrees none = (level, index) -> Hash.EMPTY_TREE;
    assertThatThrownBy(() -> InclusionProof.of(3, 3, none))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No entry 3");
    assertThatThrownBy(() -> ConsistencyProof.of(4, 3, none))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
