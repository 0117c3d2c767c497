package org.kuangheng.policy;

/** How a limit compares: 不少于 at least, 大于 more than, 不超过 at most, 小于 less than. */
public enum Comparison {
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN;

  /** Whether {@code order}, the sign of actual compared with the limit, satisfies it. */
  public boolean isMetBy(int order) {
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
    };
  }
}
