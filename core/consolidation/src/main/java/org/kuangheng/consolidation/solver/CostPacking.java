package org.kuangheng.consolidation.solver;

/**
 * Packs cost vectors into few words so that adding and comparing words is adding and comparing
 * vectors lexicographically: each element gets the bits its greatest possible sum needs.
 */
final class CostPacking {
  private static final int WORD_BITS = 62;

  private final int[] wordOf;
  private final int[] shiftOf;
  private final int words;

  /** {@code greatest} holds, by element, the greatest sum that can arise. */
  CostPacking(long[] greatest) {
    wordOf = new int[greatest.length];
    shiftOf = new int[greatest.length];
    int word = 0;
    int free = WORD_BITS;
    for (int i = 0; i < greatest.length; i++) {
      int bits = 64 - Long.numberOfLeadingZeros(greatest[i]);
      if (bits > WORD_BITS) {
        throw new IllegalArgumentException("Costs must sum to less than 2^62, had " + greatest[i]);
      }
      if (bits > free) {
        word++;
        free = WORD_BITS;
      }
      free -= bits;
      wordOf[i] = word;
      shiftOf[i] = free;
    }
    words = word + 1;
  }

  int words() {
    return words;
  }

  /** One word of the packed vector. */
  long pack(long[] cost, int word) {
    long packed = 0;
    for (int i = 0; i < cost.length; i++) {
      if (wordOf[i] == word) {
        packed += cost[i] << shiftOf[i];
      }
    }
    return packed;
  }
}
