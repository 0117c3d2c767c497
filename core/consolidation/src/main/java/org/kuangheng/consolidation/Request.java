package org.kuangheng.consolidation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.MineId;
import org.kuangheng.policy.Pack;

/**
 * A consolidation problem (整合任务): what is known, the pack's rules, and what people have fixed.
 *
 * @param locks sets of mines that must be in one group
 * @param bans pairs that must not be in one group
 */
public record Request(
    Pack pack,
    Survey survey,
    Map<MineId, SpatialFindings> findings,
    Map<MineId, Verdict> verdicts,
    List<Set<MineId>> locks,
    List<Ban> bans,
    Duration timeLimit,
    long seed) {
  /** Two mines that must not be in one group (人工禁止). */
  public record Ban(MineId a, MineId b) {}

  public Request {
    findings = Map.copyOf(findings);
    verdicts = Map.copyOf(verdicts);
    locks = List.copyOf(locks);
    bans = List.copyOf(bans);
  }
}
