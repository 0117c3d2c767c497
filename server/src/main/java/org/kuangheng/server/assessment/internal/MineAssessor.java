package org.kuangheng.server.assessment.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kuangheng.assessment.Assessor;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.assessment.SpatialSurvey;
import org.kuangheng.assessment.Verdict;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Metres;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Progress;
import org.kuangheng.kernel.Sha256;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.policy.Pack;
import org.kuangheng.server.registry.Registry;
import org.springframework.stereotype.Component;

/**
 * Assesses some mines among their neighbours only, which gives the same verdicts as among all.
 * Reads the registry in the open transaction, which must see every county: a neighbour across the
 * border counts too.
 */
@Component
class MineAssessor {
  private static final int PACKS_KEPT = 8;

  private final Registry registry;
  private final Map<Sha256, Assessor> assessors = new ConcurrentHashMap<>();

  MineAssessor(Registry registry) {
    this.registry = registry;
  }

  /** In the order of ids; a mine that the registry does not hold at that moment is left out. */
  List<Computed> assess(Terms terms, Set<MineId> ids) {
    Survey survey = registry.around(ids, reach(terms.pack()), terms.moment());
    Map<MineId, SpatialFindings> findings = SpatialSurvey.of(survey, terms.pack(), Progress.SILENT);
    List<MineRecord> mines =
        survey.mines().stream()
            .filter(mine -> ids.contains(mine.id()))
            .sorted(Comparator.comparing(MineRecord::id))
            .toList();
    Map<MineId, Verdict> verdicts = assessor(terms.pack()).assess(mines, findings, terms.asOf());
    List<Computed> computed = new ArrayList<>();
    for (MineRecord mine : mines) {
      Verdict verdict = verdicts.get(mine.id());
      if (verdict != null) {
        computed.add(new Computed(mine, findings.get(mine.id()), verdict));
      }
    }
    return computed;
  }

  /** A pack is compiled once. */
  Assessor assessor(Pack pack) {
    if (assessors.size() > PACKS_KEPT) {
      assessors.clear();
    }
    return assessors.computeIfAbsent(pack.hash(), _ -> new Assessor(pack));
  }

  /** How far away a mine or a layer's feature can matter under the pack. */
  static Metres reach(Pack pack) {
    BigDecimal reach =
        pack.consolidation().neighbourDistance().max(pack.consolidation().oreBodyDistance());
    for (LayerRule layer : pack.layers()) {
      reach = reach.max(layer.setback());
    }
    return new Metres(reach.add(BigDecimal.TEN));
  }
}
