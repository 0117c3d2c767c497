package org.kuangheng.fuzz;

/** The zip of a survey folder (调查资料包). */
public final class SurveyZipFuzz {
  private SurveyZipFuzz() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    Trial.archive(bytes);
  }
}
