package org.kuangheng.kernel;

/**
 * A unit (单位) that may assert facts or owe duties: a department such as {@code NR}, the county
 * government {@code COUNTY}, the enterprise {@code ENTERPRISE}, or {@code SYSTEM} for what is
 * computed. The pack lists them.
 */
public record UnitCode(String value) implements Comparable<UnitCode> {
  /** What the machine computed from recorded inputs. */
  public static final UnitCode SYSTEM = new UnitCode("SYSTEM");

  public UnitCode {
    Ids.check("UnitCode", value);
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
