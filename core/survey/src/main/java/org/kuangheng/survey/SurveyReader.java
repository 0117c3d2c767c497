package org.kuangheng.survey;

import java.nio.file.Path;
import org.kuangheng.facts.Survey;

/** Reads a survey folder (摸底调查). */
public final class SurveyReader {
  private SurveyReader() {}

  /**
   * Everything that can be read, and every finding at once. Never throws for what the folder holds.
   */
  public static Survey read(Path folder, SurveyOptions options) {
    throw new UnsupportedOperationException("contract");
  }
}
