package org.kuangheng.server.survey;

/** Where a county's survey stands (调查状态). */
public enum SurveyState {
  OPEN,
  SUBMITTED,
  RETURNED,
  SIGNED_OFF
}
