package org.kuangheng.survey;

import java.io.IOException;
import java.nio.file.Path;

/** The empty survey workbook (调查表模板) with headers, drop-downs and instructions. */
public final class SurveyTemplate {
  private SurveyTemplate() {}

  public static void write(Path file) throws IOException {
    throw new UnsupportedOperationException("contract");
  }
}
