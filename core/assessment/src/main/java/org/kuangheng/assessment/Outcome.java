package org.kuangheng.assessment;

import org.kuangheng.kernel.Truth;

/**
 * What the decisions say of one mine.
 *
 * @param code the index of the category in the pack, or one of the constants
 * @param possible bit i: category i is still possible; {@link #INELIGIBLE_BIT}: ineligibility is
 * @param open bit i: category i is neither met nor excluded; {@link #INELIGIBLE_BIT}: eligibility
 */
record Outcome(Truth eligible, int code, int possible, int open) {
  static final int UNDECIDED = -1;
  static final int INELIGIBLE = -2;

  /** Eligible, and every category is not met: a hole in the pack. */
  static final int NOTHING = -3;

  static final int INELIGIBLE_BIT = 1 << 30;
  static final int NOTHING_BIT = 1 << 29;

  boolean decided() {
    return code != UNDECIDED;
  }

  /** What can be said of a mine that has one of two outcomes. */
  Outcome or(Outcome other) {
    return new Outcome(
        eligible == other.eligible ? eligible : Truth.UNKNOWN,
        code == other.code ? code : UNDECIDED,
        possible | other.possible,
        open | other.open | (possible ^ other.possible));
  }

  static int bit(int code) {
    return switch (code) {
      case INELIGIBLE -> INELIGIBLE_BIT;
      case NOTHING -> NOTHING_BIT;
      case UNDECIDED -> 0;
      default -> 1 << code;
    };
  }
}
