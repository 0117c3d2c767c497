package org.kuangheng.kernel;

/**
 * A mineral (矿种) by its dictionary code, for example {@code iron}. Names and aliases in both
 * languages stand in the mineral dictionary of {@code core/facts}.
 */
public record Mineral(String code) implements Comparable<Mineral> {
  public Mineral {
    Ids.check("Mineral", code);
  }

  @Override
  public int compareTo(Mineral other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
