package org.kuangheng.fuzz;

/** The licence workbook (调查表工作簿). */
public final class LicenceTableFuzz {
  private LicenceTableFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.survey("survey.xlsx", bytes);
  }
}
