package org.kuangheng.server.assessment.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kuangheng.assessment.SpatialFindings;
import org.kuangheng.kernel.MineId;
import org.kuangheng.server.api.ApiProblem;
import org.kuangheng.server.api.Refusal;
import org.kuangheng.server.assessment.Assessments;
import org.kuangheng.server.assessment.Nearby;
import org.kuangheng.server.identity.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measured on what the registry holds; each pair once. */
@Component
class NearbyOnRecord implements Nearby {
  private final Assessments assessments;
  private final Tools tools;

  NearbyOnRecord(Assessments assessments, Tools tools) {
    this.assessments = assessments;
    this.tools = tools;
  }

  @Override
  @Transactional(readOnly = true)
  public Surrounding of(Caller caller, String county, @Nullable LocalDate asOf) {
    if (!caller.sees(county)) {
      throw Refusal.of(ApiProblem.NOT_FOUND, "county", "what", county);
    }
    LocalDate day = Objects.requireNonNullElse(asOf, tools.around().today());
    Map<MineId, SpatialFindings> findings =
        new TreeMap<>(assessments.assessed(county, day).findings());
    List<MinePair> pairs = new ArrayList<>();
    List<LayerShare> overlaps = new ArrayList<>();
    findings.forEach(
        (mine, found) -> {
          found.neighbours().stream()
              .filter(other -> mine.compareTo(other.mine()) < 0)
              .forEach(other -> pairs.add(pair(mine, other)));
          found.overlaps().forEach(overlap -> overlaps.add(share(mine, overlap)));
        });
    return new Surrounding(pairs, overlaps);
  }

  private static MinePair pair(MineId mine, SpatialFindings.Neighbour other) {
    return new MinePair(
        mine.value(),
        other.mine().value(),
        other.contact().kind().name(),
        other.contact().distance().value(),
        other.contact().overlap().value(),
        other.contact().contiguous(),
        other.sameOreBody());
  }

  private static LayerShare share(MineId mine, SpatialFindings.LayerOverlap overlap) {
    return new LayerShare(
        mine.value(),
        overlap.layer(),
        overlap.feature(),
        overlap.featureName(),
        overlap.area().value(),
        overlap.distance().value());
  }
}
