package org.kuangheng.kernel;

/** A county-level jurisdiction (县、市、区) by its six-digit administrative code (GB/T 2260). */
public record CountyCode(String value) implements Comparable<CountyCode> {
  public CountyCode {
    if (!value.matches("\\d{6}")) {
      throw new IllegalArgumentException(
          "CountyCode must be six digits (GB/T 2260), but was '" + value + "'");
    }
  }

  @Override
  public int compareTo(CountyCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
