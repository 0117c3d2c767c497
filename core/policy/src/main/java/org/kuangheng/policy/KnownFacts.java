package org.kuangheng.policy;

/** The ids of facts whose meaning the engine itself gives, and which hang together. */
final class KnownFacts {
  static final String CAPACITY = "capacity";
  static final String SCALE_CLASS = "scaleClass";
  static final String SCALE_MEDIUM_OR_ABOVE = "scaleMediumOrAbove";
  static final String HAS_CONTIGUOUS_MINE = "hasContiguousMine";
  static final String HAS_MERGE_PARTNER = "hasMergePartner";

  private KnownFacts() {}

  /** Whether any decision looks at the scale class. */
  static boolean scaleMatters(Pack pack) {
    return pack.decisions().inputs().contains(SCALE_CLASS)
        || pack.decisions().inputs().contains(SCALE_MEDIUM_OR_ABOVE);
  }
}
