package org.kuangheng.kernel;

import java.math.BigDecimal;

/** An amount of ore (矿石量) in tonnes. Read and printed in ×10⁴ t (万吨) at the edges. */
public record Tonnes(BigDecimal value) implements Comparable<Tonnes> {
  public static final Tonnes ZERO = new Tonnes(BigDecimal.ZERO);
  static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  public Tonnes {
    if (value.signum() < 0) {
      throw new IllegalArgumentException("Tonnes must be 0 or more, but was " + value);
    }
  }

  public static Tonnes ofTenThousands(BigDecimal tenThousands) {
    return new Tonnes(tenThousands.multiply(TEN_THOUSAND));
  }

  public static Tonnes ofTenThousands(String tenThousands) {
    return ofTenThousands(new BigDecimal(tenThousands));
  }

  /** The amount in ×10⁴ t, exact. */
  public BigDecimal tenThousands() {
    return value.movePointLeft(4);
  }

  public Tonnes plus(Tonnes other) {
    return new Tonnes(value.add(other.value));
  }

  @Override
  public int compareTo(Tonnes other) {
    return value.compareTo(other.value);
  }
}
