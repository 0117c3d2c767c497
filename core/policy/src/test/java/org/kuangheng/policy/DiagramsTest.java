package org.kuangheng.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decision diagrams against plain sets of assignments. */
class DiagramsTest {
  private static final List<Integer> SIZES = List.of(2, 3, 2, 4, 2);

  private record Both(int diagram, Set<List<Integer>> plain) {}

  private static List<List<Integer>> everything() {
    List<List<Integer>> all = List.of(List.of());
    for (int size : SIZES) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> prefix : all) {
        for (int value = 0; value < size; value++) {
          List<Integer> one = new ArrayList<>(prefix);
          one.add(value);
          longer.add(one);
        }
      }
      all = longer;
    }
    return all;
  }

  private static Both random(Diagrams diagrams, Random random, int depth) {
    if (depth == 0) {
      int variable = random.nextInt(SIZES.size());
      int value = random.nextInt(SIZES.get(variable));
      Set<List<Integer>> plain = new HashSet<>(everything());
      plain.removeIf(assignment -> assignment.get(variable) != value);
      return new Both(diagrams.literal(variable, value), plain);
    }
    Both a = random(diagrams, random, depth - 1);
    Both b = random(diagrams, random, depth - 1);
    Set<List<Integer>> plain = new HashSet<>(a.plain());
    return switch (random.nextInt(3)) {
      case 0 -> {
        plain.retainAll(b.plain());
        yield new Both(diagrams.and(a.diagram(), b.diagram()), plain);
      }
      case 1 -> {
        plain.addAll(b.plain());
        yield new Both(diagrams.or(a.diagram(), b.diagram()), plain);
      }
      default -> {
        Set<List<Integer>> rest = new HashSet<>(everything());
        rest.removeAll(plain);
        yield new Both(diagrams.not(a.diagram()), rest);
      }
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void sayWhatPlainSetsSay(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      Diagrams diagrams = new Diagrams(SIZES, 10_000);
      Both both = random(diagrams, random, 4);
      BigInteger free = BigInteger.ONE;
      for (int i = 0; i < SIZES.size(); i++) {
        if (!diagrams.support(both.diagram()).contains(i)) {
          free = free.multiply(BigInteger.valueOf(SIZES.get(i)));
        }
      }
      assertThat(diagrams.count(both.diagram()).multiply(free))
          .as("seed %d round %d", seed, round)
          .isEqualTo(BigInteger.valueOf(both.plain().size()));
      if (both.plain().isEmpty()) {
        assertThat(both.diagram()).isEqualTo(Diagrams.NONE);
      } else {
        assertThat(both.plain()).contains(diagrams.witness(both.diagram()));
      }
    }
  }

  @Test
  void equalSetsAreEqualNumbers() {
    Diagrams diagrams = new Diagrams(SIZES, 10_000);
    int a = diagrams.literal(1, 0);
    int b = diagrams.or(diagrams.literal(1, 1), diagrams.literal(1, 2));
    assertThat(diagrams.not(a)).isEqualTo(b);
    assertThat(diagrams.or(a, b)).isEqualTo(Diagrams.ALL);
    assertThat(diagrams.and(a, b)).isEqualTo(Diagrams.NONE);
    assertThat(diagrams.count(Diagrams.ALL)).isEqualTo(BigInteger.ONE);
    assertThat(diagrams.count(Diagrams.NONE)).isEqualTo(BigInteger.ZERO);
  }

  @Test
  void theEmptySetHasNoWitness() {
    Diagrams diagrams = new Diagrams(SIZES, 10_000);
    assertThatThrownBy(() -> diagrams.witness(Diagrams.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSpaceThatIsTooEntangledSaysSo() {
    Diagrams diagrams = new Diagrams(SIZES, 4);
    assertThatThrownBy(
            () ->
                diagrams.or(
                    diagrams.and(diagrams.literal(0, 0), diagrams.literal(1, 1)),
                    diagrams.literal(3, 2)))
        .isInstanceOf(Diagrams.TooLarge.class);
  }
}
