package org.kuangheng.assessment;

import java.util.Map;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.policy.Pack;

/** Computes the spatial findings of every mine of a survey under a pack. */
public final class SpatialSurvey {
  private SpatialSurvey() {}

  /** Mines without a readable area are absent from the map. */
  public static Map<MineId, SpatialFindings> of(Survey survey, Pack pack, Progress progress) {
    throw new UnsupportedOperationException("contract");
  }
}
