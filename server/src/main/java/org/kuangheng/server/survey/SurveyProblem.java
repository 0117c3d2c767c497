package org.kuangheng.server.survey;

import org.kuangheng.kernel.Severity;
import org.kuangheng.server.api.ProblemCode;

/** Why the survey refuses (调查拒绝原因), and what it finds in an import beyond the files' own faults. */
public enum SurveyProblem implements ProblemCode {
  NO_FILE(400),
  TOO_MANY_FILES(400),
  FILE_NAME(400),
  PURPOSE_UNKNOWN(400),
  LAYER_NEEDED(400),
  LAYERS_BY_THE_CITY(403),
  IMPORT_STATE(409),
  IMPORT_BLOCKED(409),
  ROWS_BLOCKED(409),
  WARNINGS_OPEN(409),
  NOTHING_TO_APPLY(409),
  REGISTRY_CHANGED(409),
  NOT_A_WARNING(409),
  NO_WORKBOOK(404),
  OTHER_COUNTY(409),
  UNIT_WITHOUT_SAY(409),
  REGISTRY_REFUSES(409),
  SURVEY_STATE(409),
  SURVEY_INCOMPLETE(409),
  SIGNED_OFF(409),
  FIELD_UNKNOWN(400),
  FIELD_UNREADABLE(409),
  NOTHING_ENTERED(409),
  MINE_OF_OTHER_COUNTY(400),
  AREA_FORMAT_UNKNOWN(400);

  private final int status;

  SurveyProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Severity severity() {
    return this == REGISTRY_CHANGED || this == WARNINGS_OPEN ? Severity.WARNING : Severity.BLOCKING;
  }
}
