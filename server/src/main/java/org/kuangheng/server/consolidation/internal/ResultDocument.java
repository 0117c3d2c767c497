package org.kuangheng.server.consolidation.internal;

import static org.kuangheng.server.consolidation.internal.Trees.map;
import static org.kuangheng.server.consolidation.internal.Trees.text;
import static org.kuangheng.server.consolidation.internal.Trees.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.consolidation.ConsolidationResult;
import org.kuangheng.consolidation.Scenario;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.geo.prism.ElevationRange;
import org.kuangheng.geo.prism.MiningArea;
import org.kuangheng.geo.prism.VertexTable;
import org.kuangheng.kernel.MineId;
import org.kuangheng.kernel.Rounding;
import org.kuangheng.server.assessment.Assessments.Assessed;
import org.kuangheng.server.assessment.Decided;
import org.kuangheng.server.consolidation.Hearings.Neighbour;
import org.kuangheng.server.registry.EnterpriseContent;

/** A consolidation's result as the document that is kept and sent. */
record ResultDocument(Assessed assessed, Decided decided, NeighbourSearch neighbours) {

  Map<String, @Nullable Object> of(ConsolidationResult result) {
    return map(
        "pack",
        assessed.pack().id(),
        "packHash",
        assessed.pack().hash().hex(),
        "asOf",
        assessed.asOf().toString(),
        "scenarios",
        result.scenarios().stream().map(this::scenario).toList(),
        "excluded",
        result.excluded().stream().map(this::excluded).toList(),
        "issues",
        Trees.issues(result.issues()));
  }

  private Object excluded(ConsolidationResult.Excluded excluded) {
    return map(
        "mine",
        excluded.mine().value(),
        "name",
        name(excluded.mine()),
        "reason",
        text(excluded.reason()),
        "decided",
        decided.categories().get(excluded.mine()));
  }

  private @Nullable String name(MineId mine) {
    return record(mine).map(MineRecord::name).orElse(null);
  }

  private Optional<MineRecord> record(MineId mine) {
    return assessed.survey().mines().stream().filter(m -> m.id().equals(mine)).findFirst();
  }

  private Object scenario(Scenario scenario) {
    Scenario.Proof proof = scenario.proof();
    return map(
        "id",
        scenario.id(),
        "proof",
        map(
            "optimal",
            proof.optimal(),
            "value",
            proof.value(),
            "bound",
            proof.bound(),
            "text",
            text(proof.text())),
        "values",
        scenario.values().stream()
            .map(v -> map("objective", v.objective().name(), "value", v.value(), "unit", v.unit()))
            .toList(),
        "groups",
        scenario.groups().stream().map(this::group).toList(),
        "leftOver",
        scenario.leftOver().stream().map(this::leftOver).toList());
  }

  private Object group(Scenario.Group group) {
    return map(
        "id",
        group.id(),
        "members",
        group.members().stream().map(this::member).toList(),
        "lead",
        group.lead().stream()
            .map(
                lead ->
                    map(
                        "mine", lead.mine().value(),
                        "holder", lead.holder().name(),
                        "reasons", texts(lead.reasons())))
            .toList(),
        "retainedT",
        group.retained().value(),
        "capacityTA",
        group.capacity().tonnesPerYear(),
        "lifeYears",
        Rounding.YEARS.round(group.life().value()),
        "scaleClass",
        group.scaleClass().name(),
        "justifications",
        group.justifications().stream().map(ResultDocument::justification).toList(),
        "gaps",
        group.gaps().stream().map(ResultDocument::gap).toList(),
        "area",
        area(group.merged()),
        "flags",
        texts(group.flags()),
        "boundary",
        Boundary.digest(group.members(), group.merged()),
        "neighbours",
        neighbours.of(group).stream().map(ResultDocument::neighbour).toList());
  }

  private Object member(MineId mine) {
    return map(
        "mine",
        mine.value(),
        "name",
        name(mine),
        "enterprise",
        record(mine).map(m -> EnterpriseContent.idOf(m.holder())).orElse(null),
        "decided",
        decided.categories().get(mine));
  }

  private static Object neighbour(Neighbour one) {
    return map(
        "mine",
        one.mine(),
        "name",
        one.name(),
        "holder",
        one.holder(),
        "enterprise",
        one.enterprise(),
        "county",
        one.county(),
        "relation",
        one.relation().name(),
        "metres",
        one.metres());
  }

  private static Object justification(Scenario.Justification held) {
    return map(
        "constraint",
        held.constraint().name(),
        "clause",
        held.clause(),
        "needed",
        held.needed(),
        "actual",
        held.actual(),
        "unit",
        held.unit(),
        "text",
        text(held.text()));
  }

  private static Object gap(Scenario.TakenGap taken) {
    return map(
        "a",
        taken.a().value(),
        "b",
        taken.b().value(),
        "areaM2",
        Rounding.COORDINATE.round(taken.gap().planarArea().value()),
        "widthM",
        Rounding.COORDINATE.round(taken.gap().width().value()));
  }

  private static @Nullable Object area(@Nullable MiningArea area) {
    if (area == null) {
      return null;
    }
    ElevationRange range = area.elevations().orElse(null);
    List<Object> vertices = new ArrayList<>();
    for (VertexTable.Row row : VertexTable.of(area).rows()) {
      vertices.add(
          map(
              "block", row.block(),
              "ring", row.ring(),
              "point", row.point(),
              "xNorth", row.north(),
              "yEast", row.east()));
    }
    return map(
        "epsg",
        area.crs().epsg(),
        "planarKm2",
        area.planarArea().km2(),
        "geodesicKm2",
        area.geodesicArea().km2(),
        "elevationTop",
        range == null ? null : range.top().value(),
        "elevationBottom",
        range == null ? null : range.bottom().value(),
        "vertices",
        vertices);
  }

  private Object leftOver(Scenario.LeftOver left) {
    List<Object> reasons = new ArrayList<>();
    for (Scenario.PartnerReason reason : left.reasons()) {
      MineId partner = reason.partner();
      reasons.add(
          map(
              "partner",
              partner == null ? null : partner.value(),
              "constraint",
              reason.constraint().name(),
              "shortfall",
              reason.shortfall(),
              "unit",
              reason.unit(),
              "text",
              text(reason.text())));
    }
    return map(
        "mine",
        left.mine().value(),
        "name",
        name(left.mine()),
        "summary",
        text(left.summary()),
        "reasons",
        reasons);
  }
}
