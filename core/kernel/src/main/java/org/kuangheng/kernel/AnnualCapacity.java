package org.kuangheng.kernel;

import java.math.BigDecimal;

/** A production capacity (生产能力) in tonnes of ore a year. Read and printed in ×10⁴ t/a (万吨/年). */
public record AnnualCapacity(BigDecimal tonnesPerYear) implements Comparable<AnnualCapacity> {
  public static final AnnualCapacity ZERO = new AnnualCapacity(BigDecimal.ZERO);

  public AnnualCapacity {
    if (tonnesPerYear.signum() < 0) {
      throw new IllegalArgumentException(
          "AnnualCapacity must be 0 or more, but was " + tonnesPerYear);
    }
  }

  public static AnnualCapacity ofTenThousands(BigDecimal tenThousands) {
    return new AnnualCapacity(tenThousands.multiply(Tonnes.TEN_THOUSAND));
  }

  public static AnnualCapacity ofTenThousands(String tenThousands) {
    return ofTenThousands(new BigDecimal(tenThousands));
  }

  /** The capacity in ×10⁴ t/a, exact. */
  public BigDecimal tenThousands() {
    return tonnesPerYear.movePointLeft(4);
  }

  public AnnualCapacity plus(AnnualCapacity other) {
    return new AnnualCapacity(tonnesPerYear.add(other.tonnesPerYear));
  }

  @Override
  public int compareTo(AnnualCapacity other) {
    return tonnesPerYear.compareTo(other.tonnesPerYear);
  }
}
