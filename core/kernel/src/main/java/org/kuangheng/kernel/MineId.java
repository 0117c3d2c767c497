package org.kuangheng.kernel;

/** The identity of a mine (矿山). Stable through merger and renewal; not the licence number. */
public record MineId(String value) implements Comparable<MineId> {
  public MineId {
    Ids.check("MineId", value);
  }

  @Override
  public int compareTo(MineId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
