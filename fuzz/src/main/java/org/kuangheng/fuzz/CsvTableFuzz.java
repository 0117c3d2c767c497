package org.kuangheng.fuzz;

/** A CSV table of the survey (逗号分隔表). */
public final class CsvTableFuzz {
  private CsvTableFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.survey("tables/矿山基本情况.csv", bytes);
  }
}
